import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from 'better-sqlite3';
import fc from 'fast-check';
import { openOperationsFile } from './operations-file.ts';
import { RebuildClock } from './rebuild-clock.ts';
import { ScheduleStore } from './schedule-store.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 02:00 on a Saturday in Vietnam. */
const DUE = Date.parse('2026-11-27T19:00:00.000Z');
const WEEKLY = { cron: '0 2 * * 6', jitterMinutes: 0, paused: false };

let folder: string;
let database: Database;
let now: number;
let random: number;
let isBusy: boolean;
let begun: string[];
let clock: RebuildClock;

const open = (): void => {
  database = openOperationsFile(folder);
  clock = new RebuildClock({
    store: new ScheduleStore(() => database),
    start: (startedBy) => {
      if (!isBusy) begun.push(startedBy);
      return !isBusy;
    },
    now: () => new Date(now).toISOString(),
    random: () => random,
  });
};
/** The program ends, and another one begins at the same folder. */
const restart = (): void => {
  database.close();
  open();
};
/** A look, and the end of the run that it began. */
const lookAt = (at: number): void => {
  now = at;
  clock.look();
  clock.ended(false);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'));
  [now, random, isBusy, begun] = [DUE - DAY, 0, false, []];
  open();
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

describe('rebuilds by the clock', () => {
  it('begin once when they are due, and say when the next one is', () => {
    clock.set(WEEKLY, 'admin-01');
    expect(clock.next()).toEqual({ from: new Date(DUE).toISOString(), to: new Date(DUE).toISOString() });
    lookAt(DUE - 1);
    expect(begun).toEqual([]);
    lookAt(DUE);
    lookAt(DUE + 15_000);
    expect(begun).toEqual(['schedule']);
    expect(clock.next()?.from).toBe(new Date(DUE + 7 * DAY).toISOString());
  });

  it('begin at random within the jitter, also when it is looked often', () => {
    random = 0.5;
    clock.set({ ...WEEKLY, jitterMinutes: 30 }, 'admin-01');
    expect(clock.next()?.to).toBe(new Date(DUE + 30 * MINUTE).toISOString());
    lookAt(DUE);
    random = 0;
    lookAt(DUE + 15 * MINUTE - 1);
    expect(begun).toEqual([]);
    lookAt(DUE + 15 * MINUTE);
    expect(begun).toEqual(['schedule']);
  });

  it('are caught up with once where several were missed: the program was not there, or the clock went forward', () => {
    clock.set({ ...WEEKLY, jitterMinutes: 30 }, 'admin-01');
    restart();
    lookAt(DUE + 3 * 7 * DAY + HOUR);
    restart();
    lookAt(DUE + 3 * 7 * DAY + HOUR + 1);
    expect(begun).toEqual(['schedule-late']);
    expect(clock.next()?.from).toBe(new Date(DUE + 4 * 7 * DAY).toISOString());
  });

  it('wait while another run is under way, and begin when it has ended', () => {
    clock.set(WEEKLY, 'admin-01');
    isBusy = true;
    lookAt(DUE);
    lookAt(DUE + HOUR);
    expect(begun).toEqual([]);
    isBusy = false;
    lookAt(DUE + HOUR + 15_000);
    expect(begun).toEqual(['schedule-late']);
  });

  it('do not begin again where the clock is put back over them', () => {
    clock.set(WEEKLY, 'admin-01');
    lookAt(DUE);
    lookAt(DUE - HOUR);
    expect(clock.next()?.from).toBe(new Date(DUE + 7 * DAY).toISOString());
    lookAt(DUE);
    lookAt(DUE + MINUTE);
    expect(begun).toEqual(['schedule']);
    lookAt(DUE + 7 * DAY);
    expect(begun).toEqual(['schedule', 'schedule']);
  });

  it('go on where a clock that was years ahead is put right: nothing waits for those years to pass', () => {
    clock.set(WEEKLY, 'admin-01');
    lookAt(DUE + 4 * 365 * DAY);
    lookAt(DUE - HOUR);
    lookAt(DUE);
    expect(begun).toEqual(['schedule-late', 'schedule']);
  });

  it('at the end of a month come only in months that have the day', () => {
    now = Date.parse('2027-01-31T00:00:00.000Z');
    clock.set({ cron: '0 2 31 * *', jitterMinutes: 0, paused: false }, 'admin-01');
    for (let day = 0; day < 58; day += 1) lookAt(Date.parse('2027-01-31T20:00:00.000Z') + day * DAY);
    expect(begun).toEqual([]);
    lookAt(Date.parse('2027-03-30T19:00:00.000Z'));
    expect(begun).toEqual(['schedule']);
  });

  it('rest while paused; what was due meanwhile is not caught up with', () => {
    clock.set({ ...WEEKLY, paused: true }, 'admin-01');
    expect(clock.next()).toBeUndefined();
    lookAt(DUE);
    clock.set(WEEKLY, 'admin-01');
    lookAt(DUE + HOUR);
    expect(begun).toEqual([]);
    lookAt(DUE + 7 * DAY);
    expect(begun).toEqual(['schedule']);
  });

  it('never happen without a schedule', () => {
    lookAt(DUE);
    clock.set({ cron: null, jitterMinutes: 0, paused: false }, 'admin-01');
    lookAt(DUE + 7 * DAY);
    expect([begun, clock.next()]).toEqual([[], undefined]);
  });

  it('each time that is due begins at most once however the clock is moved, put back by less than a day', () => {
    const steps = fc.array(fc.integer({ min: -20 * HOUR, max: 60 * HOUR }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(steps, (jumps) => {
        const start = DUE - 30 * DAY;
        begun = [];
        now = start;
        clock.set({ cron: '0 2 * * *', jitterMinutes: 0, paused: false }, 'admin-01');
        let furthest = start;
        for (const jump of jumps) {
          lookAt(Math.max(start, furthest - 20 * HOUR, now + jump));
          furthest = Math.max(furthest, now);
        }
        const due = Math.floor((furthest - DUE) / DAY) - Math.floor((start - DUE) / DAY);
        expect(begun.length).toBeLessThanOrEqual(due);
        expect(begun.length > 0).toBe(due > 0);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a run by the clock that did not come to its end', () => {
  beforeEach(() => {
    clock.set({ ...WEEKLY, jitterMinutes: 30 }, 'admin-01');
    now = DUE;
    clock.look();
  });

  it('because it was killed is begun once more after the next start, without waiting for the jitter', () => {
    restart();
    random = 0.9;
    lookAt(DUE + MINUTE);
    restart();
    lookAt(DUE + 2 * MINUTE);
    expect(begun).toEqual(['schedule', 'schedule-late']);
    expect(clock.next()?.from).toBe(new Date(DUE + 7 * DAY).toISOString());
  });

  it('because the program was stopped, or its turn was lost, is begun once more, here or after the next start', () => {
    clock.ended(true);
    restart();
    clock.look();
    clock.ended(true);
    clock.look();
    clock.ended(false);
    clock.look();
    expect(begun).toEqual(['schedule', 'schedule-late', 'schedule-late']);
  });

  it('and again: it is made up for once however often it was cut off, and one that fell due meanwhile with it', () => {
    restart();
    clock.look();
    restart();
    lookAt(DUE + 7 * DAY + HOUR);
    lookAt(DUE + 7 * DAY + HOUR + MINUTE);
    expect(begun).toEqual(['schedule', 'schedule-late', 'schedule-late']);
  });

  it('waits while another run, or another node, has its turn', () => {
    restart();
    isBusy = true;
    clock.look();
    clock.look();
    isBusy = false;
    clock.look();
    expect(begun).toEqual(['schedule', 'schedule-late']);
  });

  it('is not begun again where it failed, somebody cancelled it, or the schedule was set anew', () => {
    clock.ended(false);
    restart();
    clock.look();
    expect(begun).toEqual(['schedule']);
    lookAt(DUE + 7 * DAY + 31 * MINUTE);
    now += 7 * DAY;
    clock.look();
    clock.set(WEEKLY, 'admin-01');
    restart();
    clock.look();
    expect(begun).toEqual(['schedule', 'schedule', 'schedule']);
  });

  it('is not begun again where the variable takes the schedule away', () => {
    database.exec('UPDATE schedule SET set_by = NULL');
    restart();
    clock.followEnvironment({ cron: null, jitterMinutes: 15 });
    clock.followEnvironment({ cron: '0 2 * * 6', jitterMinutes: 15 });
    clock.look();
    expect(begun).toEqual(['schedule']);
  });

  it('rests, killed three times in a row, until it is due again: it may be what kills the program', () => {
    for (let start = 0; start < 5; start += 1) {
      restart();
      clock.look();
    }
    expect(begun).toEqual(['schedule', 'schedule-late', 'schedule-late']);
    now = DUE + 7 * DAY + 30 * MINUTE;
    clock.look();
    restart();
    clock.look();
    expect(begun.slice(3)).toEqual(['schedule', 'schedule-late']);
  });

  it('goes on being tried where the program is stopped in an orderly way between', () => {
    for (let start = 0; start < 5; start += 1) {
      clock.ended(true);
      restart();
      clock.look();
    }
    expect(begun).toHaveLength(6);
  });

  it('and is still under way when it is due again is followed by one run, when it has ended', () => {
    now = DUE + 8 * DAY;
    clock.look();
    expect(begun).toEqual(['schedule']);
    clock.ended(false);
    clock.look();
    expect(begun).toEqual(['schedule', 'schedule-late']);
  });
});

describe('the schedule', () => {
  it('stands after a restart, with who set it and when', () => {
    clock.set({ ...WEEKLY, jitterMinutes: 7 }, 'admin-01');
    restart();
    expect(clock.schedule).toEqual({
      ...{ cron: '0 2 * * 6', jitterMinutes: 7, paused: false, setBy: 'admin-01' },
      setAt: new Date(now).toISOString(),
      handledAt: new Date(now).toISOString(),
    });
  });

  it.each([
    [{ cron: '0 2 * *', jitterMinutes: 0, paused: false }, 'schedule-fields'],
    [{ cron: '0 2 31 2 *', jitterMinutes: 0, paused: false }, 'schedule-never'],
    [{ ...WEEKLY, jitterMinutes: 241 }, 'schedule-jitter'],
    [{ ...WEEKLY, jitterMinutes: -1 }, 'schedule-jitter'],
    [{ ...WEEKLY, jitterMinutes: 0.5 }, 'schedule-jitter'],
  ])('%j is refused: %s, and the one before stands', (schedule, code) => {
    clock.set(WEEKLY, 'admin-01');
    expect(() => clock.set(schedule, 'admin-02')).toThrow(expect.objectContaining({ code }));
    expect(clock.schedule?.setBy).toBe('admin-01');
  });

  it('follows the environment variable until somebody sets it', () => {
    expect(clock.followEnvironment({ cron: '0 3 * * *', jitterMinutes: 15 })).toBe(true);
    expect(clock.schedule).toMatchObject({ cron: '0 3 * * *', setBy: null });
    now += DAY;
    // Said again at the next start it changes nothing: what was missed meanwhile is caught up with.
    expect(clock.followEnvironment({ cron: '0 3 * * *', jitterMinutes: 15 })).toBe(true);
    clock.look();
    expect(begun).toEqual(['schedule-late']);
    expect(clock.followEnvironment({ cron: '0 4 * * *', jitterMinutes: 15 })).toBe(true);
    expect(clock.schedule?.cron).toBe('0 4 * * *');
    clock.set(WEEKLY, 'admin-01');
    expect(clock.followEnvironment({ cron: '0 4 * * *', jitterMinutes: 15 })).toBe(false);
    expect(clock.followEnvironment({ cron: null, jitterMinutes: 15 })).toBe(true);
    expect(clock.schedule).toMatchObject({ ...WEEKLY, setBy: 'admin-01' });
  });

  it('goes with the variable that it came from', () => {
    clock.followEnvironment({ cron: '0 3 * * *', jitterMinutes: 15 });
    clock.followEnvironment({ cron: null, jitterMinutes: 15 });
    expect(clock.schedule).toBeUndefined();
  });
});
