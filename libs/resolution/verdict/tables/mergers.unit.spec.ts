import { coverage } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

const inPlace = (model: string) => ({ model, ended: false });
const ended = (model: string) => ({ model, ended: true });

/** The given units on the roster from the first day; no baseline list, so that only A matters: B is missing throughout. */
const roster = (...units: readonly string[]): History =>
  new History()
    .target(coverage({ cadence: 'none' }))
    .enrol('2025-07-09', ...units)
    .on('2026-12-31');

verdictTable(
  'A (NTT) and B (CLB) become D: it holds both, until its own statements end them',
  () => {
    const history = roster('A', 'B', 'C'); // #3 to #8
    history.approved('T', '2026-01-10', inPlace('NTT'), 'A');
    history.approved('T', '2026-01-10', inPlace('CLB'), 'B'); // #12
    history.merge('2026-07-01', ['A', 'B'], 'D'); // #14
    history.approved('T', '2026-08-01', ended('NTT'), 'D');
    history.approved('T', '2026-09-01', ended('CLB'), 'D'); // #18
    return history;
  },
  'T',
  // A and B of three = 66,67 %; then D of D and C = 50 %; without NTT it still has CLB; then it has nothing.
  `
  at         | asOf | status            | missing  | A             | %             | judged     | flags
  2026-06-30 | #18  | insufficientBasis | baseline | 66.6666666667 | 66.6666666667 | 2026-06-30 | linearAssumption
  2026-07-01 | #12  | insufficientBasis | baseline | 66.6666666667 | 66.6666666667 | 2026-07-01 | linearAssumption
  2026-07-01 | #18  | insufficientBasis | baseline | 50            | 50            | 2026-07-01 | linearAssumption
  2026-08-01 | #18  | insufficientBasis | baseline | 50            | 50            | 2026-08-01 | linearAssumption
  2026-09-01 | #18  | insufficientBasis | baseline | 0             | 0             | 2026-09-01 | linearAssumption`,
);

verdictTable(
  'A (NTT) and B (nothing yet) become D: it starts with none; what B had is approved later, and counts where it was',
  () => {
    const history = roster('A', 'B', 'C'); // #3 to #8
    history.approved('T', '2026-01-10', inPlace('NTT'), 'A'); // #9, #10
    const late = history.record('T', '2026-06-20', inPlace('CLB'), 'B'); // #11
    history.merge('2026-07-01', ['A', 'B'], 'D'); // #12, #13
    history.approved('T', '2026-09-01', inPlace('VH'), 'D'); // #14, #15
    history.approve(late); // #16
    return history;
  },
  'T',
  // A of three = 33,33 %; D none of two; with VH of its own 50 %. Once B's CLB is known, D had NTT and CLB from 01/07 on.
  `
  at         | asOf | status            | missing  | A             | %             | judged     | flags
  2026-06-30 | #15  | insufficientBasis | baseline | 33.3333333333 | 33.3333333333 | 2026-06-30 | waiting 1, linearAssumption
  2026-07-01 | #15  | insufficientBasis | baseline | 0             | 0             | 2026-07-01 | waiting 1, linearAssumption
  2026-09-01 | #15  | insufficientBasis | baseline | 50            | 50            | 2026-09-01 | waiting 1, linearAssumption
  2026-07-01 | #16  | insufficientBasis | baseline | 50            | 50            | 2026-07-01 | linearAssumption`,
);

verdictTable(
  'A joins C, which stands on the roster and counts as one of the predecessors',
  () => {
    const history = roster('A', 'C'); // #3 to #6
    history.merge('2026-07-01', ['A'], 'C', false); // #7, #8
    history.approved('T', '2026-01-10', inPlace('NTT'), 'C'); // #9, #10
    history.approved('T', '2026-02-10', inPlace('CLB'), 'A'); // #11, #12
    history.approved('T', '2026-08-01', ended('NTT'), 'C'); // #13, #14
    history.approved('T', '2026-09-01', ended('CLB'), 'C'); // #15, #16
    return history;
  },
  'T',
  // Only C covered: 1 of 2, and on 01/07 it loses what it had, 0 of 1. Both covered: C holds NTT and CLB: 1 of 1, still
  // without NTT, no more without CLB.
  `
  at         | asOf | status            | missing  | A   | %   | judged     | flags
  2026-06-30 | #10  | insufficientBasis | baseline | 50  | 50  | 2026-06-30 | linearAssumption
  2026-07-01 | #10  | insufficientBasis | baseline | 0   | 0   | 2026-07-01 | linearAssumption
  2026-06-30 | #16  | achieved          |          | 100 | 100 | 2026-06-30 | linearAssumption
  2026-07-01 | #16  | achieved          |          | 100 | 100 | 2026-07-01 | linearAssumption
  2026-08-01 | #16  | achieved          |          | 100 | 100 | 2026-08-01 | linearAssumption
  2026-09-01 | #16  | insufficientBasis | baseline | 0   | 0   | 2026-09-01 | linearAssumption`,
);

verdictTable(
  'A joins C, and only A was covered: C starts with none, and what it states that very day is its own',
  () => {
    const history = roster('A', 'C', 'X'); // #3 to #8
    history.merge('2026-07-01', ['A'], 'C', false); // #9, #10
    history.approved('T', '2026-02-10', inPlace('CLB'), 'A'); // #11, #12
    history.approved('T', '2026-07-01', inPlace('NTT'), 'C'); // #13, #14
    history.approved('T', '2026-08-01', ended('NTT'), 'C'); // #15, #16
    return history;
  },
  'T',
  // 1 of 3, then 0 of 2. NTT of 01/07 covers C from then on, but not the day before: when it ends, no CLB is left behind it.
  `
  at         | asOf | status            | missing  | A             | %             | judged     | flags
  2026-06-30 | #12  | insufficientBasis | baseline | 33.3333333333 | 33.3333333333 | 2026-06-30 | linearAssumption
  2026-07-01 | #12  | insufficientBasis | baseline | 0             | 0             | 2026-07-01 | linearAssumption
  2026-07-01 | #16  | insufficientBasis | baseline | 50            | 50            | 2026-07-01 | linearAssumption
  2026-08-01 | #16  | insufficientBasis | baseline | 0             | 0             | 2026-08-01 | linearAssumption`,
);

verdictTable(
  'a chain: A and B become D, D and C become E; each step asks for the day before',
  () => {
    const history = roster('A', 'B', 'C', 'X'); // #3 to #10
    history.approved('T', '2026-01-10', inPlace('NTT'), 'A'); // #11, #12
    history.approved('T', '2026-01-10', inPlace('CLB'), 'B'); // #13, #14
    history.merge('2026-07-01', ['A', 'B'], 'D'); // #15, #16
    history.merge('2026-10-01', ['D', 'C'], 'E'); // #17, #18
    history.approved('T', '2026-09-30', inPlace('VH'), 'C'); // #19, #20
    history.approved('T', '2026-08-01', ended('NTT'), 'D'); // #21, #22
    history.approved('T', '2026-10-15', ended('VH'), 'E'); // #23, #24
    history.approved('T', '2026-11-15', ended('CLB'), 'E'); // #25, #26
    return history;
  },
  'T',
  // 2 of 4; D of D, C, X = 33,33 %. E of E and X: nothing while C has nothing on 30/09; with C's VH it holds NTT, CLB and VH,
  // or CLB and VH once D's NTT ended; after its own VH ended CLB is left; then nothing.
  `
  at         | asOf | status            | missing  | A             | %             | judged     | flags
  2026-06-30 | #18  | insufficientBasis | baseline | 50            | 50            | 2026-06-30 | linearAssumption
  2026-07-01 | #18  | insufficientBasis | baseline | 33.3333333333 | 33.3333333333 | 2026-07-01 | linearAssumption
  2026-10-01 | #18  | insufficientBasis | baseline | 0             | 0             | 2026-10-01 | linearAssumption
  2026-10-01 | #20  | insufficientBasis | baseline | 50            | 50            | 2026-10-01 | linearAssumption
  2026-10-15 | #26  | insufficientBasis | baseline | 50            | 50            | 2026-10-15 | linearAssumption
  2026-11-15 | #26  | insufficientBasis | baseline | 0             | 0             | 2026-11-15 | linearAssumption`,
);

verdictTable(
  'two mergers of one day apply in ledger order: A and B become D, then C joins D',
  () => {
    const history = roster('A', 'B', 'C', 'X'); // #3 to #10
    history.approved('T', '2026-01-10', inPlace('NTT'), 'A'); // #11, #12
    history.approved('T', '2026-01-10', inPlace('CLB'), 'B'); // #13, #14
    history.merge('2026-07-01', ['A', 'B'], 'D'); // #15, #16
    history.merge('2026-07-01', ['C'], 'D', false); // #17, #18
    history.approved('T', '2026-06-30', inPlace('VH'), 'C'); // #19, #20
    return history;
  },
  'T',
  // On 01/07 D and X are left: D has nothing while C has nothing, and all three models once C's VH is known.
  `
  at         | asOf | status            | missing  | A  | %  | judged     | flags
  2026-07-01 | #18  | insufficientBasis | baseline | 0  | 0  | 2026-07-01 | linearAssumption
  2026-07-01 | #20  | insufficientBasis | baseline | 50 | 50 | 2026-07-01 | linearAssumption`,
);

verdictTable(
  'what the baseline list says is inherited too',
  () => {
    const history = roster('A', 'B', 'C', 'X');
    history.baselineList('T', ['A', 'NTT'], ['B', 'CLB']);
    history.merge('2026-07-01', ['A', 'B'], 'D');
    return history;
  },
  'T',
  // B = 2/4 = 50 %. Then D of D, C, X = 33,33 %: below the start. E = 50 + 50·days/2001: 30/06/2026 (356) 58,895… ·
  // 01/07/2026 (357) 58,920…; P = 0, then 100·(33,33… − 50)/8,920… = −186,83
  `
  at         | asOf       | status    | A             | %             | E             | P               | judged     | flags
  2026-06-30 | 2026-12-31 | behind    | 50            | 50            | 58.8955522239 | 0               | 2026-06-30 | linearAssumption
  2026-07-01 | 2026-12-31 | regressed | 33.3333333333 | 33.3333333333 | 58.9205397301 | -186.8347338936 | 2026-07-01 | linearAssumption`,
);
