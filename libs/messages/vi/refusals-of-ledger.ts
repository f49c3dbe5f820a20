import type { Sentence } from '../said.ts';
import { roles } from './words.ts';

/** The ledger as a whole: founding, authority, keys, moments. */
export const refusalsOfLedger = {
  'ledger-unknown': (s) => `${s.typed('Sổ cái', 'ledger')} chưa có; xem lại mã sổ, hoặc mở sổ mới bằng lệnh adopt.`,
  'ledger-exists': (s) =>
    `Sổ cái này đã có${s.has('name') ? `: ${s.raw('name')}` : ''}; chọn mã khác để mở một sổ cái khác.`,
  'ledger-not-adopted': () => 'Sổ cái này chưa có nghị quyết; mở sổ bằng lệnh adopt trước.',
  'term-malformed': (s) =>
    `Nhiệm kỳ từ ${s.when('from')} đến ${s.when('to')} chưa đúng; ngày đầu phải trước ngày cuối, và ngày cuối là 31/12.`,
  'range-reversed': (s) => `Khoảng từ ${s.when('from')} đến ${s.when('to')} bị ngược; đổi chỗ hai ngày.`,
  'target-repeated': (s) => `${s.typed('Mã chỉ tiêu', 'target')} được dùng hai lần; mỗi chỉ tiêu một mã riêng.`,
  'breakthrough-repeated': (s) => `Khâu đột phá số ${s.raw('breakthrough')} đã có; dùng số khác.`,
  'role-missing': (s) =>
    `${s.typed('Tài khoản', 'account')} cần vai trò ${s.words('needed', roles).replaceAll(', ', ' hoặc ')} cho việc này; ` +
    'dùng tài khoản có vai trò đó, hoặc nhờ tài khoản quản trị giao vai trò (lệnh grant).',
  'role-already-granted': (s) =>
    `${s.typed('Tài khoản', 'account')} đã có vai trò ${s.words('role', roles)}; không cần giao lại.`,
  'role-not-granted': (s) =>
    `${s.typed('Tài khoản', 'account')} không có vai trò ${s.words('role', roles)}, nên không có gì để thôi; xem lại tên tài khoản.`,
  'last-administrator': (s) =>
    `${s.typed('Tài khoản', 'account')} là tài khoản quản trị cuối cùng; giao vai trò quản trị cho tài khoản khác trước.`,
  'target-moved': (s) =>
    `Chỉ tiêu ${s.raw('target')} đã thay đổi ở sự kiện ${s.raw('lastPosition')} sau khi được đọc; đọc lại rồi quyết định.`,
  'expectation-unfit': (s) =>
    `Lệnh này không nói về một chỉ tiêu đã có, nên không so được với ${s.raw('expected')}; bỏ tiêu đề If-Match.`,
  'key-reused': (s) =>
    `${s.typed('Khóa', 'key')} đã dùng cho một nội dung khác; dùng khóa mới cho nội dung mới, hoặc gửi lại đúng nội dung cũ.`,
  'at-out-of-range': (s) =>
    `${s.typed('Ngày tính', s.has('input') ? 'input' : 'at')} phải từ ${s.when('from')} đến ${s.when('to')}; chọn một ngày trong khoảng đó.`,
  'as-of-out-of-range': (s) =>
    `${s.typed('Mốc số liệu', s.has('input') ? 'input' : 'asOf')} nằm trước sự kiện đầu tiên hoặc sau sự kiện cuối cùng` +
    `${s.has('head') ? ` (${s.raw('head')})` : ''} của sổ cái; chọn một mốc trong khoảng đó.`,
  'report-unknown': (s) =>
    `Không có báo cáo nào mang số sự kiện ${s.raw('report')}; xem số bằng lệnh report list hoặc trên trang Phát lại.`,
  'rules-unknown': (s) =>
    `Chưa có bộ quy tắc phiên bản ${s.raw('rulesVersion')}${s.has('latest') ? `; phiên bản mới nhất là ${s.raw('latest')}` : ''}; chọn phiên bản đã có.`,
  'rules-already-in-force': (s) =>
    `Bộ quy tắc phiên bản ${s.raw('rulesVersion')} đang được áp dụng; không cần áp dụng lại.`,
} satisfies Record<string, Sentence>;
