import { expect, it } from '@jest/globals';
import type { StoredEvent } from '#event-log/envelope';
import { readEvents } from './read-events.ts';

const EVENTS = 2_500;
const ledgers = {
  events: (_: string, from: number, limit: number) =>
    Promise.resolve(
      Array.from({ length: Math.max(0, Math.min(limit, EVENTS - from + 1)) }, (_, index) => from + index),
    ) as unknown as Promise<readonly StoredEvent[]>,
  text: () => Promise.resolve(undefined),
};

it('lets others be answered while a long history is read', async () => {
  const order: string[] = [];
  setImmediate(() => order.push('another question'));
  let read = 0;
  for await (const event of readEvents({ ledgers, ledger: 'ward' })) read = event as unknown as number;
  order.push('the whole history');
  expect([read, ...order]).toEqual([EVENTS, 'another question', 'the whole history']);
});

it('reads no further than it is asked to', async () => {
  const read: unknown[] = [];
  for await (const event of readEvents({ ledgers, ledger: 'ward' }, 7, 3)) read.push(event);
  expect(read).toEqual([8, 9, 10]);
});
