import type { NextRun, RebuildClock } from '#ledger/operations/rebuild-clock';
import type { RebuildSchedule } from '#ledger/operations/schedule-store';
import { SCHEDULE_ZONE } from '#ledger/operations/schedule-times';

/** When every view is rebuilt by itself, and when that is next. */
export interface ScheduleAnswer extends RebuildSchedule {
  readonly timeZone: string;
  /** The account that set it; null where the environment did, or nobody. */
  readonly setBy: string | null;
  readonly setAt: string | null;
  /** Null without a schedule, and while it is paused. */
  readonly next: NextRun | null;
}

export const scheduleAnswer = (clock: RebuildClock): ScheduleAnswer => {
  const { cron = null, jitterMinutes = 0, paused = false, setBy = null, setAt = null } = clock.schedule ?? {};
  return { cron, jitterMinutes, paused, timeZone: SCHEDULE_ZONE, setBy, setAt, next: clock.next() ?? null };
};
