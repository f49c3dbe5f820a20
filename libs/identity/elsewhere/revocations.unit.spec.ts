import { beforeEach, expect, it } from '@jest/globals';
import { type Revocation, Revocations, type SharedList } from './revocations.ts';

let items: unknown[];
let reads: number;
let passed: number;
let isCut: boolean;
/** What a reading waits for before it answers with what it saw. */
let gate: Promise<unknown>;

const list: SharedList = {
  add: (item: Revocation) => Promise.resolve(items.push(item) - 1),
  from: async (number) => {
    reads += 1;
    if (isCut) throw new Error('cut');
    const seen = items.slice(number).map((item, index) => ({ number: number + index, item }));
    await gate;
    return seen;
  },
};
let one: Revocations;
let other: Revocations;

beforeEach(() => {
  [items, reads, passed, isCut, gate] = [[], 0, 0, false, Promise.resolve()];
  [one, other] = [new Revocations(list, () => passed), new Revocations(list, () => passed)];
});

it('a session ends on every node, and no other does', async () => {
  await one.add({ session: 's' });
  expect([await other.ended('s', 'a', 0), await other.ended('t', 'a', 0)]).toEqual([true, false]);
});

it('all sessions of an account end that began before, whatever a clock says', async () => {
  const before = await other.count();
  await one.add({ account: 'a' });
  const after = await other.count();
  const ended = [one.ended('s', 'a', before), one.ended('s', 'a', after), one.ended('s', 'b', before)];
  expect(await Promise.all(ended)).toEqual([true, false, false]);
});

it('what was added before the question is known, although a reading was under way that had not seen it', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  gate = promise;
  const early = other.ended('s', 'a', 0);
  await new Promise(setImmediate);
  await one.add({ session: 's' });
  const late = other.ended('s', 'a', 0);
  resolve(undefined);
  expect([await early, await late]).toEqual([false, true]);
});

it('what was known holds while the cluster cannot be asked; it is asked again after two seconds; nothing begins then', async () => {
  await one.add({ session: 's' });
  await other.ended('s', 'a', 0);
  isCut = true;
  const before = reads;
  expect([await other.ended('s', 'a', 0), await other.ended('t', 'a', 0)]).toEqual([true, false]);
  expect(reads).toBe(before + 1);
  await expect(other.count()).rejects.toThrow('cut');
  isCut = false;
  await one.add({ session: 't' });
  passed += 2_000;
  expect(await other.ended('t', 'a', 0)).toBe(true);
});

it('a word that it does not know is passed over, and what follows is not', async () => {
  items.push({ later: 'word' });
  await one.add({ session: 's' });
  expect(await other.ended('s', 'a', 0)).toBe(true);
});
