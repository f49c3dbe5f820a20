import type { Period } from '#resolution/values/period';
import { monthOf } from '#resolution/values/local-date';

/** How much of a year's work falls into each month, January first; each adds up to about 12. */
const SEASONS = {
  even: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  /** Festivals and holidays after Tết. */
  spring: [1.7, 2, 1.5, 1.1, 0.9, 0.7, 0.6, 0.6, 0.6, 0.7, 0.7, 0.9],
  /** Collections and disbursements that wait for the year's end. */
  yearEnd: [0.5, 0.4, 0.7, 0.8, 0.8, 1, 0.8, 0.8, 1, 1.2, 1.5, 2.5],
  /** Building and courses, outside the rains. */
  dry: [1.2, 1.1, 1.5, 1.4, 1.1, 0.6, 0.4, 0.4, 0.6, 1.1, 1.3, 1.3],
  /** Planting. */
  rainy: [0.2, 0.3, 0.6, 0.9, 1.6, 2.3, 2.3, 1.8, 1, 0.5, 0.3, 0.2],
} as const;

export type SeasonName = keyof typeof SEASONS;

/** The part of a year's work that falls into a period: 1 for the whole year. */
export const seasonShare = (season: SeasonName, { from, to }: Pick<Period, 'from' | 'to'>): number => {
  const months = SEASONS[season];
  const whole = months.reduce((sum, month) => sum + month, 0);
  return months.slice(monthOf(from) - 1, monthOf(to)).reduce((sum, month) => sum + month, 0) / whole;
};
