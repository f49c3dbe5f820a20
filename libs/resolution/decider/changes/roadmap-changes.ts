import { goalOn } from '../../measures/goal-in-force.ts';
import type { TargetSettings } from '../../settings/settings.ts';
import { yearOf } from '../../values/local-date.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';
import { checkEffectiveFrom, effectiveFromOf } from './effective-from.ts';
import { checkStandingTarget } from './target-changes.ts';

type Milestones = ChangeData<'RoadmapApproved'>['milestones'];

/** Growth, milestones and goals due every year are not judged along a road. */
const hasNoRoad = ({ definition: { measure }, interpretation }: TargetSettings): boolean =>
  measure.kind === 'growth' || measure.kind === 'milestone' || interpretation === 'everyYear';

const checkYears = (milestones: Milestones, from: number, to: number): readonly Refusal[] => {
  const years = milestones.map(({ year }) => year);
  return years.flatMap((year, index) => [
    ...when(year < from || year > to, refusal('roadmap-year-outside', `milestones.${index}.year`, { year, from, to })),
    ...when(years.indexOf(year) < index, refusal('roadmap-year-repeated', `milestones.${index}.year`, { year })),
  ]);
};

/** A roadmap ends at the goal in force when it takes effect. */
const checkEnd = (milestones: Milestones, dueYear: number, goal: string): readonly Refusal[] =>
  milestones.flatMap(({ year, value }, index) =>
    when(
      year === dueYear && value !== goal,
      refusal('roadmap-ends-elsewhere', `milestones.${index}.value`, { year, value, goal }),
    ),
  );

export const checkRoadmapApproved = (data: ChangeData<'RoadmapApproved'>, background: Background): readonly Refusal[] =>
  checkStandingTarget(data.target, background, (settings) => {
    const { target, milestones } = data;
    const { measure, dueOn } = settings.definition;
    if (hasNoRoad(settings)) return [refusal('roadmap-unfit', 'target', { target, measure: measure.kind })];
    const goal = goalOn(settings, effectiveFromOf(data, background.term));
    if (!goal || !('value' in goal)) return [refusal('goal-missing', 'target', { target })];
    return [
      ...checkYears(milestones, yearOf(background.term.from), yearOf(dueOn)),
      ...checkEnd(milestones, yearOf(dueOn), goal.value),
      ...checkEffectiveFrom(data, background.term),
    ];
  });
