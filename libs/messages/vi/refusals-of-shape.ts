import type { Sentence } from '../said.ts';
import { roles, unitKinds } from './words.ts';

const all = (words: Readonly<Record<string, string>>): string =>
  Object.entries(words)
    .map(([code, word]) => `${code} (${word})`)
    .join(', ');

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách',
  object: 'nhóm mục',
  'decimal string': 'số ghi trong dấu nháy',
};

/** What was sent does not have the shape that was asked for. */
export const refusalsOfShape = {
  'field-unknown': (s) => `Không có mục nào tên như vậy (${s.field}); bỏ mục này đi, hoặc sửa lại tên cho đúng.`,
  'field-missing': (s) => `Còn thiếu ${s.field}; bổ sung rồi gửi lại.`,
  'field-wrong-type': (s) =>
    `${s.has('input') ? s.typed('Nội dung') : 'Nội dung đã gửi'} không đúng kiểu ở mục ${s.field}` +
    `${s.has('expected') ? ` (cần ${s.words('expected', types)})` : ''}; xem kiểu của từng mục trong docs/cli.md.`,
  'field-out-of-range': (s) => {
    const least = s.has('minimum') ? ` từ ${s.number('minimum')} trở lên` : '';
    const most = s.has('maximum') ? ` đến ${s.number('maximum')} là nhiều nhất` : '';
    return `${s.typed('Giá trị')} nằm ngoài khoảng cho phép ở mục ${s.field}; ghi giá trị${least}${most || (least ? '' : ' trong khoảng')}.`;
  },
  'choice-unknown': (s) =>
    `${s.typed('Giá trị')} không có trong các lựa chọn của mục ${s.field}` +
    (s.has('choices') ? `; chọn một trong: ${s.words('choices')}.` : '; chọn lại theo danh mục trong docs/cli.md.'),
  'command-unknown': (s) => `${s.typed('Lệnh')} không có; xem các lệnh bằng: ledger --help.`,
  'body-too-large': (s) =>
    `Nội dung gửi quá lớn${s.has('type') ? ` (${s.raw('type')})` : ''}${s.has('maxBytes') ? `, nhiều nhất ${s.number('maxBytes')} byte` : ''}; chia thành nhiều lần gửi.`,
  'json-broken': (s) =>
    `JSON bị hỏng${s.has('line') ? ` ở dòng ${s.raw('line')}, cột ${s.raw('column')}` : ''}; sửa dấu ngoặc, dấu phẩy, dấu nháy rồi gửi lại.`,
  'json-duplicate-key': (s) => `${s.typed('Tên mục', 'key')} xuất hiện hai lần trong cùng một nhóm; giữ lại một.`,
  'text-empty': (s) => `Mục ${s.field} đang để trống; viết nội dung, hoặc bỏ hẳn mục này nếu không bắt buộc.`,
  'text-too-long': (s) =>
    `Nội dung ở mục ${s.field} quá dài${s.has('maximum') ? `, nhiều nhất ${s.number('maximum')} ký tự` : ''}; rút gọn lại.`,
  'text-control-characters': (s) =>
    `Nội dung ở mục ${s.field} có ký tự điều khiển không nhìn thấy; gõ lại thay vì dán từ nơi khác.`,
  'account-malformed': (s) =>
    `${s.typed('Tài khoản')} viết chưa đúng; dùng chữ thường không dấu, chữ số, dấu chấm, gạch nối, ví dụ can-bo-01, và không dùng tên người.`,
  'ledger-malformed': (s) =>
    `${s.typed('Mã sổ cái')} viết chưa đúng; dùng chữ thường không dấu, chữ số và gạch nối, ví dụ to-hieu-2025-2030.`,
  'target-malformed': (s) =>
    `${s.typed('Mã chỉ tiêu')} viết chưa đúng; dùng chữ hoa không dấu, chữ số và gạch nối, ví dụ TH-07.`,
  'unit-malformed': (s) =>
    `${s.typed('Mã đơn vị')} viết chưa đúng; dùng chữ hoa không dấu, chữ số và gạch nối, ví dụ TDP-01.`,
  'scheme-malformed': (s) =>
    `${s.typed('Mã đề án')} viết chưa đúng; dùng chữ hoa không dấu, chữ số và gạch nối, ví dụ DA-01.`,
  'model-malformed': (s) =>
    `${s.typed('Mã mô hình')} viết chưa đúng; dùng chữ hoa không dấu, chữ số và gạch nối, ví dụ NTT.`,
  'position-malformed': (s) => `${s.typed('Số sự kiện')} không phải một số nguyên từ 1; ghi số sự kiện, ví dụ 14.`,
  'key-malformed': (s) =>
    `${s.typed('Khóa chống gửi trùng')} viết chưa đúng; dùng 1 đến 200 ký tự không dấu, không khoảng trắng.`,
  'date-malformed': (s) => `${s.typed('Ngày')} không có trong lịch; ghi ngày/tháng/năm, ví dụ 15/03/2026.`,
  'instant-malformed': (s) =>
    `${s.typed('Thời điểm')} không đọc được; ghi 03/04/2027, 10:15 03/04/2027, hoặc số sự kiện như #14.`,
  'year-malformed': (s) => `${s.typed('Năm')} không đọc được; ghi bốn chữ số từ 1900 đến 2999, ví dụ 2026.`,
  'period-malformed': (s) => `${s.typed('Kỳ')} không đọc được; ghi 2026, 2026-H1, 2026-Q1 hoặc 2026-03.`,
  'number-malformed': (s) =>
    `${s.typed('Số')} không đọc được; chỉ ghi chữ số, dấu phẩy trước phần thập phân và dấu chấm giữa các nhóm ba, ví dụ 1500 hoặc 7,5.`,
  'number-ambiguous': (s) =>
    `${s.typed('Số')} đọc được hai cách: ${s.quoted('readings', ' hoặc ') || 'số nghìn, hoặc số thập phân'}; ghi lại theo một trong hai cách đó.`,
  'number-too-long': (s) => `${s.typed('Số')} có quá 30 chữ số; đổi sang đơn vị lớn hơn, hoặc làm tròn.`,
  'number-too-precise': (s) => `${s.typed('Số')} có quá 10 chữ số sau dấu phẩy; làm tròn lại.`,
  'number-not-whole': (s) =>
    `${s.typed('Số')} có phần thập phân, mà ${s.field || 'số đếm'} phải là số nguyên; ghi số nguyên.`,
  'number-negative': (s) => `${s.typed('Số')} nhỏ hơn 0, mà ${s.field || 'số liệu này'} không âm; ghi số từ 0 trở lên.`,
  'role-unknown': (s) => `${s.typed('Vai trò')} không có; chọn một trong: ${all(roles)}.`,
  'unit-kind-unknown': (s) => `${s.typed('Loại đơn vị')} không có; chọn một trong: ${all(unitKinds)}.`,
  'models-missing': () => 'Chưa kể mô hình nào được công nhận; kể ít nhất một mô hình.',
  'milestones-missing': () => 'Lộ trình chưa có mốc nào; ghi ít nhất một mốc cuối năm, ví dụ 2026=48.',
  'steps-missing': () => 'Đề án chưa có bước nào; ghi ít nhất một bước có sản phẩm, thời hạn và trọng số.',
  'changes-missing': () => 'Đề xuất chưa có nội dung nào; ghi ít nhất một thay đổi.',
  'changes-too-many': (s) =>
    `Đề xuất có quá ${s.has('maximum') ? s.number('maximum') : '500'} thay đổi; chia thành nhiều đề xuất.`,
  'changes-of-different-kinds': (s) =>
    `Một đề xuất chỉ gồm các thay đổi cùng loại (${s.raw('first')}), mà ở đây có cả ${s.raw('type')}; tách thành các đề xuất riêng.`,
} satisfies Record<string, Sentence>;
