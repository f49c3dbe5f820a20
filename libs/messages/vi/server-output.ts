/** What each setting means to hold. */
const MEANT: Readonly<Record<string, string>> = {
  LEDGER_PORT: 'ghi một số cổng từ 0 đến 65535',
  LEDGER_REBUILD: 'ghi năm trường của cron theo giờ Việt Nam, như “0 2 * * 6”',
  LEDGER_REBUILD_JITTER: 'ghi số phút, từ 0 đến 240',
  LEDGER_LOG: 'đặt địa chỉ của cụm khi dùng LEDGER_OIDC_ISSUER',
  LEDGER_OIDC_ISSUER: 'ghi địa chỉ https của nơi đăng nhập (http chỉ trên máy này)',
  LEDGER_OIDC_CLIENT_ID: 'ghi mã ứng dụng mà nơi đăng nhập đã cấp',
  LEDGER_OIDC_CLIENT_SECRET: 'ghi khóa của ứng dụng, hoặc đặt LEDGER_OIDC_CLIENT_SECRET_FILE',
  LEDGER_OIDC_CLIENT_SECRET_FILE: 'ghi tên một tệp đọc được',
  LEDGER_SESSION_KEYS:
    'ghi một hay nhiều khóa base64, mỗi khóa từ 32 byte, cách nhau dấu phẩy, khóa mới đứng đầu (openssl rand -base64 32)',
};

/** What the server says in the terminal. */
export const serverOutput = {
  open: (address: string, folder: string) => `Sổ cái đang mở ở ${address} (dữ liệu: ${folder}). Dừng bằng Ctrl-C.`,
  copying: (events: string) => `Đang chép sổ cái từ cụm: đã có ${events} sự kiện mới.`,
  firstLink: (account: string, address: string) =>
    `Tài khoản quản trị đầu tiên là ${account}; mở địa chỉ này một lần để đặt mật khẩu:\n  ${address}`,
  demonstration: 'DỮ LIỆU MINH HỌA: mọi con số, văn bản và phân công đều hư cấu; dừng máy chủ thì thư mục này bỏ đi.',
  signInWith: (accounts: readonly string[], password: string) =>
    `Đăng nhập bằng một trong các tài khoản: ${accounts.join(', ')}\n  mật khẩu của lần chạy này: ${password}`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng; dừng chương trình đó, hoặc chọn cổng khác bằng LEDGER_PORT.`,
  settingMalformed: (name: string, input: string) =>
    `Biến ${name} là “${input}”, không đọc được; ${MEANT[name] ?? ''}.`,
  scheduleStands:
    'LEDGER_REBUILD không được theo: lịch dựng lại đã được đặt ở trang Vận hành hoặc bằng dòng lệnh, và lịch đó đang dùng.',
  failed: 'Không mở được sổ cái',
};
