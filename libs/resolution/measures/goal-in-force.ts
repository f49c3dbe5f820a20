import type { Goal } from '../events/target-definition.ts';
import type { TargetSettings } from '../settings/settings.ts';
import { Decimal } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import { inForce } from './in-force.ts';

/** T on a day: the goal of the latest effective date up to it. Null while no figure is public. */
export const goalOn = (target: TargetSettings, day: LocalDate): Goal | null => inForce(target.goals, day)?.goal ?? null;

/** A goal of one value; null for a range, which only a growth can be judged against. */
export const goalValue = (goal: Goal | null): Decimal | null =>
  goal && 'value' in goal ? new Decimal(goal.value) : null;
