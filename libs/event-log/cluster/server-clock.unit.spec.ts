import { beforeEach, describe, expect, it } from '@jest/globals';
import { isClockOff, ServerClock } from './server-clock.ts';

const SERVER = Date.UTC(2026, 5, 30);
/** True time, how far the node's clock is ahead of it, how long a call takes, and how often the server was asked. */
let passed: number;
let ahead: number;
let takes: number;
let asked: number;
let answer: (created: Date) => Promise<Date>;
let clock: ServerClock;

beforeEach(() => {
  [passed, ahead, takes, asked] = [1_000, 0, 0, 0];
  answer = (created) => Promise.resolve(created);
  clock = new ServerClock({
    serverTime: () => {
      asked += 1;
      passed += takes / 2;
      const created = new Date(SERVER + passed);
      passed += takes / 2;
      return answer(created);
    },
    now: () => SERVER + passed + ahead,
    passed: () => passed,
  });
});

const isOff = async (): Promise<boolean | undefined> => {
  const offset = await clock.offset();
  return offset && isClockOff(offset);
};

describe('the clock of a node', () => {
  it.each([
    [30_000, true],
    [5_001, true],
    [5_000, false],
    [0, false],
    [-5_000, false],
    [-5_001, true],
    [-30_000, true],
  ])('that is %d ms ahead of the server is off: %s', async (milliseconds, off) => {
    ahead = milliseconds;
    expect(await clock.offset()).toEqual({ likely: milliseconds, least: milliseconds });
    expect(await isOff()).toBe(off);
  });

  it.each([
    [0, 8_000, false],
    [8_000, 8_000, false],
    [-8_000, 8_000, false],
    [9_100, 8_000, true],
    [-9_100, 8_000, true],
  ])('%d ms ahead, asked by a call of %d ms, is called off only for certain: %s', async (milliseconds, call, off) => {
    [ahead, takes] = [milliseconds, call];
    expect(await clock.offset()).toMatchObject({ likely: milliseconds });
    expect(await isOff()).toBe(off);
  });

  it('is measured once a minute, and once for all who ask', async () => {
    await Promise.all([clock.offset(), clock.offset()]);
    passed += 59_999;
    await clock.offset();
    expect(asked).toBe(1);
    passed += 1;
    await clock.offset();
    expect(asked).toBe(2);
  });

  it('is measured at once when it jumps', async () => {
    await clock.offset();
    ahead = 30_000;
    expect(await isOff()).toBe(true);
    ahead = 0;
    expect(await isOff()).toBe(false);
    expect(asked).toBe(3);
  });

  it('stays off while the server cannot be asked, and is unknown before it ever could', async () => {
    answer = () => Promise.reject(new Error('cut'));
    expect(await isOff()).toBeUndefined();
    answer = (created) => Promise.resolve(created);
    ahead = 30_000;
    await clock.offset();
    answer = () => Promise.reject(new Error('cut'));
    passed += 60_000;
    expect(await isOff()).toBe(true);
  });
});
