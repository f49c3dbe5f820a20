import { formatBytes, formatDuration } from '#messages/amounts';
import { formatInstantShort } from '#messages/dates';
import { formatSchedule, formatWindow } from '#messages/schedules';
import type { ScheduleAnswer } from '../../api/answers.ts';
import { number } from '../../words/format.ts';
import { language, m } from '../../words/language.ts';

type Words = Readonly<Record<string, string | undefined>>;

export const viewWord = (view: string): string => (m.operations.views as Words)[view] ?? view;
/** An account, or the part of the program that began a run. */
export const starterWord = (by: string): string => (m.operations.starters as Words)[by] ?? by;
export const bytes = (size: number): string => formatBytes(language, size);
export const duration = (seconds: number): string => formatDuration(language, seconds);
export const short = (instant: string): string => formatInstantShort(language, instant);
export const whole = (value: number): string => number(String(Math.round(value)));
export const schedule = (cron: string): string => formatSchedule(language, cron);
export const runWindow = ({ from, to }: NonNullable<ScheduleAnswer['next']>): string =>
  formatWindow(language, from, to);
/** A digest as far as the eye compares it. */
export const digestShort = (digest: string): string => `${digest.slice(0, 4)}…${digest.slice(-4)}`;
export const share = (events: number, total: number): number => (total === 0 ? 0 : Math.floor((100 * events) / total));
