import type { EventData } from '../../events/events.ts';
import type { Term } from '../../settings/term.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { LedgerState } from '../ledger-state.ts';

/** One change of a proposal. */
export type Change = EventData<'ProposalMade'>['changes'][number];
export type ChangeData<Type extends Change['type']> = Extract<Change, { type: Type }>['data'];

/** What a change is checked against: the state that the changes before it left, and the day it is. */
export interface Background {
  readonly state: LedgerState;
  readonly term: Term;
  readonly today: LocalDate;
}
