import { cronOf, readCron } from '#messages/schedules';

/** What is typed into the form of the schedule, field by field. */
export interface TypedSchedule {
  readonly every: 'day' | 'week' | 'month' | 'cron' | 'never';
  /** A weekday, 0 (Sunday) to 6. */
  readonly weekday: string;
  readonly day: string;
  readonly at: string;
  readonly cron: string;
  readonly jitter: string;
}

/** Where nothing was set: a night on which nobody works. */
const FIRST = { every: 'never', weekday: '6', day: '1', at: '02:00', cron: '0 2 * * 6' } as const;
const FIRST_JITTER = 15;

export const typedSchedule = (cron: string | null, jitterMinutes: number): TypedSchedule => {
  if (cron === null) return { ...FIRST, jitter: String(jitterMinutes || FIRST_JITTER) };
  const rhythm = readCron(cron);
  const typed = { ...FIRST, cron, jitter: String(jitterMinutes) };
  if (!rhythm) return { ...typed, every: 'cron' };
  const { every, at } = rhythm;
  if (rhythm.every === 'week') return { ...typed, every, at, weekday: String(rhythm.on) };
  return { ...typed, every, at, ...(rhythm.every === 'month' ? { day: String(rhythm.on) } : {}) };
};

export const isTime = (at: string): boolean => /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(at.trim());
export const isDay = (day: string): boolean => /^(?:[1-9]|[12]\d|3[01])$/.test(day.trim());

/** The cron expression of what is typed: null for none, undefined where a field cannot be read. */
export const cronTyped = ({ every, weekday, day, at, cron }: TypedSchedule): string | null | undefined => {
  if (every === 'never') return null;
  if (every === 'cron') return cron.trim().replaceAll(/\s+/g, ' ');
  if (!isTime(at)) return undefined;
  const time = at.trim().padStart(5, '0');
  if (every === 'day') return cronOf({ every, at: time });
  if (every === 'week') return cronOf({ every, on: Number(weekday), at: time });
  return isDay(day) ? cronOf({ every, on: Number(day), at: time }) : undefined;
};
