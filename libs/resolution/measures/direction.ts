import type { TargetSettings } from '../settings/settings.ts';

/** 1 where more is better, −1 where less is. Only a yearly level or ratio may fall, and only when it is declared so. */
export const signOf = ({ definition, interpretation }: TargetSettings): 1 | -1 => {
  const { kind } = definition.measure;
  const mayFall = kind === 'ratio' || (kind === 'level' && interpretation !== 'termSum');
  return mayFall && definition.direction === 'down' ? -1 : 1;
};
