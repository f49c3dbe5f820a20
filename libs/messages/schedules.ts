import { type Instant, localDateOf } from '#resolution/values/local-date';
import { formatClock, formatDate } from './dates.ts';
import type { Language } from './language.ts';

/** A schedule as people say it; `at` is HH:MM by the clock in Vietnam, a weekday 0 (Sunday) to 6, a day of the month 1 to 31. */
export type Rhythm =
  | { readonly every: 'day'; readonly at: string }
  | { readonly every: 'week'; readonly on: number; readonly at: string }
  | { readonly every: 'month'; readonly on: number; readonly at: string };

export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** What five fields of cron say; undefined where they say more than one time a day, a weekday or a day of the month. */
export const readCron = (cron: string): Rhythm | undefined => {
  const found = /^([0-5]?\d) ([01]?\d|2[0-3]) (\*|[1-9]|[12]\d|3[01]) \* (\*|[0-7])$/.exec(
    cron.trim().replaceAll(/\s+/g, ' '),
  );
  if (!found) return undefined;
  const [, minute = '', hour = '', day = '', weekday = ''] = found;
  const at = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*' && weekday === '*') return { every: 'day', at };
  if (day === '*') return { every: 'week', on: Number(weekday) % 7, at };
  return weekday === '*' ? { every: 'month', on: Number(day), at } : undefined;
};

export const cronOf = (rhythm: Rhythm): string => {
  const [hour, minute] = rhythm.at.split(':').map(Number);
  const day = rhythm.every === 'month' ? rhythm.on : '*';
  const weekday = rhythm.every === 'week' ? rhythm.on : '*';
  return `${minute} ${hour} ${day} * ${weekday}`;
};

/** `thứ bảy hằng tuần lúc 02:00`; what cannot be said so is quoted. */
export const formatSchedule = (language: Language, cron: string): string => {
  const rhythm = readCron(cron);
  const isVi = language === 'vi';
  if (!rhythm) return isVi ? `theo biểu thức cron ${cron}` : `by the cron expression ${cron}`;
  const { at } = rhythm;
  if (rhythm.every === 'day') return isVi ? `hằng ngày lúc ${at}` : `every day at ${at}`;
  if (rhythm.every === 'month') {
    return isVi ? `ngày ${rhythm.on} hằng tháng lúc ${at}` : `on day ${rhythm.on} of every month at ${at}`;
  }
  const weekday = WEEKDAYS[language][rhythm.on] ?? '';
  return isVi ? `${weekday} hằng tuần lúc ${at}` : `every ${weekday} at ${at}`;
};

/** Between when and when a run begins: `02:00–02:15 thứ bảy, 10/04/2027`. */
export const formatWindow = (language: Language, from: Instant, to: Instant): string => {
  const day = localDateOf(from);
  const weekday = WEEKDAYS[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
  const times = from === to ? formatClock(from) : `${formatClock(from)}–${formatClock(to)}`;
  return `${times} ${weekday}, ${formatDate(language, day)}`;
};
