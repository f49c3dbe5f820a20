import { cumulative } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

const money = { measure: { kind: 'cumulative', quantity: 'money' }, cadence: 'none' } as const;

/** 0, then −1, then 1, all of one day. */
const zeroDownUp = (history: History): History => {
  for (const value of ['0', '-1', '2']) history.approved('T', '2025-12-31', value);
  return history;
};

verdictTable(
  'a goal of 0: no percentage, and where E = B there is no pace',
  () => zeroDownUp(new History().target(cumulative({ ...money, goal: { value: '0' } })).on('2025-12-31')),
  'T',
  // T = E = B = 0. A = 0 meets it; A = −1 lies below E; A = −1 + 2 = 1 passes it.
  `
  at         | asOf | status    | A  | E | judged     | flags
  2025-12-31 | #4   | achieved  | 0  | 0 | 2025-12-31 | linearAssumption
  2025-12-31 | #6   | regressed | -1 | 0 | 2025-12-31 | linearAssumption
  2025-12-31 | #8   | exceeded  | 1  | 0 | 2025-12-31 | linearAssumption`,
);

verdictTable(
  'a roadmap that asks for nothing in the first year: E = B, so A ≥ E is on track and A < E has gone back',
  () => {
    const history = new History().target(cumulative({ ...money, goal: { value: '150' } })).on('2025-12-31');
    zeroDownUp(history); // #3 to #8
    history.roadmap('T', '2025-07-09', { 2025: '0' }); // #9, #10
    history.approved('T', '2025-12-31', '-1'); // 0 again, by #12
    history.approved('T', '2025-12-31', '-1'); // −1, by #14
    return history;
  },
  'T',
  // Until the roadmap is known E(31/12/2025) = 150·175/2001 = 13,118…: A = 0 is P = 0; 100·1/13,118… = 7,62; afterwards E = 0.
  `
  at         | asOf | status    | A  | %             | E             | P             | judged     | flags
  2025-12-31 | #4   | behind    | 0  | 0             | 13.1184407796 | 0             | 2025-12-31 | linearAssumption
  2025-12-31 | #6   | regressed | -1 | -0.6666666667 | 13.1184407796 | -7.6228571429 | 2025-12-31 | linearAssumption
  2025-12-31 | #10  | onTrack   | 1  | 0.6666666667  | 0             |               | 2025-12-31 |
  2025-12-31 | #12  | onTrack   | 0  | 0             | 0             |               | 2025-12-31 |
  2025-12-31 | #14  | regressed | -1 | -0.6666666667 | 0             |               | 2025-12-31 |`,
);
