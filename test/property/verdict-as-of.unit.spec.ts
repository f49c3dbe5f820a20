import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import type { RecordedEvent } from '#resolution/events/events';
import { stateFigures } from '#resolution/measures/state-figures';
import { judge } from '#resolution/verdict/rules';
import type { Verdict } from '#resolution/verdict/verdict';
import { coverage, cumulative, growth, level } from '../support/definitions.ts';
import { History } from '../support/history.ts';

const SEED = 20250711;
const TARGETS = ['T', 'L', 'G', 'C'];
const UNITS = ['A', 'B', 'C'];

/** A ledger of four kinds of target and three units, of whom A and B will merge. */
const founded = (): History =>
  new History()
    .target(cumulative())
    .target(level({ target: 'L', cadence: 'year' }))
    .target(growth())
    .target(coverage({ target: 'C' }))
    .enrol('2025-07-09', ...UNITS);

/** One thing that happens, chosen by a number: everything that can move a figure. */
const happen = (history: History, results: number[], choice: number, value: string): void => {
  const last = results.at(-1);
  const [unit, year] = [UNITS[choice % 3]!, 2026 + (choice % 4)];
  const steps: (() => void)[] = [
    () => results.push(history.approved('T', `${year}-0${1 + (choice % 9)}-15`, value)),
    () => history.approved('C', `${year}-05-15`, { model: 'NTT', ended: choice % 2 === 0 }, unit),
    () => history.baseline('L', value, 2025),
    () => history.baselineList('C', [unit, 'VH']),
    () => history.roadmap('T', `${year}-01-01`, { [year]: value }),
    () => history.revise('L', `${year}-03-01`, { value }),
    () => history.revise('G', `${year}-03-01`, { lo: '1', hi: value }),
    () => history.estimate('L', year, value),
    () => history.record('T', `${year}-06-30`, value),
    () => last !== undefined && history.approveCorrection(last, history.proposeCorrection(last, value)),
    () => last !== undefined && history.withdrawApproved(results.pop()!),
    () => history.confirm('L', choice % 2 === 0 ? 'termSum' : 'everyYear'),
  ];
  steps[choice % steps.length]!();
};

const happenings = fc.array(fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 99 }).map(String)), { maxLength: 15 });

const judged = (state: LedgerState, at: string): readonly Verdict[] =>
  TARGETS.map((target) =>
    judge({ settings: state.settings, target, figures: (code) => stateFigures(state, code), at }),
  );
const folded = (events: readonly RecordedEvent[]): LedgerState => events.reduce(evolve, initialState);

it(`nothing recorded after asOf matters (seed ${SEED})`, () => {
  fc.assert(
    fc.property(
      happenings,
      happenings,
      fc.constantFrom('2026-12-31', '2028-06-30', '2030-12-31'),
      (known, later, at) => {
        const history = founded();
        const results: number[] = [];
        history.approved('L', '2026-12-31', '70');
        history.approved('L', '2027-12-31', '75');
        for (const [choice, value] of known) happen(history, results, choice, value);
        const asOf = history.events.length;
        const state = folded(history.events);
        const verdicts = judged(state, at);

        for (const [choice, value] of later) happen(history, results, choice, value);
        history.merge('2026-07-01', ['A', 'B'], 'D');
        // The state kept from then, and a fold of the same prefix of the longer history, both still judge the same.
        history.events.slice(asOf).reduce(evolve, state);
        expect(judged(state, at)).toEqual(verdicts);
        expect(judged(folded(history.events.slice(0, asOf)), at)).toEqual(verdicts);
      },
    ),
    { seed: SEED, numRuns: 150 },
  );
});
