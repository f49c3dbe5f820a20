import { expect, it } from '@jest/globals';
import { Map as ImmutableMap } from 'immutable';
import { readAhead } from './read-ahead.ts';

const LEDGERS = ['a-2025', 'b-2025', 'c-2025'];

/** What was read of which ledger; the roles of b-2025 cannot be read. `at` is told before each. */
const reading = (at: (what: string) => void = () => undefined) => {
  const read: string[] = [];
  const note = (what: string): void => {
    at(what);
    read.push(what);
  };
  return {
    read,
    around: {
      log: { ledgers: () => Promise.resolve(LEDGERS) },
      roles: {
        of: (ledger: string) => {
          note(`roles ${ledger}`);
          return ledger === 'b-2025'
            ? Promise.reject(new Error('altered'))
            : Promise.resolve(ImmutableMap<string, never>());
        },
      },
      heads: {
        read: (ledger: string) => {
          note(`head ${ledger}`);
          return Promise.resolve();
        },
      },
    },
  };
};

it('reads roles and head of one ledger after the other; one that cannot be read keeps nobody from the others', async () => {
  const { read, around } = reading();
  await readAhead(around);
  expect(read).toEqual(LEDGERS.flatMap((ledger) => [`roles ${ledger}`, `head ${ledger}`]));
});

it('ends between two ledgers when it is called off', async () => {
  const closing = new AbortController();
  const { read, around } = reading((what) => {
    if (what === 'roles b-2025') closing.abort();
  });
  await readAhead(around, closing.signal);
  expect(read).toEqual(['roles a-2025', 'head a-2025', 'roles b-2025', 'head b-2025']);
});
