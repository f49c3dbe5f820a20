/** What forms of every page share. */
export const form = {
  document: 'Văn bản làm căn cứ',
  documentNumber: 'Số, ký hiệu',
  documentDate: 'Ngày văn bản',
  documentIssuer: 'Cơ quan ban hành',
  effectiveFrom: 'Có hiệu lực từ ngày (trống: ngày văn bản)',
  effectiveOn: 'Có hiệu lực từ ngày',
  reason: 'Lý do (không nêu tên cá nhân)',
  proposed: (position: number) => `Đã gửi đề xuất: sự kiện ${position}, chờ tài khoản khác duyệt.`,
  twoHands: 'Đề xuất chỉ có hiệu lực sau khi một tài khoản khác duyệt.',
  locked: 'Khóa.',
  proposeLocked: 'Vai trò của tài khoản này không đề xuất được; cán bộ, người duyệt hoặc quản trị sổ cái đề xuất.',
  waiting: 'Đề xuất đang chờ duyệt',
  noWaiting: 'Không có đề xuất nào đang chờ.',
};
