import type { AddressFlaw } from '#event-log/cluster/cluster-address';
import type { LogCorruptCode, LogUnavailableCode, UnknownEventError } from '#event-log/errors';
import type { HistoryBrokenError, HistoryFlaw } from '#event-log/history';
import type { MoveRefusal, MoveRefusedError } from '#event-log/moving/move-refused-error';
import type { Sentence } from '../said.ts';

export type LogErrorCode =
  | LogUnavailableCode
  | LogCorruptCode
  | UnknownEventError['code']
  | HistoryBrokenError['code']
  | MoveRefusedError['code']
  | 'view-stopped'
  | 'server-gone';

const where = (s: Parameters<Sentence>[0]): string =>
  s.raw('file') || s.raw('folder') || s.raw('ledger') || 'thư mục dữ liệu';
const event = (s: Parameters<Sentence>[0]): string => `sự kiện ${s.raw('position')} của sổ cái ${s.raw('ledger')}`;

/** What is wrong with a line of an exported history. */
const historyFlaws: Record<HistoryFlaw, string> = {
  json: 'không phải một JSON trọn vẹn',
  'duplicate-key': 'có một tên mục xuất hiện hai lần',
  'too-large': 'quá dài cho một sự kiện',
  envelope: 'không có dạng của một sự kiện',
  'not-canonical': 'không đúng nguyên văn lúc ghi',
  position: 'không phải sự kiện kế tiếp',
  ledger: 'thuộc một sổ cái khác',
  'recorded-earlier': 'có giờ ghi sớm hơn dòng trước',
  'id-repeated': 'lặp lại một sự kiện đã có',
  'cannot-follow': 'không thể xảy ra sau các dòng trước',
};

/** Why a ledger cannot be moved there. */
const moveRefusals: Record<MoveRefusal, string> = {
  differs: 'là một lịch sử khác',
  'goes-on': 'đã được ghi tiếp',
};

/** What is wrong with the address of a cluster. */
const addressFlaws: Record<AddressFlaw, string> = {
  shape: 'cần dạng esdb://tài-khoản:mật-khẩu@máy:2113',
  scheme: 'phần đầu phải là esdb:// hoặc esdb+discover://',
  host: 'tên máy không đúng',
  port: 'cổng phải là số từ 1 đến 65535',
  option: 'tùy chọn không có, ghi hai lần, hoặc giá trị không đúng',
  tls: 'có tài khoản mà không có TLS: mật khẩu sẽ không được gửi; bỏ tls=false, hoặc bỏ tài khoản',
  account: 'thiếu tài khoản và mật khẩu của cụm; cụm không dùng TLS thì thêm ?tls=false',
  'certificate-missing': 'không có tệp chứng thư này',
  'leader-only': 'nodePreference chỉ được là leader',
};

/** Why the log cannot serve, or no longer tells the truth: what a person at the machine has to do. */
export const logErrors: Record<LogErrorCode, Sentence> = {
  'server-gone': (s) =>
    `Máy chủ ở ${s.raw('address')} không trả lời nữa, lệnh vừa gửi có thể đã ghi hoặc chưa; xem lại rồi chạy lại, lệnh ghi thì với cùng --key.`,
  'data-folder-owned': (s) =>
    `Dữ liệu ở ${where(s)} đang do một tiến trình khác giữ${s.has('pid') ? ` (số ${s.raw('pid')}${s.has('host') ? `, máy ${s.raw('host')}` : ''})` : ''}; ` +
    'chờ tiến trình đó kết thúc, hoặc chọn thư mục khác bằng --data.',
  'data-folder-read-only': (s) =>
    `Không ghi được vào ${where(s)}; cấp quyền ghi cho tài khoản máy đang chạy, hoặc chọn thư mục khác bằng --data.`,
  'data-folder-not-ours': (s) =>
    `${s.typed('Thư mục', 'folder')} không phải thư mục dữ liệu của sổ cái${s.has('found') ? ` (trong đó có “${s.raw('found')}”)` : ''}; chọn đúng thư mục, hoặc một thư mục trống.`,
  'data-folder-copy': (s) =>
    `${s.typed('Thư mục', 'folder')} là bản sao của một cụm KurrentDB; đặt LEDGER_LOG là địa chỉ cụm, hoặc chọn thư mục khác bằng LEDGER_DATA.`,
  'data-folder-no-copy': (s) =>
    `${s.typed('Thư mục', 'folder')} có sổ cái riêng của máy này, không phải bản sao của cụm; bỏ LEDGER_LOG, hoặc chọn một thư mục trống bằng LEDGER_DATA.`,
  'disk-full': (s) => `Đĩa đã đầy khi ghi vào ${where(s)}, không có gì được ghi; giải phóng dung lượng rồi gửi lại.`,
  'io-error': (s) =>
    `Lỗi đọc ghi ở ${where(s)}${s.has('cause') ? ` (${s.raw('cause')})` : ''}, không có gì được ghi; kiểm tra đĩa rồi gửi lại.`,
  'log-closed': () => 'Sổ cái đang đóng nên không nhận lệnh; mở lại rồi gửi lại.',
  'cluster-address': (s) =>
    `${s.typed('Địa chỉ cụm LEDGER_LOG', 'input')} không dùng được: ${s.words('flaw', addressFlaws)}${s.has('part') ? ` (“${s.raw('part')}”)` : ''}; sửa rồi mở lại.`,
  'cluster-unreachable': (s) =>
    `Không liên lạc được với cụm KurrentDB${s.has('cause') ? ` (${s.raw('cause')})` : ''}, không có gì được ghi; kiểm tra cụm và đường mạng rồi gửi lại.`,
  'cluster-refused': (s) =>
    `Cụm KurrentDB từ chối tài khoản đang dùng${s.has('cause') ? ` (${s.raw('cause')})` : ''}; kiểm tra tên, mật khẩu và quyền đọc $all của tài khoản trong địa chỉ cụm.`,
  'outcome-unknown': (s) =>
    `Cụm KurrentDB không trả lời${s.has('ledger') ? ` về sổ cái ${s.raw('ledger')}` : ''}, lệnh vừa gửi có thể đã ghi hoặc chưa; gửi lại với cùng khóa, lệnh không bị ghi hai lần.`,
  'event-altered': (s) =>
    `Nội dung ${event(s)} đã bị sửa so với mã kiểm tra lúc ghi; dừng sử dụng, giữ nguyên thư mục và đối chiếu với bản sao lưu.`,
  'event-missing': (s) => `Thiếu ${event(s)}; dừng sử dụng, giữ nguyên thư mục và đối chiếu với bản sao lưu.`,
  'text-altered': (s) =>
    `Một ghi chú hoặc lý do của sổ cái ${s.raw('ledger')} đã bị sửa so với mã kiểm tra lúc ghi; đối chiếu với bản sao lưu.`,
  'file-truncated': (s) => `Tệp ${where(s)} bị cắt cụt; giữ nguyên thư mục và khôi phục từ bản sao lưu.`,
  'file-damaged': (s) => `Tệp ${where(s)} bị hỏng; giữ nguyên thư mục và khôi phục từ bản sao lưu.`,
  'file-foreign': (s) => `Tệp ${where(s)} không phải của sổ cái này; trả lại đúng tệp, hoặc khôi phục từ bản sao lưu.`,
  'stream-deleted': (s) =>
    `Luồng của sổ cái ${s.raw('ledger')} trong cụm KurrentDB đã bị xóa; dừng ghi, giữ nguyên bản sao trên máy này và khôi phục cụm từ bản sao lưu.`,
  'stream-truncated': (s) =>
    `Luồng của sổ cái ${s.raw('ledger')} trong cụm KurrentDB bị đặt giới hạn làm mất sự kiện cũ; gỡ giới hạn trước khi dọn đĩa, và giữ nguyên bản sao trên máy này.`,
  'history-lost': (s) =>
    `Cụm KurrentDB không còn lịch sử mà máy này đã chép${s.has('ledger') ? ` (sổ cái ${s.raw('ledger')}, sự kiện ${s.raw('position')})` : ''}; kiểm tra địa chỉ cụm, hoặc khôi phục cụm từ bản sao lưu.`,
  'event-unknown': (s) =>
    `Chương trình này không biết loại sự kiện ${s.raw('type')} phiên bản ${s.raw('version')} (${event(s)}); dùng phiên bản chương trình mới hơn.`,
  'history-broken': (s) =>
    `Dòng ${s.raw('line')} của lịch sử ${s.words('what', historyFlaws)}${s.has('expected') ? ` (cần ${s.raw('expected')}, gặp ${s.raw('found')})` : ''}; ` +
    'lịch sử này đã bị đổi hoặc thiếu, xuất lại từ sổ cái bằng lệnh events --jsonl.',
  'move-refused': (s) =>
    `Nơi nhận đã có sổ cái ${s.raw('ledger')} và từ sự kiện ${s.raw('position')} ở đó ${s.words('what', moveRefusals)}; không ghi gì vào sổ đó: kiểm tra địa chỉ và thư mục, hoặc chọn nơi nhận khác.`,
  'view-stopped': (s) =>
    `Bảng tổng hợp ${s.raw('view')} của sổ cái ${s.raw('ledger')} dừng ở sự kiện ${s.raw('position')}: ${s.raw('reason')}; ` +
    'sổ cái vẫn nguyên vẹn, báo cho người vận hành.',
};
