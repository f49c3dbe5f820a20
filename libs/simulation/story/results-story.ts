import { earlier, type LocalDate, yearOf } from '#resolution/values/local-date';
import { type Period, type PeriodCadence, periodsOfTerm } from '#resolution/values/period';
import type { Measure } from '#resolution/events/target-definition';
import { type SimulatedUnit, unitsOn } from '../commune.ts';
import { along, figure, fraction } from '../figures.ts';
import { seasonShare } from '../season.ts';
import type { SimulatedTarget } from '../simulated-resolution.ts';
import { FIRST_YEAR, LAST_YEAR, shareOfTerm, TERM } from '../simulated-term.ts';
import type { Diary } from './diary.ts';
import { type PlannedResult, tellResult } from './result-fate.ts';

type Of<Kind extends Measure['kind']> = Extract<Measure, { kind: Kind }>;

/** Everything that a commune records about its targets, up to the diary's last day. */
export const tellResults = (diary: Diary, targets: readonly SimulatedTarget[]): void => {
  for (const target of targets) {
    const { measure } = target.definition;
    switch (measure.kind) {
      case 'level':
        tellLevel(diary, target, measure);
        break;
      case 'ratio':
        tellRatio(diary, target);
        break;
      case 'cumulative':
        tellCumulative(diary, target, measure);
        break;
      case 'coverage':
        tellCoverage(diary, target, measure);
        break;
      case 'growth':
      case 'milestone':
        break;
    }
  }
};

const LARGEST_ERROR = 0.06;

/** A figure, and the one that was first read or will be corrected to: at least one apart. */
const misreadOf = (diary: Diary, value: number): number =>
  value + Math.max(1, Math.abs(value) * diary.chance.between(0.01, LARGEST_ERROR));

/** The periods that are over by the last day. */
const periodsTold = (diary: Diary, { definition: { cadence } }: SimulatedTarget): readonly Period[] =>
  periodsOfTerm(cadence as PeriodCadence, TERM.from, earlier(diary.lastDay, TERM.to));

/** Who reports, with each one's part of the whole; the commune itself where no units report. */
const reporters = (
  diary: Diary,
  { definition: { scope } }: SimulatedTarget,
  day: LocalDate,
): readonly { readonly unit?: SimulatedUnit; readonly part: number }[] => {
  if (scope === 'ward') return [{ part: 1 }];
  const units = unitsOn(diary.commune, day);
  const all = units.reduce((sum, { weight }) => sum + weight, 0);
  return units.map((unit) => ({ unit, part: unit.weight / all }));
};

/** The day a clerk comes to a period: in time, but where the commune lags. */
const recordingDay = (diary: Diary, over: LocalDate): LocalDate =>
  diary.later(over, 1, diary.commune.reach < 0.9 ? 20 : 9);

type Figures = Pick<PlannedResult, 'values' | 'misread'>;

const tellPeriod = (
  diary: Diary,
  target: SimulatedTarget,
  period: Period,
  figuresOf: (part: number) => Figures,
): void => {
  for (const { unit, part } of reporters(diary, target, period.to)) {
    tellResult(diary, {
      target: target.definition.target,
      ...(unit ? { unit: unit.unit } : {}),
      period: period.key,
      recordedOn: recordingDay(diary, period.to),
      ...figuresOf(part),
    });
  }
};

/** A level walks from where it stood to where it will end; a year's sum is spread over its months by the season. */
const tellLevel = (diary: Diary, target: SimulatedTarget, { quantity, aggregation }: Of<'level'>): void => {
  const { start, end, season, definition } = target;
  const years = LAST_YEAR - FIRST_YEAR + 1;
  for (const period of periodsTold(diary, target)) {
    const passed = (yearOf(period.to) - FIRST_YEAR + 1) / years;
    const year = definition.interpretation === 'termSum' ? end / years : along(start, end, passed);
    const whole =
      aggregation === 'sum' ? year * seasonShare(season, period) : along(start, end, shareOfTerm(period.to));
    tellPeriod(diary, target, period, (part) => {
      const value = Math.max(0, whole * part * diary.chance.between(0.94, 1.06));
      const values = { value: figure(value, quantity) };
      return { values, misread: { value: figure(misreadOf(diary, value), quantity) } };
    });
  }
};

const tellRatio = (diary: Diary, target: SimulatedTarget): void => {
  const people = 2_400 * diary.commune.size;
  for (const period of periodsTold(diary, target)) {
    const percent = Math.min(99.5, along(target.start, target.end, shareOfTerm(period.to)));
    tellPeriod(diary, target, period, (part) => {
      const reached = Math.min(100, percent * diary.chance.between(0.97, 1.03));
      const of = Math.max(20, people * part * diary.chance.between(0.98, 1.02));
      return { values: fraction(reached, of), misread: fraction(reached * 0.97, of) };
    });
  }
};

/** A cumulative target grows by one or two entries a period and reporter, on days of that period. */
const tellCumulative = (diary: Diary, target: SimulatedTarget, { quantity }: Of<'cumulative'>): void => {
  const { chance } = diary;
  const years = LAST_YEAR - FIRST_YEAR + 0.5;
  // What was rounded away goes into the next entry: small communes would otherwise never admit anybody.
  let carried = 0;
  for (const period of periodsTold(diary, target)) {
    const from = period.from < TERM.from ? TERM.from : period.from;
    for (const { unit, part } of reporters(diary, target, period.to)) {
      const entries = target.definition.scope === 'ward' ? chance.whole(1, 2) : 1;
      for (let entry = 0; entry < entries; entry += 1) {
        const share = seasonShare(target.season, period) / years / entries;
        const value = carried + target.end * part * share * chance.between(0.7, 1.3);
        const written = figure(value, quantity);
        carried = value - Number(written);
        if (Number(written) === 0) continue;
        const inUnit = unit && unit.enrolledOn > from ? unit.enrolledOn : from;
        const occurredOn = dayBetween(diary, inUnit, period.to);
        tellResult(diary, {
          target: target.definition.target,
          ...(unit ? { unit: unit.unit } : {}),
          occurredOn,
          recordedOn: diary.later(occurredOn, 1, 8),
          values: { value: written },
          misread: { value: figure(misreadOf(diary, Number(written)), quantity) },
        });
      }
    }
  }
};

const dayBetween = (diary: Diary, from: LocalDate, to: LocalDate): LocalDate => {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  return diary.later(from, 0, days);
};

/** Units get their models one by one; some a second one, a few lose one again. */
const tellCoverage = (
  diary: Diary,
  { definition: { target }, end }: SimulatedTarget,
  { models }: Of<'coverage'>,
): void => {
  const { chance, commune } = diary;
  const [first, second] = models;
  if (!first || !second) return;
  const state = (unit: SimulatedUnit, day: LocalDate, model: string, ended: boolean): void => {
    if (day > diary.lastDay || day > TERM.to || (unit.leftOn !== undefined && day >= unit.leftOn)) return;
    const values = { model, ended };
    const recordedOn = diary.later(day, 1, 8);
    // What is corrected in a statement is which model it was.
    const misread = { model: model === first.model ? second.model : first.model, ended };
    tellResult(diary, { target, unit: unit.unit, occurredOn: day, recordedOn, values, misread });
  };
  for (const unit of commune.units) {
    if (!chance.happens(end / 100)) continue;
    const day = diary.later(unit.enrolledOn, 20, 1_500);
    state(unit, day, chance.happens(0.6) ? first.model : second.model, false);
    if (chance.happens(0.4)) state(unit, diary.later(day, 60, 500), second.model, false);
    if (chance.happens(0.06)) state(unit, diary.later(day, 200, 700), first.model, true);
  }
};
