import { roadmapOn } from '#resolution/measures/roadmap-in-force';
import type { RoadmapVersion, TargetSettings } from '#resolution/settings/settings';

/** A year's milestone as it stands and as it would be; null where there is none. Decimal strings. */
interface MilestoneChange {
  readonly year: number;
  readonly was: string | null;
  readonly now: string | null;
}

/** The milestones on the goal's last day without and with another roadmap, by year: a new one also takes away what it does not name. */
export const roadmapChange = (
  settings: TargetSettings,
  proposed: Omit<RoadmapVersion, 'position'>,
): readonly MilestoneChange[] => {
  const { dueOn } = settings.definition;
  const before = roadmapOn(settings, dueOn);
  const position = Number.MAX_SAFE_INTEGER;
  const after = roadmapOn({ ...settings, roadmaps: [...settings.roadmaps, { ...proposed, position }] }, dueOn);
  const years = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => ({
      year,
      was: before?.get(year)?.toFixed() ?? null,
      now: after?.get(year)?.toFixed() ?? null,
    }));
};
