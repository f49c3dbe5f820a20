import { beforeEach, expect, it } from '@jest/globals';
import { Revocations, type SharedList } from './revocations.ts';
import { REVOCATION_HOLDS } from './session-lasts.ts';

let items: unknown[];
/** How many items have gone from the list, as the oldest do after a time. */
let gone: number;
let reads: number;
let passed: number;
let isCut: boolean;
/** What a reading waits for before it answers with what it saw. */
let gate: Promise<unknown>;

const list: SharedList = {
  add: (item) => Promise.resolve(items.push(item) - 1),
  from: async (number) => {
    reads += 1;
    if (isCut) throw new Error('cut');
    const seen = items.map((item, index) => ({ number: index, item })).slice(Math.max(number, gone));
    await gate;
    return seen;
  },
};
let one: Revocations;
let other: Revocations;

beforeEach(() => {
  [items, gone, reads, passed, isCut, gate] = [[], 0, 0, 0, false, Promise.resolve()];
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

it('a session that begins on a node that finds every word gone is meant by none of them, wherever they are remembered', async () => {
  for (const account of ['a', 'b', 'a']) await one.add({ account });
  expect(await one.ended('s', 'a', 0)).toBe(true);
  gone = items.length;
  const began = await other.count();
  expect([await one.ended('s', 'a', began), await other.ended('s', 'a', began)]).toEqual([false, false]);
  await one.add({ account: 'a' });
  expect([await one.ended('s', 'a', began), await other.ended('s', 'a', began)]).toEqual([true, true]);
});

it('a word is forgotten when it has held its time, and no sooner; one that was said again holds from then', async () => {
  await one.add({ session: 's' });
  await one.add({ account: 'a' });
  await one.add({ account: 'b' });
  const said = async (): Promise<readonly boolean[]> => [
    await one.ended('s', 'other', 9),
    await one.ended('other', 'a', 0),
    await one.ended('other', 'b', 0),
  ];
  expect(await said()).toEqual([true, true, true]);
  passed = REVOCATION_HOLDS - 1;
  await one.add({ account: 'a' });
  expect(await said()).toEqual([true, true, true]);
  passed += 1;
  expect(await said()).toEqual([false, true, false]);
});
