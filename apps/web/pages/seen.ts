import type { StatusAnswer } from '../api/answers.ts';
import type { Moment } from '../api/client.ts';
import type { Session } from '../session.ts';

/** What every page of a resolution knows: who reads, at which moment, and how to have everything read anew. */
export interface Seen {
  readonly session: Session;
  readonly moment: Moment;
  /** Whether the address names a moment, so that what is shown is not the state of now. */
  readonly isPast: boolean;
  readonly live: boolean;
  readonly changed: () => void;
  /** Where every target stands at that moment. */
  readonly status: StatusAnswer;
}
