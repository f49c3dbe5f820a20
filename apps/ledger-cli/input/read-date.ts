import { isLocalDate } from '#resolution/values/local-date';

const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * A day as people type it, 15/03/2026 or 2026-03-15, as `YYYY-MM-DD`. What is no day of the calendar comes back as it was
 * typed, so that the door refuses it with the words of the typist.
 */
export const readDate = (typed: string): string => {
  const text = typed.trim();
  const match = DAY_FIRST.exec(text);
  if (!match) return text;
  const [, day = '', month = '', year = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : text;
};
