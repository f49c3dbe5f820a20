import { expect, it } from '@jest/globals';
import { Rush } from './rush.ts';

/** A rush by a clock that the test moves. */
const watched = () => {
  let at = 1_000;
  const rush = new Rush(() => at);
  return {
    rush,
    after: (ms: number, items: number): boolean => {
      at += ms;
      rush.took(items);
      return rush.isOn;
    },
  };
};

it('items that come as they happen are taken at once, however many come together', () => {
  const { after } = watched();
  expect([after(49, 1_000), after(1_000, 64), after(50, 149)]).toEqual([false, false, false]);
});

it('a history that is caught up with gathers, until its end', () => {
  const { after } = watched();
  expect([after(10, 100), after(20, 40), after(20, 10), after(40, 0), after(10, 0)]).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});

it('what gathers is let go when nothing more will come', async () => {
  const { rush, after } = watched();
  const full = new AbortController();
  await rush.gather(full.signal);
  after(50, 500);
  const gathered = rush.gather(full.signal);
  full.abort();
  await gathered;
  await rush.gather(full.signal);
  expect(rush.isOn).toBe(true);
});
