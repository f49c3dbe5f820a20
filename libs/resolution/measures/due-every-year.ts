import type { TargetSettings } from '../settings/settings.ts';

/** Whether the goal is due every year: what ratio and growth default to, and a level only when it is read so. */
export const isDueEveryYear = ({ definition, interpretation }: TargetSettings): boolean => {
  const { kind } = definition.measure;
  if (kind === 'ratio' || kind === 'growth') return (interpretation ?? 'everyYear') === 'everyYear';
  return kind === 'level' && interpretation === 'everyYear';
};
