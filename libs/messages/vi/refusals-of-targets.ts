import type { Sentence } from '../said.ts';
import { interpretations, kinds } from './words.ts';

/** Targets and their settings. */
export const refusalsOfTargets = {
  'target-unknown': (s) => `${s.typed('Chỉ tiêu', 'target')} không có trong sổ cái này; xem mã bằng lệnh status.`,
  'target-dropped': (s) =>
    `Chỉ tiêu ${s.raw('target')} đã thôi theo dõi từ ${s.when('effectiveFrom')}; chỉ ghi cho những ngày trước đó.`,
  'target-has-results': (s) =>
    `Chỉ tiêu ${s.raw('target')} đã có số liệu nên không đổi được ${s.field || 'mục này'}; thu hồi số liệu trước, hoặc đặt một chỉ tiêu mới.`,
  'target-definition-inconsistent': (s) =>
    `Ở chỉ tiêu ${s.raw('target')}, ${s.field || 'mục này'} không đi được với cách đo “${s.words('measure', kinds)}”; ` +
    'đổi một trong hai cho khớp.',
  'goal-unfit': (s) =>
    `Mục tiêu không hợp với cách đo${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}; tốc độ tăng ghi khoảng như 7..8, ` +
    'tỷ lệ ghi một số từ 0 đến 100, các chỉ tiêu khác ghi một số.',
  'goal-missing': (s) =>
    `Chỉ tiêu ${s.raw('target')} chưa có mục tiêu được công bố nên chưa lập được lộ trình; điều chỉnh mục tiêu trước (set-revision).`,
  'breakthrough-unknown': (s) => `Chưa có khâu đột phá số ${s.raw('breakthrough')}; chọn số đã có.`,
  'level-unknown': (s) =>
    `${s.typed('Chỉ tiêu', 'level')} không phải một mức đạt trong năm nên không tính được tốc độ tăng của nó; chọn một chỉ tiêu mức đạt.`,
  'interpretation-unfit': (s) => {
    const readings = s.words('interpretations', interpretations);
    const choose = readings ? `chọn một trong: ${s.words('interpretations')} (${readings}).` : 'để trống mục này.';
    return `Cách tính này không dùng cho cách đo “${s.words('measure', kinds)}”; ${choose}`;
  },
  'baseline-unfit': (s) =>
    `Đầu kỳ không hợp với cách đo${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}` +
    `${s.has('year') ? `: ${s.when('year')} không trước năm đến hạn` : ''}; ghi một con số và năm trước năm đến hạn cho mức đạt và tỷ lệ ` +
    '(tỷ lệ từ 0 đến 100), danh sách đơn vị đã có mô hình cho tỷ lệ đơn vị có mô hình, và không ghi cho các chỉ tiêu khác.',
  'roadmap-unfit': (s) =>
    `Chỉ tiêu ${s.raw('target')} (${s.words('measure', kinds)}) không xét theo lộ trình; bỏ lộ trình, hoặc xác nhận cách tính khác trước.`,
  'roadmap-ends-elsewhere': (s) =>
    `Lộ trình kết thúc năm ${s.raw('year')} ở ${s.number('value')}, khác mục tiêu ${s.number('goal')}; sửa mốc cuối thành ${s.number('goal')}, hoặc bỏ mốc đó.`,
  'roadmap-year-repeated': (s) => `Năm ${s.raw('year')} có hai mốc; giữ lại một mốc mỗi năm.`,
  'roadmap-year-outside': (s) =>
    `Mốc năm ${s.raw('year')} nằm ngoài các năm của lộ trình (${s.raw('from')}–${s.raw('to')}); ghi các năm trong khoảng đó.`,
  'effective-date-outside-term': (s) =>
    `Có hiệu lực từ ${s.when('date')} là ngoài nhiệm kỳ (${s.when('from')} đến ${s.when('to')}); ghi một ngày trong nhiệm kỳ.`,
} satisfies Record<string, Sentence>;
