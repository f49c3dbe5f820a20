import type { Sentence } from '../said.ts';

const sentences = {
  'unknown-command': (s) => `${s.typed('Lệnh')} không có; xem các lệnh bằng: ledger --help.`,
  'unknown-option': (s) => `${s.typed('Tùy chọn')} không có ở lệnh này; xem: ledger <lệnh> --help.`,
  'argument-missing': (s) => `Còn thiếu tham số <${s.raw('input')}>; xem: ledger <lệnh> --help.`,
  'argument-excess': () => 'Thừa tham số; nội dung có khoảng trắng thì đặt trong dấu nháy.',
  'option-value-missing': (s) => `${s.typed('Tùy chọn')} cần một giá trị đi kèm.`,
  'command-missing': () => 'Chưa nêu lệnh nào; xem các lệnh bằng: ledger --help.',
  'language-unknown': (s) => `${s.typed('Ngôn ngữ')} không có; dùng vi hoặc en.`,
  'account-missing': () => 'Chưa nêu tài khoản thực hiện; thêm --as và tên tài khoản, ví dụ --as can-bo-01.',
  'ledger-not-chosen': (s) => `Thư mục này có nhiều sổ cái (${s.words('ledgers')}); chọn một bằng --ledger.`,
  'no-ledger': (s) => `${s.typed('Thư mục', 'folder')} chưa có sổ cái nào; lập sổ bằng lệnh open hoặc adopt.`,
  'whole-number-expected': (s) =>
    `${s.typed(`Tùy chọn --${s.raw('option')} có giá trị`)}; cần một số nguyên từ ${s.raw('least')} đến ${s.raw('most')}, ví dụ --${s.raw('option')} ${s.raw('example')}.`,
  'simulation-folder-taken': (s) =>
    `${s.typed('Thư mục', 'folder')} đã có sổ cái ${s.raw('ledger')}; mô phỏng chỉ ghi vào thư mục chưa có sổ cái nào: chọn thư mục khác bằng --data.`,
  'view-missing': () => 'Chưa nêu bảng tổng hợp nào; thêm --view và tên bảng, ví dụ --view status.',
  'report-unknown': (s) => `${s.typed('Biên bản')} không có; xem các biên bản bằng: ledger views reports.`,
  'cluster-missing': () => 'Chưa nêu cụm nào; thêm --cluster và địa chỉ esdb://…, hoặc đặt biến LEDGER_LOG.',
  'move-way-missing': () =>
    'Chưa nêu chuyển đi đâu; thêm --to esdb://… (vào cụm) hoặc --from esdb://… (từ cụm về thư mục).',
  'moment-missing': () => 'Chưa nêu mốc trước; thêm --from và một mốc, ví dụ --from 31/03/2026 hoặc --from "#14".',
  'report-missing': () =>
    'Chưa nêu báo cáo; thêm --as-of và mốc mà báo cáo đã theo, ví dụ --as-of 15/01/2026 hoặc --as-of "#97", hay --report và số sự kiện của báo cáo đã phát hành.',
  'key-without-moment': () =>
    'Dùng --key thì nêu cả --at và --as-of (số sự kiện); không thì lần gửi lại thành một báo cáo khác.',
  'value-missing': () => 'Chưa nêu số liệu; ghi một số (12), tỷ lệ (42/48), hoặc mô hình (--model NTT).',
  'value-twice': () => 'Nêu cả số liệu và mô hình; chỉ giữ một.',
  'choose-one': (s) => `Chỉ dùng một trong: ${s.words('choices')}.`,
  'enrolment-missing': () => 'Chưa nêu đơn vị nào; ghi mã và tên, hoặc --file với cả danh sách.',
  'file-unreadable': (s) =>
    `Không đọc được tệp “${s.raw('file')}” (${s.raw('cause')}); xem lại đường dẫn và quyền đọc.`,
  'file-not-utf8': (s) => `Tệp “${s.raw('file')}” không phải UTF-8; lưu lại với mã hóa UTF-8.`,
  'csv-broken': (s) => `Tệp CSV hỏng ở dòng ${s.raw('line')}; mỗi dòng cần đủ các cột ${s.words('columns')}.`,
} satisfies Record<string, Sentence>;

export type UsageCode = keyof typeof sentences;

/** What stands against a command line before any ledger is asked. */
export const usage: Record<UsageCode, Sentence> = sentences;
