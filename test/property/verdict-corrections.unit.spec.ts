import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Verdict } from '#resolution/verdict/verdict';
import { verdictAsOf } from '../support/as-known.ts';
import { cumulative, level } from '../support/definitions.ts';
import { History } from '../support/history.ts';

const SEED = 20250710;
const ENDS = ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];

/** The four quarters of 2026, one of which is corrected from `before` to `after`. */
const quarters = fc.record({
  values: fc.array(fc.integer({ min: 0, max: 60 }).map(String), { minLength: 4, maxLength: 4 }),
  corrected: fc.integer({ min: 0, max: 3 }),
  after: fc.integer({ min: 0, max: 60 }).map(String),
  definition: fc.constantFrom(cumulative(), level({ interpretation: 'everyYear' })),
  at: fc.constantFrom('2026-05-15', '2026-10-01', '2026-12-31'),
});

/** A verdict without what says that there was a correction. */
const figuresOf = ({ flags, ...figures }: Verdict) => ({
  ...figures,
  flags: flags.filter(({ flag }) => flag !== 'waiting' && flag !== 'corrected'),
});

it(`a correction changes the past only from its own approval on (seed ${SEED})`, () => {
  fc.assert(
    fc.property(quarters, ({ values, corrected, after, definition, at }) => {
      const recorded = (figures: readonly string[]): { history: History; results: number[] } => {
        const history = new History().target(definition).on('2027-01-05');
        return { history, results: figures.map((value, index) => history.approved('T', ENDS[index]!, value)) };
      };
      const { history, results } = recorded(values);
      const before = verdictAsOf(history.events, 'T', at, history.events.length);
      const result = results[corrected]!;
      const correction = history.on('2027-01-10').proposeCorrection(result, after);
      const approval = history.on('2027-01-20').approveCorrection(result, correction);
      const known = (asOf: number | string): ReturnType<typeof figuresOf> =>
        figuresOf(verdictAsOf(history.events, 'T', at, asOf));

      const rightFromTheStart = recorded(values.with(corrected, after)).history.events;
      const asCorrected = figuresOf(verdictAsOf(rightFromTheStart, 'T', at, rightFromTheStart.length));
      expect([known(correction), known(approval - 1), known('2027-01-19')]).toEqual(Array(3).fill(figuresOf(before)));
      expect([known(approval), known('2027-01-20')]).toEqual([asCorrected, asCorrected]);
    }),
    { seed: SEED, numRuns: 200 },
  );
});
