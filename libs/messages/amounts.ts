import type { Language } from './language.ts';
import { formatNumber } from './numbers.ts';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A size in bytes: `38,2 GB`; a thousand of one unit is one of the next. */
export const formatBytes = (language: Language, bytes: number): string => {
  let [size, unit] = [bytes, 0];
  while (size >= 1000 && unit < UNITS.length - 1) [size, unit] = [size / 1000, unit + 1];
  return `${formatNumber(language, size.toFixed(unit === 0 ? 0 : 1), { decimals: 1 })}\u00a0${UNITS[unit] ?? ''}`;
};

const WORDS = { vi: ['giờ', 'phút', 'giây'], en: ['h', 'min', 's'] } as const;

/** A length of time in whole seconds: `1 phút 51 giây`, `2 giờ 5 phút`; of hours no seconds are told. */
export const formatDuration = (language: Language, seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const told = parts[0] === 0 ? parts : parts.slice(0, 2);
  const words = told.flatMap((part, index) =>
    part === 0 ? [] : [`${formatNumber(language, String(part))} ${WORDS[language][index] ?? ''}`],
  );
  return words.length > 0 ? words.join(' ') : `0 ${WORDS[language][2]}`;
};
