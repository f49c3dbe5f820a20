import { describe, expect, it } from '@jest/globals';
import type { ChosenLedger } from '../../session/ledger-session.ts';
import { daysInput } from './days-input.ts';

/** A ledger of which only the founding event is asked: a term from 09/07/2025. */
const chosen = {
  ledger: 'test-2025-2030',
  ledgers: {
    events: () =>
      Promise.resolve([
        {
          envelope: {
            position: 1,
            type: 'ResolutionAdopted',
            version: 1,
            data: { termFrom: '2025-07-09', termTo: '2030-12-31' },
          },
        },
      ]),
  },
} as unknown as ChosenLedger;

describe('the days of a range', () => {
  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2025-Q3', '2025-07-09', '2025-09-30'],
    ['2025', '2025-07-09', '2025-12-31'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['15/03/2026', '2026-03-15', '2026-03-15'],
  ])('%s are from %s to %s', async (named, from, to) => {
    expect(await daysInput(chosen, named, undefined)).toEqual({ from, to });
  });

  it('may be named by the first and the last', async () => {
    expect(await daysInput(chosen, '01/01/2026', '31/03/2026')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });
});
