import type { RoadmapVersion, TargetSettings } from '../settings/settings.ts';
import { Decimal } from '../values/decimal.ts';
import { lastDayOfYear, type LocalDate } from '../values/local-date.ts';
import { effectiveUpTo } from './in-force.ts';

/** The value to be reached at the end of each year that has a milestone. */
export type Milestones = ReadonlyMap<number, Decimal>;

/**
 * A new roadmap replaces every year-end on or after its effectiveFrom, named or not; earlier year-ends keep the milestone
 * they had, and take the new one's only where they had none.
 */
const replaced = (before: Milestones, roadmap: RoadmapVersion): Milestones => {
  const isPast = (year: number): boolean => lastDayOfYear(year) < roadmap.effectiveFrom;
  const kept = [...before].filter(([year]) => isPast(year));
  const named = roadmap.milestones
    .filter(({ year }) => !isPast(year) || !before.has(year))
    .map(({ year, value }) => [year, new Decimal(value)] as const);
  return new Map([...kept, ...named]);
};

/** The milestones in force on a day; null when no roadmap is in force, and the straight line is an assumption. */
export const roadmapOn = (target: TargetSettings, day: LocalDate): Milestones | null => {
  const roadmaps = effectiveUpTo(target.roadmaps, day);
  return roadmaps.length === 0 ? null : roadmaps.reduce(replaced, new Map<number, Decimal>());
};
