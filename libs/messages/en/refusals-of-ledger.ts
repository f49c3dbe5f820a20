import type { Sentence } from '../said.ts';
import type * as vi from '../vi/refusals-of-ledger.ts';
import { roles } from './words.ts';

export const refusalsOfLedger: Record<keyof typeof vi.refusalsOfLedger, Sentence> = {
  'ledger-unknown': (s) => `${s.typed('The ledger', 'ledger')} does not exist; check its id, or found it with adopt.`,
  'ledger-exists': (s) =>
    `This ledger exists already${s.has('name') ? `: ${s.raw('name')}` : ''}; choose another id for another ledger.`,
  'ledger-not-adopted': () => 'This ledger has no resolution yet; found it with adopt first.',
  'term-malformed': (s) =>
    `The term from ${s.when('from')} to ${s.when('to')} is wrong; its first day comes before its last, and the last is 31 Dec.`,
  'range-reversed': (s) => `The range from ${s.when('from')} to ${s.when('to')} runs backwards; swap the two days.`,
  'target-repeated': (s) => `${s.typed('The target code', 'target')} is used twice; give each target its own.`,
  'breakthrough-repeated': (s) => `Breakthrough ${s.raw('breakthrough')} is declared already; use another number.`,
  'role-missing': (s) =>
    `${s.typed('The account', 'account')} needs the role ${s.words('needed', roles).replaceAll(', ', ' or ')} for this; ` +
    'use an account that has it, or ask an administrator to grant it.',
  'role-already-granted': (s) =>
    `${s.typed('The account', 'account')} has the role ${s.words('role', roles)} already; nothing needs granting.`,
  'role-not-granted': (s) =>
    `${s.typed('The account', 'account')} does not have the role ${s.words('role', roles)}, so none can be revoked; check the account.`,
  'last-administrator': (s) =>
    `${s.typed('The account', 'account')} is the last administrator; make another account administrator first.`,
  'target-moved': (s) =>
    `Target ${s.raw('target')} was changed by event ${s.raw('lastPosition')} after it was read; read it again, then decide.`,
  'expectation-unfit': (s) =>
    `This command speaks of no target that exists, so ${s.raw('expected')} cannot be compared; leave If-Match away.`,
  'key-reused': (s) =>
    `${s.typed('The key', 'key')} was used for something else; use a new key for new content, or send the old content again.`,
  'at-out-of-range': (s) =>
    `${s.typed('The day', s.has('input') ? 'input' : 'at')} must lie from ${s.when('from')} to ${s.when('to')}; choose a day in that range.`,
  'as-of-out-of-range': (s) =>
    `${s.typed('The moment', s.has('input') ? 'input' : 'asOf')} lies before the first event or after the last` +
    `${s.has('head') ? ` (${s.raw('head')})` : ''} of the ledger; choose one between them.`,
  'report-unknown': (s) =>
    `No report has the event number ${s.raw('report')}; see the numbers with report list or on the page Phát lại.`,
  'rules-unknown': (s) =>
    `There are no rules of version ${s.raw('rulesVersion')}${s.has('latest') ? `; the latest is ${s.raw('latest')}` : ''}; choose a version that exists.`,
  'rules-already-in-force': (s) =>
    `Rules version ${s.raw('rulesVersion')} is in force already; nothing needs adopting.`,
};
