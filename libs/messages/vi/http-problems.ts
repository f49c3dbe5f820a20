import type { Sentence } from '../said.ts';

const soon = (s: Parameters<Sentence>[0]): string => `thử lại sau ${s.raw('retryAfterSeconds')} giây`;

const sentences = {
  'not-found': () => 'Không có mục này, hoặc tài khoản này không được xem; xem lại địa chỉ.',
  'signed-out': () => 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết; đăng nhập rồi làm lại.',
  'request-foreign': () => 'Yêu cầu không đến từ trang của sổ cái; mở trang của sổ cái rồi làm lại.',
  'token-role': (s) =>
    `Khóa truy cập này chỉ dùng với vai trò ${s.raw('role')}; dùng khóa của vai trò cần cho việc này.`,
  'key-missing': () => 'Thiếu tiêu đề Idempotency-Key; gửi một khóa riêng cho mỗi lệnh, gửi lại thì giữ nguyên khóa.',
  'if-match-malformed': (s) => `${s.typed('Tiêu đề If-Match')} chưa đúng; gửi lại thẻ ETag của chỉ tiêu, như "107".`,
  'position-not-reached': (s) =>
    `Sổ cái chưa có sự kiện ${s.raw('minPosition')}, mới đến sự kiện ${s.raw('head')}; hỏi lại sau.`,
  'moment-twice': () => 'Báo cáo đã phát hành có mốc của chính nó; chỉ ghi report, hoặc chỉ ghi asOf và at.',
  'clock-off': (s) =>
    `Đồng hồ của máy này lệch ${s.raw('offsetSeconds')} giây so với cụm, quá ${s.raw('limitSeconds')} giây; chỉnh lại đồng hồ (NTP).`,
  'oidc-refused': () => 'Chưa đăng nhập được bằng tài khoản của tỉnh; mở trang đăng nhập và làm lại.',
  'oidc-unreachable': () => 'Không liên hệ được nơi đăng nhập của tỉnh; thử lại sau ít phút.',
  unexpected: () => 'Lỗi ngoài dự kiến ở máy chủ; làm lại, nếu vẫn lỗi thì báo cho người vận hành.',
  'account-exists': () => 'Tài khoản này đã có; chọn tên khác.',
  'account-elsewhere': () =>
    'Tài khoản này đăng nhập ở tỉnh, không có mật khẩu ở đây; đổi mật khẩu ở nơi đăng nhập của tỉnh.',
  'account-unknown': () => 'Không có tài khoản này; xem lại tên tài khoản.',
  'name-malformed': () => 'Tên chưa đúng; ghi từ 1 đến 200 ký tự, một dòng.',
  'password-too-short': (s) => `Mật khẩu ngắn quá; dùng ít nhất ${s.raw('min')} ký tự, ví dụ vài từ ghép lại.`,
  'password-too-long': (s) => `Mật khẩu dài quá; dùng nhiều nhất ${s.raw('max')} ký tự.`,
  'password-is-account': () => 'Mật khẩu trùng tên tài khoản; chọn mật khẩu khác.',
  'password-wrong': () => 'Mật khẩu hiện tại chưa đúng; nhập lại.',
  'link-unknown': () => 'Đường dẫn này đã dùng hoặc đã hết hạn; xin tài khoản quản trị một đường dẫn mới.',
  'sign-in-failed': () => 'Tài khoản hoặc mật khẩu chưa đúng; nhập lại.',
  'sign-in-locked': (s) => `Tài khoản này tạm khóa vì nhập sai nhiều lần; ${soon(s)}.`,
  'sign-in-rate-limited': (s) => `Đăng nhập quá nhiều lần; ${soon(s)}.`,
  'expiry-malformed': () => 'Thời hạn chưa đúng; ghi như 2027-06-30T00:00:00.000Z.',
  'expiry-past': () => 'Thời hạn đã qua; chọn một thời điểm sau này.',
  'expiry-too-far': () => 'Thời hạn quá xa; chọn trong vòng 366 ngày.',
} satisfies Record<string, Sentence>;

export type HttpProblemCode = keyof typeof sentences;

/** What the HTTP API says beside the ledger's own refusals: signing in, authority, the request itself. */
export const httpProblems: Record<HttpProblemCode, Sentence> = sentences;
