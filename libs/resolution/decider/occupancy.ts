import type { Settings } from '../settings/settings.ts';

/** Whether a target's results are of periods (level, ratio): one live result a unit and period. */
export const takesPeriods = (settings: Settings, target: string): boolean => {
  const kind = settings.targets.get(target)?.definition.measure.kind;
  return kind === 'level' || kind === 'ratio';
};
