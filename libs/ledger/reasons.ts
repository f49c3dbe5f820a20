import type { EventType } from '#resolution/events/events';
import type { Move } from './can-move.ts';
import type { TargetStatus } from './queries/answers.ts';

/**
 * Why a target differs: events of one type, or what no event did. `judgedPeriod`: another period is judged; `day`: the same one
 * is judged on another day; `overdue`: what is due has not come.
 */
export interface Reason {
  readonly kind: EventType | 'judgedPeriod' | 'day' | 'overdue';
  /** Positions, ascending; empty for what no event did. */
  readonly events: readonly number[];
}

/** One after the other of a result or correction: the last of them says where it stands. */
const SUBMITTING: readonly EventType[] = ['ResultRecorded', 'ResultResubmitted', 'ResultReturned'];
const DECIDING: readonly EventType[] = ['ResultApproved', 'ResultReturned', 'ResultResubmitted', 'ResultWithdrawn'];
const OF_CORRECTION: readonly EventType[] = ['CorrectionApproved', 'CorrectionRejected', 'ResultWithdrawn'];
/** Facts that no figure, verdict or flag rests on. */
const MOVES_NOTHING: readonly EventType[] = ['ResponsibilityAssigned', 'UnitRenamed'];

/** Whether a later event of the same result took its place: recorded and then approved is told as approved. */
const isOvertaken = (move: Move, later: readonly Move[]): boolean => {
  const overtaking = SUBMITTING.includes(move.type)
    ? DECIDING
    : move.type === 'CorrectionProposed'
      ? OF_CORRECTION
      : undefined;
  return overtaking !== undefined && later.some(({ type }) => overtaking.includes(type));
};

const standing = (moves: readonly Move[]): readonly Move[] => {
  const bySubject = Map.groupBy(moves, ({ subject }) => subject);
  return moves.filter((move) => {
    if (MOVES_NOTHING.includes(move.type)) return false;
    const same = move.subject === null ? [] : (bySubject.get(move.subject) ?? []);
    return !isOvertaken(
      move,
      same.filter(({ position, target }) => position > move.position && target === move.target),
    );
  });
};

interface Judged {
  readonly at: string;
  readonly target: TargetStatus | null;
}

const isOverdue = ({ target }: Judged): boolean => target?.flags.some(({ flag }) => flag === 'overdue') ?? false;

/**
 * Why a target differs between two moments, from what was judged at each and from the moves between. Empty where nothing
 * differs. Events of one type are one reason; what was overtaken by a later event of the same result is left out.
 */
export const reasonsOf = (
  before: Judged,
  after: Judged,
  changed: readonly string[],
  moves: readonly Move[],
): readonly Reason[] => {
  if (changed.length === 0) return [];
  const told = [...Map.groupBy(standing(moves), ({ type }) => type)].map(([kind, group]): Reason => ({
    kind,
    events: group.map(({ position }) => position),
  }));
  const reasons: Reason[] = [];
  const period = after.target?.judgedPeriod ?? null;
  if (before.at !== after.at && period !== null && before.target?.judgedPeriod !== period)
    reasons.push({ kind: 'judgedPeriod', events: [] });
  reasons.push(...told);
  if (!isOverdue(before) && isOverdue(after)) reasons.push({ kind: 'overdue', events: [] });
  if (reasons.length === 0) reasons.push({ kind: 'day', events: [] });
  return reasons;
};
