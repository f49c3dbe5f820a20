import type { Goal } from '#resolution/events/target-definition';
import type { Language } from './language.ts';
import { formatNumber, formatPercent } from './numbers.ts';

/** What stands where there is no figure: never 0. */
export const ABSENT = '—';

/** Limits of the bands (domain.md, "Status"): a pace is never shown as equal to one that it is not. */
const BANDS = ['0', '60', '95', '100'];

const limitsOf = (goal: Goal | null): readonly string[] => {
  if (!goal) return [];
  return 'value' in goal ? [goal.value] : [goal.lo, goal.hi];
};

/** An actual, to two decimals, or more where it would look like its goal. */
export const actualFigure = (language: Language, value: string | null, goal: Goal | null): string =>
  value === null ? ABSENT : formatNumber(language, value, { decimals: 2, apartFrom: limitsOf(goal) });

/** % so với NQ, to one decimal. */
export const percentFigure = (language: Language, value: string | null): string =>
  value === null ? ABSENT : formatPercent(language, value, { decimals: 1, fixed: true, apartFrom: ['100'] });

/** Tiến độ so với lộ trình, to one decimal. */
export const paceFigure = (language: Language, value: string | null): string =>
  value === null ? ABSENT : formatPercent(language, value, { decimals: 1, fixed: true, apartFrom: BANDS });

/** 150, or 7–8; undefined while it is not public. */
export const goalFigure = (language: Language, goal: Goal | null): string | undefined =>
  goal === null
    ? undefined
    : limitsOf(goal)
        .map((limit) => formatNumber(language, limit))
        .join('–');
