import { describe, expect, it } from '@jest/globals';
import { Subject } from 'rxjs';
import type { Head } from '#event-log/event-log';
import { LedgerHeads } from './ledger-heads.ts';

/** Two ledgers of 5 and 7 events, and what was read of which. */
const heads = () => {
  const heads$ = new Subject<Head>();
  const stands = new Map([
    ['a-2025', 5],
    ['b-2025', 7],
  ]);
  const read: string[] = [];
  const log = {
    heads$,
    ledgers: () => Promise.resolve([...stands.keys()]),
    head: (ledger: string) => {
      read.push(ledger);
      return Promise.resolve(stands.get(ledger) ?? 0);
    },
  };
  const append = (ledger: string, position: number): void => {
    stands.set(ledger, position);
    heads$.next({ ledger, position });
  };
  return {
    all: new LedgerHeads(
      log,
      () => undefined,
      () => 0,
    ),
    read,
    append,
  };
};

describe('the heads of all ledgers', () => {
  it('are read once, and of a ledger that was read ahead not again', async () => {
    const { all, read } = heads();
    await all.read('b-2025');
    expect(await all.totals()).toEqual({ ledgers: 2, events: 12 });
    expect(await all.totals()).toEqual({ ledgers: 2, events: 12 });
    expect(read).toEqual(['b-2025', 'a-2025']);
  });

  it('move with the log: before the first question, while they are read, and after', async () => {
    const { all, read, append } = heads();
    append('a-2025', 6);
    const asked = all.all();
    append('b-2025', 8);
    append('c-2025', 1);
    expect(Object.fromEntries(await asked)).toEqual({ 'a-2025': 6, 'b-2025': 8, 'c-2025': 1 });
    append('c-2025', 2);
    expect(Object.fromEntries(await all.all())).toEqual({ 'a-2025': 6, 'b-2025': 8, 'c-2025': 2 });
    expect(read).toEqual([]);
  });

  it('do not fall back to what was read when the log has moved on meanwhile', async () => {
    const { all, append } = heads();
    const reading = all.read('a-2025');
    append('a-2025', 6);
    await reading;
    expect((await all.all()).get('a-2025')).toBe(6);
  });
});
