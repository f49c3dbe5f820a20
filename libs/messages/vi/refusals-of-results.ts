import type { Sentence } from '../said.ts';
import { cadences, kinds, resultStatuses } from './words.ts';

/** Results, their dates, and what happens to them. */
export const refusalsOfResults = {
  'result-unknown': (s) =>
    `Không có kết quả nào mang số sự kiện ${s.raw('result')}; xem số bằng lệnh queue hoặc target.`,
  'values-unfit': (s) =>
    `Số liệu không hợp với cách đo${s.has('measure') ? ` “${s.words('measure', kinds)}”` : ''}; ghi một số, ` +
    'hoặc tử số/mẫu số cho tỷ lệ, hoặc mã mô hình cho tỷ lệ đơn vị có mô hình.',
  'denominator-zero': () => 'Mẫu số là 0 nên không tính được tỷ lệ; ghi mẫu số lớn hơn 0.',
  'numerator-above-denominator': (s) =>
    `Tử số ${s.number('numerator')} lớn hơn mẫu số ${s.number('denominator')}; kiểm tra lại hai số, có thể đã đổi chỗ.`,
  'date-missing': () => 'Chưa có ngày của số liệu; ghi ngày (--on) hoặc kỳ (--period).',
  'date-outside-term': (s) =>
    `${s.openingWhen('date')} nằm ngoài nhiệm kỳ (${s.when('from')} đến ${s.when('to')}); ghi thời gian trong nhiệm kỳ.`,
  'date-in-future': (s) =>
    `${s.openingWhen('date')} chưa đến (hôm nay là ${s.when('today')}); ghi số liệu sau khi kỳ kết thúc, hoặc ghi ước thực hiện (lệnh estimate).`,
  'date-not-period-end': (s) =>
    `${s.openingWhen('date')} không phải ngày cuối của ${s.when('period')}; ghi kỳ ${s.raw('period')}, hoặc ${s.when('periodEnd')}.`,
  'date-and-period-differ': (s) =>
    `${s.openingWhen('date')} không khớp với ${s.when('period')} (kết thúc ${s.when('periodEnd')}); chỉ ghi một trong hai.`,
  'period-not-of-cadence': (s) =>
    `Kỳ ${s.raw('period')} không hợp với chỉ tiêu ghi ${s.words('cadence', cadences)}; ghi đúng loại kỳ.`,
  'period-outside-term': (s) =>
    `Kỳ ${s.when('period')} kết thúc ngoài nhiệm kỳ (${s.when('from')} đến ${s.when('to')}); ghi một kỳ trong nhiệm kỳ.`,
  'model-unknown': (s) =>
    `${s.typed('Mô hình', 'model')} không được chỉ tiêu này công nhận; chọn một trong: ${s.words('models')}.`,
  'measure-takes-no-results': (s) =>
    `Chỉ tiêu ${s.raw('target')} (${s.words('measure', kinds)}) tự tính từ số liệu khác; ghi số liệu vào chỉ tiêu gốc hoặc bước đề án.`,
  'measure-takes-no-estimates': (s) =>
    `Chỉ tiêu ${s.raw('target')} (${s.words('measure', kinds)}) tự tính từ số liệu khác; ghi ước thực hiện vào chỉ tiêu gốc.`,
  'period-occupied': (s) =>
    `Đã có kết quả cho kỳ kết thúc ${s.when('date')} (sự kiện ${s.raw('result')}); đính chính hoặc gửi lại kết quả đó, không ghi thêm.`,
  'period-closed': (s) =>
    `Số liệu của ${s.when('date')} đã chốt; chỉ còn đính chính được, hoặc đề xuất mở lại (lệnh reopen-period).`,
  'period-has-undecided': (s) =>
    `Chưa chốt được từ ${s.when('from')} đến ${s.when('to')}: còn kết quả chưa xong ở sự kiện ${s.words('results')}; duyệt, trả lại xong hoặc thu hồi trước.`,
  'period-already-closed': (s) => `Số liệu từ ${s.when('from')} đến ${s.when('to')} đã chốt rồi; không cần chốt lại.`,
  'period-not-closed': (s) =>
    `${s.openingWhen('date')} chưa chốt nên không có gì để mở lại; chỉ mở lại những ngày đã chốt.`,
  'result-not-pending': (s) =>
    `Kết quả ở sự kiện ${s.raw('result')} không còn chờ duyệt (${s.words('status', resultStatuses)}); xem lại bằng lệnh target.`,
  'result-not-approved': (s) =>
    `Kết quả ở sự kiện ${s.raw('result')} chưa được duyệt (${s.words('status', resultStatuses)}); gửi lại thay vì đính chính.`,
  'result-withdrawn': (s) => `Kết quả ở sự kiện ${s.raw('result')} đã thu hồi; ghi kết quả mới.`,
  'result-not-own': (s) =>
    `Kết quả ở sự kiện ${s.raw('result')} do tài khoản khác ghi; tài khoản đã ghi mới sửa hoặc thu hồi được khi còn chờ duyệt.`,
  'submission-superseded': (s) =>
    `Kết quả ở sự kiện ${s.raw('result')} đã được gửi lại ở sự kiện ${s.raw('latest')}; xem bản mới rồi quyết định.`,
  'approver-is-recorder': (s) =>
    `${s.typed('Tài khoản', 'account')} đã ghi kết quả ở sự kiện ${s.raw('result')} nên không được duyệt; nhờ tài khoản khác duyệt.`,
  'correction-unknown': (s) =>
    `Không có đề nghị đính chính nào mang số sự kiện ${s.raw('correction')}; xem số bằng lệnh queue.`,
  'correction-decided': (s) =>
    `Đề nghị đính chính ở sự kiện ${s.raw('correction')} đã xong; xem kết quả ở sự kiện ${s.raw('result')} bằng lệnh history.`,
  'correction-pending': (s) =>
    `Kết quả ở sự kiện ${s.raw('result')} đang có đề nghị đính chính ở sự kiện ${s.raw('correction')}; quyết định đề nghị đó trước.`,
  'correction-changes-nothing': (s) =>
    `Đính chính không đổi gì so với kết quả ở sự kiện ${s.raw('result')}; ghi con số đúng, khác con số đang có.`,
  'approver-proposed-correction': (s) =>
    `${s.typed('Tài khoản', 'account')} đã đề nghị đính chính ở sự kiện ${s.raw('correction')} nên không được duyệt; nhờ tài khoản khác duyệt.`,
  'estimate-unknown': (s) =>
    `Không có ước thực hiện nào mang số sự kiện ${s.raw('estimate')}; xem số bằng lệnh history.`,
  'estimate-withdrawn': (s) => `Ước thực hiện ở sự kiện ${s.raw('estimate')} đã thu hồi rồi; không cần thu hồi lại.`,
  'estimate-not-own': (s) =>
    `Ước thực hiện ở sự kiện ${s.raw('estimate')} do tài khoản khác ghi; tài khoản đã ghi mới thu hồi được.`,
} satisfies Record<string, Sentence>;
