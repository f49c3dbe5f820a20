import { CronTime } from 'cron';

/** The clock by which operators read their schedule. */
export const SCHEDULE_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether a text is a cron expression (five fields: minute, hour, day, month, weekday). */
export const isCron = (text: string): boolean => {
  if (text.trim().split(/\s+/).length !== 5) return false;
  try {
    return new CronTime(text, SCHEDULE_ZONE).sendAt().isValid;
  } catch {
    return false;
  }
};

/** The first time after an instant that a schedule names, as an ISO 8601 UTC instant. */
export const nextRun = (cron: string, after: string): string =>
  new CronTime(cron, SCHEDULE_ZONE)
    .getNextDateFrom(new Date(after), SCHEDULE_ZONE)
    .toUTC()
    .toISO({ suppressMilliseconds: false }) ?? after;

/** Whether a run was due since the last one began, and nobody was there to begin it. A schedule that never ran has missed none. */
export const isMissed = (cron: string, lastBegunAt: string | undefined, now: string): boolean =>
  lastBegunAt !== undefined && nextRun(cron, lastBegunAt) <= now;
