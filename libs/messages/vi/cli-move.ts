/** What `log move` says when it is done. */
export const move = {
  ledger: (ledger: string, position: string, events: string) =>
    `${ledger}: đến sự kiện ${position}, lần này chuyển ${events} sự kiện`,
  done: (ledgers: string, events: string, texts: string) =>
    `Đã chuyển ${ledgers} sổ cái, ${events} sự kiện, ${texts} ghi chú và lý do; đối chiếu từng sự kiện: giống nhau từng byte.`,
  next: {
    to: (folder: string) =>
      `Việc tiếp theo: đặt LEDGER_LOG là địa chỉ cụm và LEDGER_DATA là một thư mục mới, chép các tệp tài khoản (docs/cluster.md) rồi chạy npm start; thư mục ${folder} vẫn nguyên, giữ làm bản sao lưu và đừng ghi tiếp vào đó.`,
    from: (folder: string) =>
      `Việc tiếp theo: bỏ LEDGER_LOG, đặt LEDGER_DATA=${folder}, chép các tệp tài khoản (docs/cluster.md) rồi chạy npm start; cụm vẫn nguyên, đừng ghi tiếp vào đó.`,
  },
  cancelled: 'Đã dừng; chạy lại đúng lệnh này thì chuyển tiếp từ chỗ đã dừng.',
};
