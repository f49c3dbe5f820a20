import type { Unit } from '../../settings/settings.ts';
import { isOnRoster } from '../../settings/roster.ts';
import { addDays, type LocalDate } from '../../values/local-date.ts';
import { checkDay } from '../check-dates.ts';
import { checkOpen } from '../closed-days.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';

/** A roster event takes effect on a day of the term that has come and is not closed. */
const checkEffectiveOn = (day: LocalDate, { state, term, today }: Background): readonly Refusal[] => [
  ...checkDay(day, term, today, 'effectiveOn'),
  ...checkOpen(state, day, 'effectiveOn'),
];

/** No live result of the unit is dated on or after the roster event (domain.md, rule 7). */
const checkNoResults = (unit: string, day: LocalDate, { state }: Background, field: string): readonly Refusal[] => {
  const results = [...(state.resultsByUnit.get(unit) ?? [])].filter((id) => {
    const result = state.results.get(id);
    return result !== undefined && result.status !== 'withdrawn' && result.occurredOn >= day;
  });
  results.sort((a, b) => a - b);
  return when(results.length > 0, refusal('unit-has-results', field, { unit, results, effectiveOn: day }));
};

/** A unit that still stands on the roster and was enrolled by then, or why not. */
const checkStanding = (
  code: string,
  day: LocalDate,
  { state }: Background,
  field: string,
): { readonly unit?: Unit; readonly refusals: readonly Refusal[] } => {
  const unit = state.settings.units.get(code);
  if (!unit) return { refusals: [refusal('unit-unknown', field, { unit: code })] };
  if (unit.leftOn !== undefined) {
    return { unit, refusals: [refusal('unit-left', field, { unit: code, leftOn: unit.leftOn })] };
  }
  return {
    unit,
    refusals: when(day < unit.enrolledOn, refusal('unit-not-on-roster', field, { unit: code, date: day })),
  };
};

/** A code is used once, also when its unit left. */
const checkNewCode = (unit: string, { state }: Background, field: string): readonly Refusal[] =>
  when(state.settings.units.has(unit), refusal('unit-exists', field, { unit }));

export const checkUnitEnrolled = (data: ChangeData<'UnitEnrolled'>, background: Background): readonly Refusal[] => [
  ...checkNewCode(data.unit, background, 'unit'),
  ...checkEffectiveOn(data.effectiveOn, background),
];

/** A renaming or a closing: of a unit on the roster, with no live result on or after it. */
export const checkUnitChanged = (
  { unit, effectiveOn }: ChangeData<'UnitRenamed' | 'UnitClosed'>,
  background: Background,
): readonly Refusal[] => [
  ...checkStanding(unit, effectiveOn, background, 'unit').refusals,
  ...checkNoResults(unit, effectiveOn, background, 'unit'),
  ...checkEffectiveOn(effectiveOn, background),
];

/** A unit of a merger stood on the roster the day before it. */
const checkMerging = (
  code: string,
  effectiveOn: LocalDate,
  background: Background,
  field: string,
): readonly Refusal[] => {
  const dayBefore = addDays(effectiveOn, -1);
  const { unit, refusals } = checkStanding(code, effectiveOn, background, field);
  const absent = refusals.length === 0 && unit !== undefined && !isOnRoster(unit, dayBefore);
  return [
    ...refusals,
    ...when(absent, refusal('unit-not-on-roster', field, { unit: code, date: dayBefore })),
    ...checkNoResults(code, effectiveOn, background, field),
  ];
};

export const checkUnitsMerged = (data: ChangeData<'UnitsMerged'>, background: Background): readonly Refusal[] => {
  const { predecessors, successor, enrolled, effectiveOn } = data;
  return [
    ...predecessors.flatMap((unit, index) =>
      predecessors.indexOf(unit) < index
        ? [refusal('unit-repeated', `predecessors.${index}`, { unit })]
        : checkMerging(unit, effectiveOn, background, `predecessors.${index}`),
    ),
    ...when(predecessors.includes(successor), refusal('unit-repeated', 'successor', { unit: successor })),
    ...(enrolled
      ? checkNewCode(successor, background, 'successor')
      : checkMerging(successor, effectiveOn, background, 'successor')),
    ...checkEffectiveOn(effectiveOn, background),
  ];
};
