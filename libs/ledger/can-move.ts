import type { EventType, RecordedEvent } from '#resolution/events/events';
import { subjectOf, targetOf } from '#resolution/events/references';
import type { Measure } from '#resolution/events/target-definition';

const ROSTER_EVENTS: readonly EventType[] = ['UnitEnrolled', 'UnitsMerged', 'UnitClosed'];

/** Of an event, what says whose verdict it can move. */
export interface Move {
  readonly position: number;
  readonly type: EventType;
  readonly target: string | null;
  /** The result, estimate or proposal it speaks of. */
  readonly subject: number | null;
  readonly scheme: string | null;
}

/** How a target is measured, as far as it says what can move it; undefined while it is not set. */
export type Measured = { readonly measure: Measure; readonly scope: 'ward' | 'unit' } | undefined;

/** What of an event says whose verdict it can move. */
export const moveOf = (event: RecordedEvent): Move => ({
  position: event.position,
  type: event.type,
  target: targetOf(event),
  subject: subjectOf(event),
  scheme: 'scheme' in event.data ? event.data.scheme : null,
});

/** Whether an event can move a target's verdict or flags: its own, its level's, its roster's, its scheme's, or new rules. */
export const canMove = ({ type, target: named, scheme }: Move, target: string, measured: Measured): boolean => {
  if (named !== null) return named === target || (measured?.measure.kind === 'growth' && measured.measure.of === named);
  if (type === 'RulesAdopted') return true;
  if (ROSTER_EVENTS.includes(type)) return measured?.scope === 'unit';
  return scheme !== null && measured?.measure.kind === 'milestone' && measured.measure.scheme === scheme;
};

/** The moves of each target among many: asked for a target, it looks at its own and at those that name none. */
export const movesByTarget = (
  moves: readonly Move[],
  measuredAs: (target: string) => Measured,
): ((target: string) => readonly Move[]) => {
  const named = Map.groupBy(moves, ({ target }) => target);
  return (target) => {
    const measured = measuredAs(target);
    const level = measured?.measure.kind === 'growth' ? measured.measure.of : undefined;
    const near = [target, ...(level === undefined ? [] : [level]), null].flatMap((one) => named.get(one) ?? []);
    return near.filter((move) => canMove(move, target, measured)).sort((a, b) => a.position - b.position);
  };
};
