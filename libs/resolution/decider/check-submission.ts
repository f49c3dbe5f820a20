import type { CommandOf } from '../commands/command-shapes.ts';
import type { EventData } from '../events/events.ts';
import type { TargetSettings } from '../settings/settings.ts';
import { isOnRoster } from '../settings/roster.ts';
import { termOf } from '../settings/term.ts';
import type { TargetDefinition } from '../events/target-definition.ts';
import type { LocalDate } from '../values/local-date.ts';
import { checkDate } from './check-dates.ts';
import { checkValues } from './check-values.ts';
import { checkOpen } from './closed-days.ts';
import type { Refusal } from './decision.ts';
import { type LedgerState, occupancyKey } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

type Submission = Omit<CommandOf<'RecordResult'>, 'type' | 'target'>;
export type CheckedSubmission =
  { readonly data: EventData<'ResultRecorded'> } | { readonly refusals: readonly Refusal[] };

/** With scope ward no unit is named; with scope unit, one of the target's kinds that stands on the roster that day. */
const checkUnit = (
  code: string | undefined,
  definition: TargetDefinition,
  day: LocalDate | undefined,
  state: LedgerState,
): readonly Refusal[] => {
  const { target, scope, unitKinds = [] } = definition;
  if (scope === 'ward') return when(code !== undefined, refusal('unit-not-allowed', 'unit', { target }));
  if (code === undefined) return [refusal('unit-required', 'unit', { target })];
  const unit = state.settings.units.get(code);
  if (!unit) return [refusal('unit-unknown', 'unit', { unit: code })];
  if (!unitKinds.includes(unit.kind)) {
    return [refusal('unit-kind-unfit', 'unit', { unit: code, kind: unit.kind, kinds: unitKinds })];
  }
  const absent = day !== undefined && !isOnRoster(unit, day);
  return when(absent, refusal('unit-not-on-roster', 'unit', { unit: code, date: day ?? '' }));
};

/** Whether a dropped target still takes what is dated on a day: it does up to the day before it was dropped. */
export const checkNotDropped = (target: TargetSettings, day: LocalDate): readonly Refusal[] => {
  const { dropped, definition } = target;
  return when(
    dropped !== undefined && dropped.effectiveFrom <= day,
    refusal('target-dropped', 'target', { target: definition.target, effectiveFrom: dropped?.effectiveFrom ?? '' }),
  );
};

/** Level and ratio: no other live result of the same target, unit and period. */
const checkVacant = (
  target: string,
  unit: string | undefined,
  date: { readonly day: LocalDate; readonly field: string },
  state: LedgerState,
  own: number | undefined,
): readonly Refusal[] => {
  const occupant = state.occupied.get(occupancyKey(target, unit, date.day));
  if (occupant === undefined || occupant === own) return [];
  return [refusal('period-occupied', date.field, { result: occupant, date: date.day })];
};

/**
 * Checks a new result, or the restated one of a resubmission (`own` is the result it restates), and gives what its event says.
 * Every independent fault is named.
 */
export const checkSubmission = (
  submission: Submission,
  target: string,
  state: LedgerState,
  today: LocalDate,
  own?: number,
): CheckedSubmission => {
  const settings = state.settings.targets.get(target);
  if (!settings) return { refusals: [refusal('target-unknown', 'target', { target })] };
  const { definition } = settings;
  const { kind } = definition.measure;
  if (kind === 'growth' || kind === 'milestone') {
    return { refusals: [refusal('measure-takes-no-results', 'target', { target, measure: kind })] };
  }
  const date = checkDate(submission, definition, termOf(state.settings), today);
  const dated = 'day' in date ? date : undefined;
  const refusals = [
    ...('refusals' in date ? date.refusals : []),
    ...(dated ? checkNotDropped(settings, dated.day) : []),
    ...(dated ? checkOpen(state, dated.day, dated.field) : []),
    ...checkUnit(submission.unit, definition, dated?.day, state),
    ...checkValues(submission.values, definition),
    ...(dated ? checkVacant(target, submission.unit, dated, state, own) : []),
  ];
  if (!dated || refusals.length > 0) return { refusals };
  const { unit, values, note, evidence } = submission;
  return {
    data: {
      target,
      ...(unit === undefined ? {} : { unit }),
      ...(dated.period === undefined ? {} : { period: dated.period }),
      occurredOn: dated.day,
      values,
      ...(note === undefined ? {} : { note }),
      ...(evidence === undefined ? {} : { evidence }),
    },
  };
};
