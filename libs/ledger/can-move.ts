import type { RecordedEvent } from '#resolution/events/events';
import { targetOf } from '#resolution/events/references';
import type { Measure } from '#resolution/events/target-definition';

const ROSTER_EVENTS: readonly string[] = ['UnitEnrolled', 'UnitsMerged', 'UnitClosed'];

/** How a target is measured, as far as it says what can move it; undefined while it is not set. */
export type Measured = { readonly measure: Measure; readonly scope: 'ward' | 'unit' } | undefined;

/** Whether an event can move a target's verdict or flags: its own, its level's, its roster's, its scheme's, or new rules. */
export const canMove = (event: RecordedEvent, target: string, measured: Measured): boolean => {
  const named = targetOf(event);
  if (named !== null) return named === target || (measured?.measure.kind === 'growth' && measured.measure.of === named);
  if (event.type === 'RulesAdopted') return true;
  if (ROSTER_EVENTS.includes(event.type)) return measured?.scope === 'unit';
  const scheme = measured?.measure.kind === 'milestone' ? measured.measure.scheme : undefined;
  return scheme !== undefined && 'scheme' in event.data && event.data.scheme === scheme;
};
