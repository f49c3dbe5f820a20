/** Words before, the day, words between, the moment, words after: day and moment stand out. */
type Sentence = readonly [string, string, string, string, string];

/** What stands around every page, the door, and the moment that is shown. */
export const frame = {
  brand: 'Sổ cái tiến độ nghị quyết',
  skip: 'Đến nội dung chính',
  invented: {
    demonstration: 'DỮ LIỆU MINH HỌA',
    simulated: 'DỮ LIỆU MÔ PHỎNG',
    text: 'Mọi con số, văn bản và phân công ở đây là hư cấu.',
  },
  nav: {
    label: 'Chính',
    overview: 'Tổng quan',
    record: 'Ghi số liệu',
    approvals: 'Phê duyệt',
    waiting: (count: number) => `, ${count} mục chờ`,
    path: 'Đường dẫn',
    resolution: 'Nghị quyết',
  },
  signOut: 'Đăng xuất',
  otherLanguage: 'English',
  foot: {
    ledger: (ledger: string, position: number) => `Sổ cái ${ledger} · sự kiện ${position}`,
    rules: (version: number) => `Bộ quy tắc đánh giá: phiên bản ${version}`,
    clock: 'Giờ Việt Nam (UTC+7)',
  },
  problems: {
    offline: 'Không nối được máy chủ. Kiểm tra mạng rồi thử lại.',
    unknown: 'Máy chủ chưa trả lời được. Thử lại sau ít phút.',
    again: 'Thử lại',
    noRole: 'Tài khoản này chưa có vai trò nào trong một nghị quyết. Quản trị giao vai trò.',
    noPage: 'Không có trang này, hoặc vai trò của tài khoản không mở được.',
    loading: 'Đang đọc sổ cái…',
  },
  account: {
    signIn: 'Đăng nhập',
    account: 'Tài khoản',
    password: 'Mật khẩu',
    link: 'Đặt mật khẩu',
    linkLead: 'Mật khẩu từ 12 ký tự; một câu dài dễ nhớ là tốt. Đường dẫn này dùng được một lần.',
    newPassword: 'Mật khẩu mới',
    repeat: 'Ghi lại mật khẩu mới',
    tooShort: (length: number) => `Mật khẩu có ${length} ký tự; cần từ 12 ký tự.`,
    differs: 'Hai lần ghi khác nhau; ghi lại cho giống.',
    missingLink: 'Đường dẫn thiếu mã đặt mật khẩu. Mở lại đúng đường dẫn đã nhận.',
    done: (account: string) => `Đã đặt mật khẩu của tài khoản ${account}.`,
    lead: 'Chưa có mật khẩu, hoặc quên: xin quản trị một đường dẫn đặt mật khẩu.',
  },
  moment: {
    label: 'Thời điểm xem',
    sentence: (at: string, asOf: string): Sentence => [
      'Tình hình ',
      `tính đến ngày ${at}`,
      ', theo số liệu đã ghi đến ',
      asOf,
      '.',
    ],
    live: 'Cập nhật trực tiếp',
    at: 'Tính đến ngày',
    asOf: 'Số liệu đã ghi đến',
    see: 'Xem',
    now: 'Về bây giờ',
    badDay: (text: string) => `“${text}” không phải một ngày. Ghi dd/mm/yyyy, ví dụ 30/06/2026.`,
    badMoment: (text: string) => `“${text}” không phải một thời điểm. Ghi hh:mm dd/mm/yyyy, ví dụ 10:15 30/06/2026.`,
  },
};
