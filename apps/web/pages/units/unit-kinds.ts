import type { RosterRow } from '../../api/answers.ts';
import { m } from '../../words/language.ts';

/** The kinds of unit, with their words. */
export const KINDS = (Object.keys(m.words.unitKinds) as RosterRow['kind'][]).map(
  (kind) => [kind, m.words.unitKinds[kind]] as const,
);
