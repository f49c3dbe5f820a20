import type { Interpretation } from '#resolution/events/target-definition';
import { level } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

verdictTable(
  'a level first read as due in 2030, then confirmed as the sum of the term: it is judged as a cumulative',
  () => {
    const open = level({ goal: { value: '1500' }, interpretationConfirmed: false });
    const history = new History().target(open).on('2026-01-05');
    history.baseline('T', '100', 2025);
    history.approved('T', '2025-09-30', '30');
    history.approved('T', '2025-12-31', '20');
    history.on('2026-01-06').confirm('T', 'termSum');
    history.estimate('T', 2026, '450');
    return history;
  },
  'T',
  // As the sum of the term: A = 50, B = 0 whatever the baseline, 50/1500 = 3,33 %; E(31/12/2025) = 1500·175/2001 = 131,18;
  // P = 38,11. Theo ước: 50 + 450 = 500, a third; E(31/12/2026) = 1500·540/2001 = 404,79; P = 123,52.
  `
  at         | asOf       | status | A  | B   | %            | E              | P             | judged     | year     | est       | est.status | est.A | est.%         | est.E          | est.P          | est.judged | flags
  2025-12-31 | 2026-01-05 | notDue |    | 100 |              |                |               |            | 2025: 50 |           |            |       |               |                |                |            | interpretationUnconfirmed, linearAssumption
  2025-12-31 | 2026-01-06 | behind | 50 | 0   | 3.3333333333 | 131.1844077961 | 38.1142857143 | 2025-12-31 |          |           |            |       |               |                |                |            | linearAssumption
  2026-01-06 | 2026-01-06 | behind | 50 | 0   | 3.3333333333 | 131.1844077961 | 38.1142857143 | 2025-12-31 |          | 2026: 450 | onTrack    | 500   | 33.3333333333 | 404.7976011994 | 123.5185185185 | 2026-12-31 | linearAssumption`,
);

/** 90 in 2025, 100 in 2026, 110 in 2027; the goal is 100, and 120 from 01/03/2027 on. */
const ninetyUp = (interpretation: Interpretation) => (): History => {
  const history = new History().target(level({ goal: { value: '100' }, cadence: 'year', interpretation }));
  history.on('2028-01-05');
  history.approved('T', '2025-12-31', '90');
  history.approved('T', '2026-12-31', '100');
  history.approved('T', '2027-12-31', '110');
  history.revise('T', '2027-03-01', { value: '120' });
  return history;
};

verdictTable(
  'due every year: met or not met, against the goal of that year’s 31/12; no roadmap, no pace',
  ninetyUp('everyYear'),
  'T',
  // 2025: 90 of 100. 2026: 100 of 100, also when asked after 01/03/2027. 2027: 110 of 120 = 91,67 %.
  `
  at         | asOf       | status      | A   | T   | %             | judged | flags
  2025-12-31 | 2028-01-05 | notAchieved | 90  | 100 | 90            | 2025   |
  2027-02-28 | 2028-01-05 | achieved    | 100 | 100 | 100           | 2026   |
  2027-03-01 | 2028-01-05 | achieved    | 100 | 100 | 100           | 2026   |
  2027-12-31 | 2028-01-05 | notAchieved | 110 | 120 | 91.6666666667 | 2027   |`,
);

verdictTable(
  'the same due in 2030: the goal is the one in force on the day asked about',
  ninetyUp('dueYear'),
  'T',
  // 2026 is 100 of 100 up to 28/02/2027, and 100 of 120 = 83,33 % from 01/03/2027 on; there is no B to judge the way by.
  `
  at         | asOf       | status            | missing  | A   | T   | %             | judged | flags
  2027-02-28 | 2028-01-05 | achieved          |          | 100 | 100 | 100           | 2026   | linearAssumption
  2027-03-01 | 2028-01-05 | insufficientBasis | baseline | 100 | 120 | 83.3333333333 | 2026   | linearAssumption`,
);
