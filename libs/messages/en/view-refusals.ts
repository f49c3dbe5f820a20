import type { ViewRefusalCode } from '#projections/view-refused-error';
import type { Sentence } from '../said.ts';

const view = (s: Parameters<Sentence>[0]): string => `view ${s.raw('view')} of ledger ${s.raw('ledger')}`;

export const viewRefusals: Record<ViewRefusalCode, Sentence> = {
  'view-unknown': (s) => `${s.typed('The view', 'view')} does not exist; name one of: ${s.raw('known')}.`,
  'rebuild-running': (s) =>
    `Ledger ${s.raw('ledger')} is being rebuilt or compared already; wait until that ends, or stop it first.`,
  'views-no-space': (s) =>
    `The disk of ${s.raw('folder') || 'the data folder'} has no room for a rebuild: ${s.number('neededBytes')} bytes are needed, ${s.number('freeBytes')} are free; ` +
    'free some space and try again.',
  'view-no-previous': (s) =>
    `No earlier generation of ${view(s)} is kept, so there is none to go back to; use rebuild.`,
  'view-previous-version': (s) =>
    `The earlier generation of ${view(s)} is of version ${s.raw('previousVersion')}, this program uses version ${s.raw('version')}; ` +
    'it cannot serve here, run the program it belongs to.',
  'view-previous-unusable': (s) =>
    `The earlier generation of ${view(s)} is lost or damaged (${s.raw('file')}), so it cannot serve; use rebuild.`,
};
