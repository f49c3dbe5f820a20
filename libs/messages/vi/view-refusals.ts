import type { ViewRefusalCode } from '#projections/view-refused-error';
import { formatInstant } from '../dates.ts';
import type { Sentence } from '../said.ts';

const view = (s: Parameters<Sentence>[0]): string => `bảng tổng hợp ${s.raw('view')} của sổ cái ${s.raw('ledger')}`;

const CRON_PARTS = { minute: 'phút', hour: 'giờ', day: 'ngày', month: 'tháng', weekday: 'thứ' };
const moment = (s: Parameters<Sentence>[0]): string => formatInstant('vi', s.raw('begunAt'));

/** Why views cannot be built, compared or taken back now, and what to do: nothing was changed. */
export const viewRefusals: Record<ViewRefusalCode, Sentence> = {
  'view-unknown': (s) => `${s.typed('Bảng tổng hợp', 'view')} không có; dùng một trong: ${s.raw('known')}.`,
  'rebuild-running': (s) =>
    `Sổ cái ${s.raw('ledger')} đang được dựng lại hoặc so sánh; chờ việc đó xong, hoặc dừng nó trước.`,
  'run-under-way': (s) =>
    `Đang có một lần dựng lại chạy, do ${s.raw('startedBy')} bắt đầu lúc ${moment(s)}; chờ xong, hoặc hủy lần đó rồi chạy lại.`,
  'views-no-space': (s) =>
    `Đĩa ở ${s.raw('folder') || 'thư mục dữ liệu'} không đủ chỗ để dựng lại: cần ${s.number('neededBytes')} byte, còn ${s.number('freeBytes')} byte; ` +
    'giải phóng dung lượng rồi làm lại.',
  'view-no-previous': (s) => `Không giữ bản trước nào của ${view(s)}, nên không quay lại được; dựng lại bằng rebuild.`,
  'view-previous-version': (s) =>
    `Bản trước của ${view(s)} thuộc phiên bản ${s.raw('previousVersion')}, chương trình này dùng phiên bản ${s.raw('version')}; ` +
    'không quay lại được, hãy chạy đúng chương trình của bản đó.',
  'view-previous-unusable': (s) =>
    `Bản trước của ${view(s)} đã mất hoặc hỏng (${s.raw('file')}), nên không quay lại được; dựng lại bằng rebuild.`,
  'schedule-fields': (s) =>
    `${s.typed('Lịch')} có ${s.raw('count')} trường; ghi đủ năm trường của cron: phút, giờ, ngày, tháng, thứ, như “0 2 * * 6” (02:00 thứ bảy hằng tuần).`,
  'schedule-field': (s) =>
    `${s.typed(`Trường ${s.words('part', CRON_PARTS)}`)} không đọc được; ghi số từ ${s.raw('minimum')} đến ${s.raw('maximum')}, khoảng như 1-5, ` +
    'nhiều số như 1,3, cách đều như */2, hoặc * là mọi giá trị.',
  'schedule-never': (s) => `${s.typed('Lịch')} không ngày nào có; chọn một ngày có trong tháng.`,
  'schedule-jitter': (s) =>
    `${s.typed('Xê dịch')} phút nằm ngoài khoảng; ghi số phút từ ${s.raw('minimum')} đến ${s.raw('maximum')}.`,
  'check-period': (s) =>
    `${s.typed('Chu kỳ đối chiếu nền')} giờ nằm ngoài khoảng; ghi số giờ nguyên từ ${s.raw('minimum')} đến ${s.raw('maximum')}, như 24.`,
};
