import type { Sentence } from '../said.ts';

const decided: Readonly<Record<string, string>> = { approved: 'đã duyệt', rejected: 'không được duyệt' };

/** Proposals and schemes. */
export const refusalsOfProposals = {
  'proposal-unknown': (s) => `Không có đề xuất nào mang số sự kiện ${s.raw('proposal')}; xem số bằng lệnh queue.`,
  'proposal-decided': (s) =>
    `Đề xuất ở sự kiện ${s.raw('proposal')} đã xong (${s.words('status', decided)}); lập đề xuất mới nếu cần đổi.`,
  'approver-proposed': (s) =>
    `${s.typed('Tài khoản', 'account')} đã lập đề xuất ở sự kiện ${s.raw('proposal')} nên không được duyệt; nhờ tài khoản khác duyệt.`,
  'scheme-unknown': (s) =>
    `${s.typed('Đề án', 'scheme')} chưa có; phê duyệt đề án trước (scheme adopt), hoặc xem lại mã.`,
  'scheme-exists': (s) =>
    `${s.typed('Mã đề án', 'scheme')} đã dùng; chọn mã khác, hoặc điều chỉnh đề án (scheme revise).`,
  'step-unknown': (s) => `Đề án ${s.raw('scheme')} không có bước ${s.raw('step')}; chọn một bước đã có.`,
  'step-repeated': (s) => `Bước ${s.raw('step')} được kể hai lần; mỗi bước một số riêng.`,
  'step-already-completed': (s) =>
    `Bước ${s.raw('step')} của đề án ${s.raw('scheme')} đã hoàn thành vào ngày đó; mở lại bước trước nếu ghi nhầm (scheme reopen).`,
  'step-not-completed': (s) =>
    `Bước ${s.raw('step')} của đề án ${s.raw('scheme')} chưa hoàn thành vào ngày đó nên không có gì để mở lại; xem lại số bước và ngày.`,
  'weight-not-positive': (s) => `${s.typed('Trọng số')} không lớn hơn 0; ghi một số lớn hơn 0.`,
} satisfies Record<string, Sentence>;
