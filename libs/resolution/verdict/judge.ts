import { measureCoverage } from '../measures/coverage.ts';
import { measureCumulative } from '../measures/cumulative.ts';
import type { Figures } from '../measures/figures.ts';
import { measureGrowth } from '../measures/growth.ts';
import { measureLevel } from '../measures/level.ts';
import { measureMilestone } from '../measures/milestone.ts';
import { measureRatio } from '../measures/ratio.ts';
import type { Measured } from '../measures/reading.ts';
import type { Subject } from '../measures/subject.ts';
import type { Settings } from '../settings/settings.ts';
import { decimalString, figure } from '../values/decimal.ts';
import type { LocalDate } from '../values/local-date.ts';
import { flagsOf } from './flags.ts';
import { judgementOf } from './judgement.ts';
import type { Verdict } from './verdict.ts';

/** What a verdict is a function of. */
export interface JudgeInput {
  /** Settings and figures as known at one and the same asOf. */
  readonly settings: Settings;
  readonly target: string;
  readonly figures: (target: string) => Figures;
  readonly at: LocalDate;
}

const subjectOf = ({ settings, figures, at }: JudgeInput, code: string): Subject | undefined => {
  const target = settings.targets.get(code);
  return target && { settings, target, figures: figures(code), at };
};

const measured = (subject: Subject, level: Subject | undefined): Measured => {
  const { measure } = subject.target.definition;
  switch (measure.kind) {
    case 'cumulative':
      return measureCumulative(subject);
    case 'level':
      return measureLevel(subject, measure);
    case 'ratio':
      return measureRatio(subject);
    case 'growth':
      return measureGrowth(subject, level);
    case 'coverage':
      return measureCoverage(subject, measure);
    case 'milestone':
      return measureMilestone(subject, measure);
  }
};

/**
 * The verdict on one target at one day, by version 1 of the rules (domain.md: "Actuals" to "Status"). Whether the target is
 * set, and not dropped, at that day is for the caller to ask first. Throws when the target was never set.
 */
export const judgeTarget = (input: JudgeInput): Verdict => {
  const subject = subjectOf(input, input.target);
  if (!subject) throw new Error(`target ${input.target} was never set: there is nothing to judge`);
  const { definition, interpretation } = subject.target;
  const { measure } = definition;
  const level = measure.kind === 'growth' ? subjectOf(input, measure.of) : undefined;
  const { reading, yearToDate, estimate } = measured(subject, level);
  return {
    target: input.target,
    definition,
    interpretation,
    ...judgementOf(reading),
    flags: flagsOf(subject, measure.kind === 'growth' ? level : subject),
    yearToDate: yearToDate && { year: yearToDate.year, value: decimalString(figure(yearToDate.value)) },
    estimate: estimate && {
      year: estimate.year,
      value: decimalString(figure(estimate.value)),
      position: estimate.position,
      judgement: estimate.reading && judgementOf(estimate.reading),
    },
  };
};
