import type { ViewRefusalCode } from '#projections/view-refused-error';
import type { Sentence } from '../said.ts';

const view = (s: Parameters<Sentence>[0]): string => `bảng tổng hợp ${s.raw('view')} của sổ cái ${s.raw('ledger')}`;

/** Why views cannot be built, compared or taken back now, and what to do: nothing was changed. */
export const viewRefusals: Record<ViewRefusalCode, Sentence> = {
  'view-unknown': (s) => `${s.typed('Bảng tổng hợp', 'view')} không có; dùng một trong: ${s.raw('known')}.`,
  'rebuild-running': (s) =>
    `Sổ cái ${s.raw('ledger')} đang được dựng lại hoặc so sánh; chờ việc đó xong, hoặc dừng nó trước.`,
  'views-no-space': (s) =>
    `Đĩa ở ${s.raw('folder') || 'thư mục dữ liệu'} không đủ chỗ để dựng lại: cần ${s.number('neededBytes')} byte, còn ${s.number('freeBytes')} byte; ` +
    'giải phóng dung lượng rồi làm lại.',
  'view-no-previous': (s) => `Không giữ bản trước nào của ${view(s)}, nên không quay lại được; dựng lại bằng rebuild.`,
  'view-previous-version': (s) =>
    `Bản trước của ${view(s)} thuộc phiên bản ${s.raw('previousVersion')}, chương trình này dùng phiên bản ${s.raw('version')}; ` +
    'không quay lại được, hãy chạy đúng chương trình của bản đó.',
  'view-previous-unusable': (s) =>
    `Bản trước của ${view(s)} đã mất hoặc hỏng (${s.raw('file')}), nên không quay lại được; dựng lại bằng rebuild.`,
};
