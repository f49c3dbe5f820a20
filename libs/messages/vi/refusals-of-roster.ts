import type { Sentence } from '../said.ts';
import { unitKinds } from './words.ts';

/** The roster of units. */
export const refusalsOfRoster = {
  'unit-unknown': (s) =>
    `${s.typed('Đơn vị', 'unit')} chưa được ghi danh; xem mã bằng lệnh roster, hoặc đề xuất ghi danh trước.`,
  'unit-exists': (s) => `${s.typed('Mã đơn vị', 'unit')} đã dùng, kể cả khi đơn vị đã ngừng hoạt động; chọn mã khác.`,
  'unit-left': (s) =>
    `Đơn vị ${s.raw('unit')} đã ra khỏi danh sách từ ${s.when('leftOn')}; chọn đơn vị đang hoạt động.`,
  'unit-not-on-roster': (s) =>
    `Đơn vị ${s.raw('unit')} không có trong danh sách ${s.has('date') ? `vào ${s.when('date')}` : 'vào ngày đó'}; xem lại ngày và mã đơn vị.`,
  'unit-kind-unfit': (s) =>
    `Đơn vị ${s.raw('unit')} là ${s.words('kind', unitKinds)}, mà chỉ tiêu này lấy số liệu của ${s.words('kinds', unitKinds)}; chọn đơn vị khác.`,
  'unit-required': (s) => `Chỉ tiêu ${s.raw('target')} ghi theo từng đơn vị; nêu mã đơn vị.`,
  'unit-not-allowed': (s) => `Chỉ tiêu ${s.raw('target')} ghi cho toàn phường; bỏ mã đơn vị.`,
  'unit-repeated': (s) => `${s.typed('Đơn vị', 'unit')} được kể hai lần; giữ lại một.`,
  'unit-has-results': (s) =>
    `Đơn vị ${s.raw('unit')} có số liệu ghi cho ${s.when('effectiveOn')} hoặc sau đó (sự kiện ${s.words('results')}); ` +
    'chọn ngày sau các số liệu ấy, hoặc thu hồi chúng trước.',
} satisfies Record<string, Sentence>;
