import { expect, it } from '@jest/globals';
import { answerLines } from './answer-lines.ts';
import type { OperatorDoor } from './door.ts';

const never = new AbortController().signal;
const all = async (lines: AsyncIterable<string>): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  for await (const line of lines) told.push(JSON.parse(line));
  return told;
};
const door = (part: Partial<OperatorDoor>): OperatorDoor => part as OperatorDoor;
const report = { ledger: 'a' } as Awaited<ReturnType<OperatorDoor['rebuild']>>;

it('tells progress as it comes, then the answer', async () => {
  const rebuild: OperatorDoor['rebuild'] = (_, options) => {
    options?.onProgress?.({ events: 1, total: 2 });
    return Promise.resolve().then(() => {
      options?.onProgress?.({ events: 2, total: 2 });
      return report;
    });
  };
  expect(await all(answerLines(door({ rebuild }), 'rebuild', ['a', { views: ['status'] }], never))).toEqual([
    { progress: { events: 1, total: 2 } },
    { progress: { events: 2, total: 2 } },
    { answer: report },
  ]);
});

it('passes arguments on as they came, and the options of what is watched', async () => {
  const seen: unknown[] = [];
  const head: OperatorDoor['head'] = (...args) => {
    seen.push(args);
    return Promise.resolve(4);
  };
  const rebuild: OperatorDoor['rebuild'] = (ledger, options) => {
    seen.push([ledger, options?.views]);
    return Promise.resolve(report);
  };
  expect(await all(answerLines(door({ head }), 'head', ['a'], never))).toEqual([{ answer: 4 }]);
  await all(answerLines(door({ rebuild }), 'rebuild', ['a', { views: ['status'] }], never));
  expect(seen).toEqual([['a'], ['a', ['status']]]);
});

it('ends what was asked when the signal says so, and tells why there is no answer', async () => {
  const cancel = new AbortController();
  const rebuild: OperatorDoor['rebuild'] = (_, options) =>
    new Promise((_resolve, reject) => {
      options?.signal?.addEventListener('abort', () => reject(new Error('cancelled')));
      cancel.abort();
    });
  expect(await all(answerLines(door({ rebuild }), 'rebuild', ['a', {}], cancel.signal))).toEqual([
    { error: { kind: 'unexpected', message: 'cancelled' } },
  ]);
});

it('what has no answer is null', async () => {
  const text: OperatorDoor['text'] = () => Promise.resolve(undefined);
  expect(await all(answerLines(door({ text }), 'text', ['a', 'b'], never))).toEqual([{ answer: null }]);
});
