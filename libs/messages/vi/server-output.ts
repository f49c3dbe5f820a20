/** What the server says in the terminal. */
export const serverOutput = {
  open: (address: string, folder: string) => `Sổ cái đang mở ở ${address} (dữ liệu: ${folder}). Dừng bằng Ctrl-C.`,
  firstLink: (account: string, address: string) =>
    `Tài khoản quản trị đầu tiên là ${account}; mở địa chỉ này một lần để đặt mật khẩu:\n  ${address}`,
  demonstration: 'DỮ LIỆU MINH HỌA: mọi con số, văn bản và phân công đều hư cấu; dừng máy chủ thì thư mục này bỏ đi.',
  signInWith: (accounts: readonly string[], password: string) =>
    `Đăng nhập bằng một trong các tài khoản: ${accounts.join(', ')}\n  mật khẩu của lần chạy này: ${password}`,
  portTaken: (port: number) =>
    `Cổng ${port} đang có chương trình khác dùng; dừng chương trình đó, hoặc chọn cổng khác bằng LEDGER_PORT.`,
  settingMalformed: (name: string, input: string) =>
    `Biến ${name} là “${input}”, không phải một số cổng; ghi từ 0 đến 65535.`,
  failed: 'Không mở được sổ cái',
};
