/** What `log compare` and the end of `log move` say of a ledger, in a cluster and in a data folder. */
export const comparison = {
  equal: (position: string) => `giống nhau đến sự kiện ${position}`,
  behind: (position: string, events: string) =>
    `giống nhau đến sự kiện ${position}; bản trên máy này còn thiếu ${events} sự kiện`,
  onlyInCluster: (events: string) => `chỉ có trong cụm (${events} sự kiện)`,
  lost: (position: string, events: string) =>
    `CỤM MẤT SỰ KIỆN: giống nhau đến sự kiện ${position}, cụm thiếu ${events} sự kiện mà máy này có`,
  onlyInCopy: (events: string) => `CHỈ CÓ TRÊN MÁY NÀY: cụm không có sổ này (${events} sự kiện)`,
  differs: (position: string, what: string) => `KHÁC NHAU từ sự kiện ${position}: ${what}`,
  bothDiffer: (cluster: string, copy: string) => `trong cụm ${cluster}…, trên máy này ${copy}…`,
  flawed: (where: 'cluster' | 'copy', flaw: string) => `${where === 'cluster' ? 'trong cụm' : 'trên máy này'} ${flaw}`,
  flaws: { 'event-altered': 'nội dung đã bị sửa', 'event-missing': 'thiếu sự kiện này' } as Readonly<
    Record<string, string>
  >,
  unreadable: 'tệp của sổ không đọc được',
  truncated: 'BỊ ĐẶT GIỚI HẠN trong cụm: sự kiện cũ có thể mất khi dọn đĩa',
  truncatedTo: (first: string) => `BỊ CẮT trong cụm: chỉ còn từ sự kiện ${first}`,
  deleted: 'ĐÃ BỊ XÓA trong cụm',
  none: 'Không nơi nào có sổ cái nào.',
  tampered: 'Lịch sử trong cụm và trên máy này không còn là một: giữ nguyên cả hai, đối chiếu với bản sao lưu.',
  onlyBehind: 'Không có gì bị sửa; bản trên máy này chép tiếp khi máy chủ chạy.',
  allEqual: (ledgers: string, events: string) => `${ledgers} sổ cái, ${events} sự kiện: giống nhau từng byte.`,
  cancelled: 'Đã dừng đối chiếu; không có gì bị thay đổi.',
};
