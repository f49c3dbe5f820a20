export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The instant so many milliseconds later. Instants are ISO 8601 UTC with milliseconds, so that text order is time order. */
export const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/** Whole seconds from one instant to a later one, rounded up, at least 1: what "try again after" says. */
export const secondsUntil = (now: string, then: string): number =>
  Math.max(1, Math.ceil((Date.parse(then) - Date.parse(now)) / 1000));
