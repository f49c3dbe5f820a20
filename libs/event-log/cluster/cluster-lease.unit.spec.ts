import { beforeEach, describe, expect, it } from '@jest/globals';
import { ClusterLease, LEASE_LASTS, type LeaseStream, type LeaseWord } from './cluster-lease.ts';

const SECOND = 1_000;
let passed: number;
let words: LeaseWord[];
/** What becomes of the calls: all go through, none does, or they are written and nobody hears it. */
let line: 'good' | 'cut' | 'deaf';
let one: ClusterLease;
let other: ClusterLease;

const stream: LeaseStream = {
  last: () => (line === 'cut' ? Promise.reject(new Error('cut')) : Promise.resolve(words.at(-1))),
  write: (expected, holder) => {
    if (line === 'cut') return Promise.reject(new Error('cut'));
    if (words.at(-1)?.revision !== expected) return Promise.resolve(undefined);
    const revision = BigInt(words.length);
    words.push({ revision, holder });
    return line === 'deaf' ? Promise.reject(new Error('deaf')) : Promise.resolve(revision);
  },
};
const lease = (holder: string): ClusterLease => new ClusterLease({ stream, holder, passed: () => passed });

beforeEach(() => {
  [passed, words, line] = [0, [], 'good'];
  [one, other] = [lease('one'), lease('other')];
});

describe('a lease', () => {
  it('is held by one until it is given back', async () => {
    expect([await one.take(), await other.take(), await other.keep()]).toEqual([true, false, false]);
    await one.give();
    expect([await one.keep(), await other.take(), await one.take()]).toEqual([false, true, false]);
  });

  it('is taken by one of two who try at the same time', async () => {
    expect((await Promise.all([one.take(), other.take()])).sort()).toEqual([false, true]);
  });

  it('of a dead holder runs out, counted from when the others saw it last move', async () => {
    await one.take();
    passed += 500 * SECOND;
    expect(await other.take()).toBe(false);
    passed += LEASE_LASTS - 1;
    expect(await other.take()).toBe(false);
    passed += 1;
    expect(await other.take()).toBe(true);
    expect([await one.keep(), await one.take()]).toEqual([false, false]);
  });

  it('of a holder that says it is alive never does', async () => {
    await one.take();
    for (let n = 0; n < 20; n += 1) {
      expect([await other.take(), await one.keep()]).toEqual([false, true]);
      passed += LEASE_LASTS - 1;
    }
  });

  it('is no longer believed in, before others may take it, by a holder that cannot make itself heard', async () => {
    await one.take();
    line = 'cut';
    passed += 89 * SECOND;
    expect(await one.keep()).toBe(true);
    passed += SECOND;
    expect(await one.keep()).toBe(false);
    expect(passed).toBeLessThan(LEASE_LASTS);
  });

  it('stays with a holder whose word arrived and whose answer did not', async () => {
    line = 'deaf';
    await expect(one.take()).rejects.toThrow('deaf');
    line = 'good';
    expect(await one.take()).toBe(true);
    line = 'deaf';
    expect(await one.keep()).toBe(true);
    line = 'good';
    expect([await one.keep(), await one.keep(), await other.take()]).toEqual([true, true, false]);
    await one.give();
    expect(await other.take()).toBe(true);
  });
});
