import type { Instant } from '#resolution/values/local-date';
import { ViewRefusedError } from '#projections/view-refused-error';
import { cronFault, nextRun } from './schedule-times.ts';
import type { RebuildSchedule, ScheduleStore, StoredSchedule } from './schedule-store.ts';

/** Who begins runs by the clock, as reports say it: in time, or later because nobody was there. */
const BY_SCHEDULE = 'schedule';
const BY_SCHEDULE_LATE = 'schedule-late';

export const MOST_JITTER_MINUTES = 240;
/** What a schedule begins with where nobody said how much, in minutes. */
export const DEFAULT_JITTER_MINUTES = 15;
/** A run that begins later than its jitter and this was missed, and is caught up with. */
const LATE_MS = 60_000;
/** A run that was killed so often in a row is not begun again before it is due again: it may be what kills the program. */
const MOST_KILLS = 3;

/** Between when and when the next run begins: ISO 8601 UTC. */
export interface NextRun {
  readonly from: string;
  readonly to: string;
}

interface Surroundings {
  readonly store: ScheduleStore;
  /** Begins a run of all ledgers; false while another one is under way. */
  readonly start: (startedBy: string) => boolean;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/**
 * Begins rebuilds by the clock. It holds no timer: `look` is to be called every few seconds, and reads the clock anew each time, so
 * that a clock that is put forward, put back or stood still with its machine begins what was due once, late rather than twice.
 */
export class RebuildClock {
  readonly #around: Surroundings;
  #planned: { readonly due: string; readonly at: number } | undefined;
  #isUnderWay = false;

  constructor(around: Surroundings) {
    this.#around = around;
  }

  /**
   * Begins the run that is due now, if one is; of several that were missed one is enough. One that was begun before and cut off is
   * begun once more. While a run is under way it waits.
   */
  look(): void {
    const { store, now: clock } = this.#around;
    const schedule = store.get();
    if (this.#isUnderWay || schedule?.cron == null || schedule.paused) return;
    const now = clock();
    const kills = store.kills();
    if (kills !== undefined && kills < MOST_KILLS) {
      this.#start(BY_SCHEDULE_LATE, now);
      return;
    }
    if (kills !== undefined) store.ended();
    const due = nextRun(schedule.cron, this.#handled(schedule.cron, schedule, now));
    if (due > now) return;
    const late = Date.parse(now) - Date.parse(due) > schedule.jitterMinutes * 60_000 + LATE_MS;
    if (!late && Date.parse(now) < this.#planFor(due, schedule).at) return;
    this.#start(late ? BY_SCHEDULE_LATE : BY_SCHEDULE, now);
  }

  /** To be told of every run that has ended. Only one that was cut off is begun again, here or after the next start. */
  ended(isCutOff: boolean): void {
    // While ours is under way there is no other.
    if (!this.#isUnderWay) return;
    this.#isUnderWay = false;
    if (isCutOff) this.#around.store.cutOff();
    else this.#around.store.ended();
  }

  /** The schedule as it was set; undefined before one was. */
  get schedule(): StoredSchedule | undefined {
    return this.#around.store.get();
  }

  /** When the next run is due; undefined without a schedule, or while it is paused. */
  next(): NextRun | undefined {
    const schedule = this.schedule;
    if (schedule?.cron == null || schedule.paused) return undefined;
    const from = nextRun(schedule.cron, this.#handled(schedule.cron, schedule, this.#around.now()));
    return { from, to: new Date(Date.parse(from) + schedule.jitterMinutes * 60_000).toISOString() };
  }

  /** Sets the schedule. Throws ViewRefusedError (`schedule-…`) that names what is wrong with it. */
  set(schedule: RebuildSchedule, setBy: string): void {
    assertSchedule(schedule);
    this.#around.store.set(schedule, setBy, this.#around.now());
  }

  /**
   * Follows the environment variable until somebody sets the schedule: then what they set stands. Answers false where the variable
   * says something that is not followed. Throws ViewRefusedError where it is no schedule.
   */
  followEnvironment(given: Omit<RebuildSchedule, 'paused'>): boolean {
    const { store, now } = this.#around;
    const stored = store.get();
    const isSame = stored?.cron === given.cron && stored.jitterMinutes === given.jitterMinutes;
    if (stored && stored.setBy !== null) return isSame || given.cron === null;
    if (given.cron === null) store.forget();
    else if (!isSame) {
      assertSchedule({ ...given, paused: false });
      store.set({ ...given, paused: false }, null, now());
    }
    return true;
  }

  /**
   * Up to when everything was handled. Where the clock was put back that lies ahead of it, and what is due again was begun already;
   * but where it lies ahead by more than one run, the clock was wrong before, and counts again from now.
   */
  #handled(cron: string, { handledAt }: StoredSchedule, now: string): string {
    if (handledAt <= now) return handledAt;
    const soon = nextRun(cron, nextRun(cron, now));
    if (nextRun(cron, handledAt) <= soon) return handledAt;
    this.#around.store.handled(now);
    return now;
  }

  #start(startedBy: string, now: string): void {
    if (!this.#around.start(startedBy)) return;
    this.#isUnderWay = true;
    this.#around.store.begun(now);
  }

  #planFor(due: string, { jitterMinutes }: StoredSchedule): { readonly due: string; readonly at: number } {
    if (this.#planned?.due !== due) {
      this.#planned = { due, at: Date.parse(due) + Math.floor(this.#around.random() * jitterMinutes * 60_000) };
    }
    return this.#planned;
  }
}

const assertSchedule = ({ cron, jitterMinutes }: RebuildSchedule): void => {
  const fault = cron === null ? undefined : cronFault(cron);
  if (fault) throw new ViewRefusedError(fault.code, fault.params);
  if (!Number.isInteger(jitterMinutes) || jitterMinutes < 0 || jitterMinutes > MOST_JITTER_MINUTES) {
    throw new ViewRefusedError('schedule-jitter', { input: jitterMinutes, minimum: 0, maximum: MOST_JITTER_MINUTES });
  }
};
