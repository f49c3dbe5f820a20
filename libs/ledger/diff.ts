import type { Refusal } from '#resolution/decider/decision';
import { localDateOf } from '#resolution/values/local-date';
import { type Answered, answered } from './answered.ts';
import { type Measured, type Move, movesByTarget } from './can-move.ts';
import type { JudgedLedger } from './judged-ledger.ts';
import type { MomentAsked } from './moment.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';
import { type Reason, reasonsOf } from './reasons.ts';

/** What two moments of one ledger say of a target: its verdict at each, what differs, why, and the events in between that can tell. */
export interface TargetDifference {
  readonly code: string;
  /** Null where the target was not named yet, or was dropped. */
  readonly before: TargetStatus | null;
  readonly after: TargetStatus | null;
  /** The members of the verdict that differ, in the order in which answers write them. Empty: events came, and nothing moved. */
  readonly changed: readonly (keyof TargetStatus)[];
  /** Positions, ascending. Empty where only the day moved: another day may be judged. */
  readonly events: readonly number[];
  readonly reasons: readonly Reason[];
}

/** What came between two moments, for every target that differs or that an event spoke of. */
export interface DiffAnswer {
  readonly ledger: string;
  readonly before: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly after: Pick<StatusAnswer, 'at' | 'asOf' | 'position'>;
  readonly targets: readonly TargetDifference[];
}

/** `lastPosition` is no figure: that an event touched the target is told by its events. */
const changedMembers = (
  before: TargetStatus | undefined,
  after: TargetStatus | undefined,
): readonly (keyof TargetStatus)[] => {
  const members = Object.keys(after ?? before ?? {}) as (keyof TargetStatus)[];
  return members.filter(
    (member) => member !== 'lastPosition' && JSON.stringify(before?.[member]) !== JSON.stringify(after?.[member]),
  );
};

const moment = ({ at, asOf, position }: StatusAnswer): DiffAnswer['before'] => ({ at, asOf, position });

const reversed = (first: StatusAnswer, second: StatusAnswer): Refusal => ({
  code: 'range-reversed',
  field: 'from',
  params: { from: localDateOf(first.asOf), to: localDateOf(second.asOf) },
});

/**
 * Compares two answers of one ledger, the earlier first. `moves` are the events after the first answer's position, up to the
 * second's; `measuredAs` gives how a target is measured at the second.
 */
export const diffOf = (
  before: StatusAnswer,
  after: StatusAnswer,
  moves: readonly Move[],
  measuredAs: (target: string) => Measured,
): DiffAnswer => {
  const [earlier, later] = [before, after].map(({ targets }) => new Map(targets.map((one) => [one.code, one])));
  const movesOf = movesByTarget(moves, measuredAs);
  const codes = [...new Set([...before.targets, ...after.targets].map(({ code }) => code))];
  const targets = codes.sort().map((code): TargetDifference => {
    const [was, is] = [earlier?.get(code), later?.get(code)];
    const changed = changedMembers(was, is);
    const own = movesOf(code);
    return {
      code,
      before: was ?? null,
      after: is ?? null,
      changed,
      events: own.map(({ position }) => position),
      reasons: reasonsOf({ at: before.at, target: was ?? null }, { at: after.at, target: is ?? null }, changed, own),
    };
  });
  return {
    ledger: after.ledger,
    before: moment(before),
    after: moment(after),
    targets: targets.filter(({ changed, events }) => changed.length > 0 || events.length > 0),
  };
};

/** What is wrong with a moment is said of the one of the two. */
const ofMoment =
  (field: 'from' | 'to') =>
  (refusal: Refusal): Refusal =>
    refusal.field === 'asOf' ? { ...refusal, field } : refusal;

/** Compares two moments of a ledger. Refuses what `status` refuses, and a first moment that knows more than the second. */
export const compareMoments = async (
  ledger: JudgedLedger,
  from: MomentAsked,
  to: MomentAsked,
): Promise<Answered<DiffAnswer>> => {
  const [before, after] = [await ledger.status(from), await ledger.status(to)];
  if (before.outcome === 'refused') return { ...before, refusals: before.refusals.map(ofMoment('from')) };
  if (after.outcome === 'refused') return { ...after, refusals: after.refusals.map(ofMoment('to')) };
  const [first, second] = [before.answer, after.answer];
  if (first.position > second.position) return { outcome: 'refused', refusals: [reversed(first, second)] };
  const moves = await ledger.moves(first.position, second.position);
  const { targets } = await ledger.settings(second.position);
  return answered(diffOf(first, second, moves, (target) => targets.get(target)?.definition));
};
