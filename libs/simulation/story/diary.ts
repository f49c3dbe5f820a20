import { addDays, type Instant, type LocalDate } from '#resolution/values/local-date';
import type { Chance } from '../chance.ts';
import type { Commune } from '../commune.ts';
import { TERM } from '../simulated-term.ts';

export const CLERKS = ['can-bo-01', 'can-bo-02'] as const;
export const APPROVERS = ['lanh-dao-01', 'lanh-dao-02'] as const;
export const ADMINISTRATOR = 'quan-tri';

/** Something that an account does at an instant. */
export interface Act {
  readonly at: Instant;
  readonly account: string;
  /** Asked when its time comes; undefined when there is nothing to do any more. */
  readonly command: () => object | undefined;
  /** Told the event that the command began with. */
  readonly done?: (position: number) => void;
  /** Whether the rules may stand against it: a period with something undecided is not closed yet. */
  readonly mayBeRefused?: boolean;
}

/** Two people's act: a proposal, and its approval some days later. */
export interface Proposing {
  readonly on: LocalDate;
  readonly decidedOn: LocalDate;
  readonly changes: () => readonly object[] | undefined;
  readonly done?: () => void;
}

/** Everything a commune will do, noted in any order; read in the order of time. */
export class Diary {
  readonly chance: Chance;
  readonly commune: Commune;
  /** The last day on which anything is recorded. */
  readonly lastDay: LocalDate;
  readonly #acts: Act[] = [];
  #documents = 0;

  constructor(commune: Commune, chance: Chance, lastDay: LocalDate) {
    this.commune = commune;
    this.chance = chance;
    this.lastDay = lastDay;
  }

  /** Notes an act; `on` is a day, on which it happens at some working hour from `hour` (UTC) on, or an exact instant. */
  note(act: Omit<Act, 'at'> & { readonly on: LocalDate | Instant; readonly hour?: number }): void {
    const { on, hour = 2, ...rest } = act;
    if (on.slice(0, 10) > this.lastDay) return;
    this.#acts.push({ ...rest, at: on.length > 10 ? on : this.#instant(on, hour) });
  }

  propose({ on, decidedOn, changes, done }: Proposing): void {
    let proposal: number | undefined;
    this.note({
      on,
      hour: 1,
      account: this.chance.pick(CLERKS),
      command: () => {
        const proposed = changes();
        return proposed && { type: 'Propose', changes: proposed };
      },
      done: (position) => (proposal = position),
    });
    this.note({
      on: decidedOn,
      hour: 6,
      account: this.chance.pick(APPROVERS),
      command: () => (proposal === undefined ? undefined : { type: 'ApproveProposal', proposal }),
      done: () => done?.(),
    });
  }

  /** A decision of the commune, numbered through, signed on a day. */
  document(date: LocalDate): object {
    this.#documents += 1;
    return { number: `${this.#documents}-QĐ/ĐU`, date, issuer: this.commune.office };
  }

  /** A day so many days later, at least and at most. */
  later(day: LocalDate, least: number, most: number): LocalDate {
    return addDays(day, this.chance.whole(least, most));
  }

  /** The day so many days into the term. */
  dayOf(days: number): LocalDate {
    return addDays(TERM.from, days);
  }

  /** What was noted, in the order of time; of one instant, in the order of noting. */
  acts(): readonly Act[] {
    return [...this.#acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  }

  #instant(day: LocalDate, hour: number): Instant {
    const seconds = hour * 3_600 + this.chance.whole(0, 7_000);
    return new Date(Date.parse(`${day}T00:00:00.000Z`) + seconds * 1_000 + this.chance.whole(0, 999)).toISOString();
  }
}
