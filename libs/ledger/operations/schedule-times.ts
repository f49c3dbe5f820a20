import { CronTime } from 'cron';

/** The clock by which operators read their schedule. */
export const SCHEDULE_ZONE = 'Asia/Ho_Chi_Minh';

/** The five fields of cron, and the numbers that each takes. */
const FIELDS = [
  { name: 'minute', least: 0, most: 59 },
  { name: 'hour', least: 0, most: 23 },
  { name: 'day', least: 1, most: 31 },
  { name: 'month', least: 1, most: 12 },
  { name: 'weekday', least: 0, most: 7 },
] as const;

/** Why a text is no schedule: `schedule-fields` (not five fields), `schedule-field` (one of them), `schedule-never` (31 February). */
export interface CronFault {
  readonly code: 'schedule-fields' | 'schedule-field' | 'schedule-never';
  readonly params: Readonly<Record<string, string | number>>;
}

/** A year from which every day that there is comes within eight years. */
const FROM = '2025-01-01T00:00:00.000Z';

/** What is wrong with a cron expression of five fields (minute, hour, day, month, weekday), the first fault; nothing where it is one. */
export const cronFault = (text: string): CronFault | undefined => {
  const parts = text.trim().split(/\s+/);
  if (parts.length !== FIELDS.length || text.trim() === '') {
    return { code: 'schedule-fields', params: { input: text, count: text.trim() === '' ? 0 : parts.length } };
  }
  for (const [index, { name, least, most }] of FIELDS.entries()) {
    const part = parts[index] ?? '';
    if (!isField(part, least, most)) {
      return { code: 'schedule-field', params: { part: name, input: part, minimum: least, maximum: most } };
    }
  }
  return dueAfter(text, FROM) === undefined ? { code: 'schedule-never', params: { input: text } } : undefined;
};

/** Numbers, ranges and steps, or all: `*`, `5`, `1-5`, `1,3`, `0-30/10`. Names of months and days are not taken. */
const isField = (field: string, least: number, most: number): boolean =>
  field.split(',').every((item) => {
    const found = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(item);
    if (!found) return false;
    const [from, to, step] = [1, 2, 3].map((part) => numberOf(found[part]));
    if (step !== undefined && (step === 0 || step > most || (from !== undefined && to === undefined))) return false;
    if (from === undefined) return true;
    return from >= least && from <= most && (to === undefined || (to >= from && to <= most));
  });

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

const dueAfter = (cron: string, after: string): string | undefined => {
  try {
    const next = new CronTime(cron, SCHEDULE_ZONE).getNextDateFrom(new Date(after), SCHEDULE_ZONE);
    return next.toUTC().toISO({ suppressMilliseconds: false }) ?? undefined;
  } catch {
    return undefined;
  }
};

/** The first time after an instant that a schedule names, as an ISO 8601 UTC instant. Throws where `cron` has a fault. */
export const nextRun = (cron: string, after: string): string => {
  const due = dueAfter(cron, after);
  if (due === undefined) throw new Error(`${cron} is no schedule`);
  return due;
};
