/** The list of reports that went out. */
export const issued = {
  empty: 'Chưa có báo cáo nào được phát hành.',
  columns: {
    event: 'Sự kiện',
    title: 'Báo cáo',
    at: 'Tính đến ngày',
    asOf: 'Đến sự kiện',
    issuedAt: 'Phát hành lúc',
    by: 'Tài khoản',
  },
};
