import type { Goal, Interpretation, MeasureKind, TargetDefinition } from '../../events/target-definition.ts';
import { Decimal, HUNDRED } from '../../values/decimal.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';

/** Goals of these measures are percentages of a whole. */
const OF_A_WHOLE: readonly MeasureKind[] = ['ratio', 'coverage', 'milestone'];

/** A growth aims at a range lo..hi, every other measure at one value; a share of a whole lies in 0..100. */
export const checkGoal = (goal: Goal, kind: MeasureKind): readonly Refusal[] => {
  const unfit = refusal('goal-unfit', 'goal', { measure: kind });
  if (kind === 'growth') return when(!('lo' in goal) || new Decimal(goal.lo).greaterThan(goal.hi), unfit);
  if (!('value' in goal)) return [unfit];
  const value = new Decimal(goal.value);
  return when(OF_A_WHOLE.includes(kind) && (value.isNegative() || value.greaterThan(HUNDRED)), unfit);
};

const READINGS: Readonly<Record<MeasureKind, readonly Interpretation[]>> = {
  cumulative: [],
  level: ['dueYear', 'everyYear', 'termSum'],
  ratio: ['everyYear', 'dueYear'],
  growth: ['everyYear', 'termAverage'],
  coverage: [],
  milestone: [],
};

/** A goal is read in one of its measure's ways; as the sum of a term only where yearly sums grow. */
export const checkInterpretation = (
  interpretation: Interpretation | null,
  { measure, direction }: Pick<TargetDefinition, 'measure' | 'direction'>,
): readonly Refusal[] => {
  const readings = READINGS[measure.kind];
  const known = interpretation === null ? readings.length === 0 : readings.includes(interpretation);
  const sums = measure.kind === 'level' && measure.aggregation === 'sum' && direction === 'up';
  return when(
    !known || (interpretation === 'termSum' && !sums),
    refusal('interpretation-unfit', 'interpretation', { measure: measure.kind, interpretations: readings }),
  );
};
