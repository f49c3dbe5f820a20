import { formatDate, formatInstant } from '#messages/dates';
import { ABSENT, actualFigure, goalFigure, paceFigure, percentFigure } from '#messages/figures';
import { formatNumber } from '#messages/numbers';
import { formatPeriod } from '#messages/periods';
import type { Goal } from '#resolution/events/target-definition';
import type { Values } from '#resolution/events/events';
import { language } from './language.ts';

/** Figures stay decimal strings all the way to the eye: no float ever rounds one. */
export const number = (value: string): string => formatNumber(language, value);
/** Two decimals tell a growth of 7,61 from one of 7,6; whole counts stay whole. */
export const figure = (value: string): string => formatNumber(language, value, { decimals: 2 });
/** A computed figure, such as the roadmap's value: one decimal is enough to read; it decides nothing. */
export const rounded = (value: string): string => formatNumber(language, value, { decimals: 1 });
/** E beside the actual it is compared with: never shown as equal to one that it is not. */
export const expectedText = (value: string, actual: string | null): string =>
  formatNumber(language, value, { decimals: 1, apartFrom: actual === null ? [] : [actual] });
/** How far two figures are apart: never shown as nothing while it is something. */
export const distance = (value: string): string => formatNumber(language, value, { decimals: 1, apartFrom: ['0'] });
/** A difference says its direction: +0,1, −8,9. */
export const signed = (value: string): string => {
  const text = distance(value);
  return value.startsWith('-') || value === '0' ? text : `+${text}`;
};
/** An actual beside its goal: with more decimals where it would look like one that it is not. */
export const actualText = (value: string, goal: Goal | null): string => actualFigure(language, value, goal);
export const percent = (value: string): string => percentFigure(language, value);
/** Beside a limit between two verdicts with as many decimals as it takes. */
export const paceText = (value: string): string => paceFigure(language, value);
export const date = (day: string): string => formatDate(language, day);
export const instant = (moment: string): string => formatInstant(language, moment);
export const period = (key: string): string => formatPeriod(language, key);

export const goal = (goal: Goal): string => goalFigure(language, goal) ?? ABSENT;

export const values = (values: Values): string => {
  if ('value' in values) return number(values.value);
  if ('numerator' in values) return `${number(values.numerator)}/${number(values.denominator)}`;
  return values.ended ? `${values.model} ✕` : values.model;
};
