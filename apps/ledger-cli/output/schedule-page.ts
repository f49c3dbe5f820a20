import { formatInstant } from '#messages/dates';
import { formatSchedule, formatWindow } from '#messages/schedules';
import type { ScheduleTold } from '#operator/door';
import type { Page } from './page.ts';

/** When views are rebuilt by themselves, in words, and when that is next. */
export const schedulePage = ({ catalogue }: Page, { schedule, next }: ScheduleTold): string => {
  const { language, cli } = catalogue;
  const words = cli.output.schedule;
  if (schedule?.cron == null) return words.none;
  const { cron, jitterMinutes, paused, setBy, setAt } = schedule;
  return [
    words.standing(formatSchedule(language, cron), cron, jitterMinutes),
    ...(next ? [words.next(formatWindow(language, next.from, next.to))] : []),
    ...(paused ? [words.paused] : []),
    setBy === null ? words.byEnvironment : words.by(setBy, formatInstant(language, setAt)),
  ].join('\n');
};
