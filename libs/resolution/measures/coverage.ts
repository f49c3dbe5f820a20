import type { Measure } from '../events/target-definition.ts';
import { unitsOn } from '../settings/roster.ts';
import type { TargetSettings } from '../settings/settings.ts';
import { termOf } from '../settings/term.ts';
import { type Decimal, HUNDRED } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import type { Statement } from './figures.ts';
import { modelsInPlace } from './models-in-place.ts';
import type { Measured } from './reading.ts';
import { measureRunning } from './running.ts';
import { countingDay, type Subject } from './subject.ts';

type Coverage = Extract<Measure, { kind: 'coverage' }>;

/** The (unit, model) already in place, counted as approved on the term's first day; null while no list is set. */
const baselineList = ({ baseline }: TargetSettings, termFrom: LocalDate): readonly Statement[] | null => {
  if (!baseline || !('covered' in baseline.baseline)) return null;
  const { position } = baseline;
  return baseline.baseline.covered.map((listed) => ({ ...listed, ended: false, occurredOn: termFrom, position }));
};

/** 100 · the units covered / the units on the roster that day; null while there is no roster. */
const percentCovered = (
  { settings, target }: Subject,
  day: LocalDate,
  isCovered: (unit: string) => boolean,
): Decimal | null => {
  const roster = unitsOn(settings, day, target.definition.unitKinds);
  if (roster.length === 0) return null;
  const covered = roster.filter(({ unit }) => isCovered(unit)).length;
  return HUNDRED.times(covered).div(roster.length);
};

/** A unit is covered while it has at least one accepted model in place. B is what the baseline list alone covers. */
export const measureCoverage = (subject: Subject, coverage: Coverage): Measured => {
  const { settings, target, figures } = subject;
  const { from } = termOf(settings);
  const accepted = new Set(coverage.models.map(({ model }) => model));
  const isAccepted = ({ model }: Statement): boolean => accepted.has(model);
  const list = baselineList(target, from)?.filter(isAccepted) ?? null;
  const listed = new Set(list?.map(({ unit }) => unit));
  const stated = figures.statements(countingDay(subject)).filter(isAccepted);
  const inPlace = modelsInPlace([...(list ?? []), ...stated], settings.merges);
  return measureRunning(
    subject,
    {
      hasDataOn: (day) => listed.size > 0 || figures.upTo(day).results > 0,
      actualOn: (day) => percentCovered(subject, day, (unit) => inPlace(unit, day).size > 0),
      baseline: list && percentCovered(subject, from, (unit) => listed.has(unit)),
    },
    (estimate) => estimate,
  );
};
