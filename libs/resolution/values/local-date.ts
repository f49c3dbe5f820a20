/** A calendar day in Vietnam, `YYYY-MM-DD`. Days compare as text. */
export type LocalDate = string;

/** A moment in UTC, ISO 8601 with milliseconds and `Z`, as `Date.prototype.toISOString` writes it. Moments compare as text. */
export type Instant = string;

const DAY_MS = 86_400_000;
/** Asia/Ho_Chi_Minh is UTC+7 without daylight saving, for every day of any term (IANA tz database, since 1975-06-13). */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

const epochMs = (date: LocalDate): number => Date.parse(`${date}T00:00:00.000Z`);
const fromEpochMs = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);
const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Whether the text is a real day of the calendar: `2026-02-30` is not. */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(epochMs(text)) && fromEpochMs(epochMs(text)) === text;

/** Whether the text is a moment in the ledger's one spelling. */
export const isInstant = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString() === text;

/** The day it is in Vietnam at a moment. */
export const localDateOf = (instant: Instant): LocalDate => fromEpochMs(Date.parse(instant) + VIETNAM_OFFSET_MS);

/** The last millisecond of a day in Vietnam: what "known at the end of that day" means. */
export const endOfLocalDate = (date: LocalDate): Instant =>
  new Date(epochMs(date) + DAY_MS - VIETNAM_OFFSET_MS - 1).toISOString();

export const addDays = (date: LocalDate, days: number): LocalDate => fromEpochMs(epochMs(date) + days * DAY_MS);

/** Real days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => (epochMs(to) - epochMs(from)) / DAY_MS;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const lastDayOfYear = (year: number): LocalDate => `${String(year).padStart(4, '0')}-12-31`;
export const lastDayOfMonth = (year: number, month: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
