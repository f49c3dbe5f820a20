import type { TargetDefinition } from '#resolution/events/target-definition';
import { growth, level } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

/** The growth G of 7–8 % a year, and its level L, reported once a year. */
const growthOfLevel = (given: Partial<TargetDefinition> = {}): History =>
  new History().target(level({ target: 'L', goal: { value: '250' }, cadence: 'year' })).target(growth(given));

/** L of each year from 2026 on, each known on 05/01 of the next. */
const levels = (history: History, ...values: readonly string[]): History => {
  values.forEach((value, index) => history.on(`${2027 + index}-01-05`).approved('L', `${2026 + index}-12-31`, value));
  return history;
};

verdictTable(
  'each year over the one before, the first over the baseline; the average since 2025 beside it',
  () => {
    const history = growthOfLevel().on('2026-01-05');
    history.baseline('L', '100', 2025);
    return levels(history, '107.5', '118.25', '121.7975', '130.323325', '140.749191');
  },
  'G',
  // 107,5/100 = +7,5 · 118,25/107,5 = +10 · 121,7975/118,25 = +3 · 130,323325/121,7975 = +7 (lo) · 140,749191/130,323325 = +8 (hi)
  // average: √1,1825 − 1 = 8,74 · ³√1,217975 − 1 = 6,79 · ⁴√1,30323325 − 1 = 6,85 · ⁵√1,40749191 − 1 = 7,08
  // L(2025) is the baseline: no year of results is needed for it. 2025 was never reported: overdue until 2026 is due.
  `
  at         | asOf       | status      | A   | T    | judged | average      | flags
  2026-01-05 | 2026-01-05 | noData      |     | 7..8 |        |              |
  2026-12-31 | 2027-01-05 | achieved    | 7.5 | 7..8 | 2026   | 7.5          | overdue
  2027-12-31 | 2028-01-05 | exceeded    | 10  | 7..8 | 2027   | 8.7428158547 |
  2028-12-31 | 2029-01-05 | notAchieved | 3   | 7..8 | 2028   | 6.7938208024 |
  2029-12-31 | 2030-01-05 | achieved    | 7   | 7..8 | 2029   | 6.8453283261 |
  2030-12-31 | 2031-01-05 | achieved    | 8   | 7..8 | 2030   | 7.0752708073 |`,
);

verdictTable(
  'no growth over a year that is missing, or ≤ 0',
  () => {
    const history = levels(growthOfLevel(), '0', '50', '53.5'); // #4 to #9
    history.on('2031-01-05').approved('L', '2030-12-31', '60'); // #10, #11
    history.baseline('L', '-5', 2025); // #12, #13
    history.baseline('L', '0', 2025); // #14, #15
    return history;
  },
  'G',
  // No baseline: 2026 has no year before it. 2027 follows a year of 0. 53,5/50 = +7. 2030 follows no complete 2029.
  // A baseline ≤ 0 is no year before 2026 either, and no average starts from it.
  `
  at         | asOf       | status            | missing      | A | judged | flags
  2026-12-31 | 2029-01-05 | insufficientBasis | previousYear |   | 2026   | overdue
  2027-12-31 | 2029-01-05 | insufficientBasis | previousYear |   | 2027   |
  2028-12-31 | 2029-01-05 | achieved          |              | 7 | 2028   |
  2030-12-31 | 2031-01-05 | insufficientBasis | previousYear |   | 2030   | overdue
  2026-12-31 | #13        | insufficientBasis | previousYear |   | 2026   | overdue
  2026-12-31 | #15        | insufficientBasis | previousYear |   | 2026   | overdue`,
);

verdictTable(
  'read as the term’s average, it is judged on the average since the baseline',
  () => {
    const history = levels(growthOfLevel({ interpretation: 'termAverage' }), '90', '116.64', '133.1', '-1'); // #4 to #11
    history.baseline('L', '0', 2025); // #12, #13
    history.baseline('L', '100', 2025); // #14, #15
    history.revise('G', '2028-03-01', { lo: '8.5', hi: '9' }); // #16, #17
    return history;
  },
  'G',
  // 90/100 = −10 · √1,1664 − 1 = 8, met by 7–8 and, from 01/03/2028 on, short of 8,5–9 · ³√1,331 − 1 = 10
  // Without a baseline > 0, or with L(Y) < 0, there is no average; what 2027 grew over 2026 decides nothing here.
  // The goal is that of the day asked about: on 28/02/2028 7–8, the day after 8,5–9.
  `
  at         | asOf | status            | missing  | A   | T      | judged | average | flags
  2027-12-31 | #11  | insufficientBasis | baseline |     | 7..8   | 2027   |         |
  2027-12-31 | #13  | insufficientBasis | baseline |     | 7..8   | 2027   |         |
  2026-12-31 | #15  | notAchieved       |          | -10 | 7..8   | 2026   | -10     | overdue
  2027-12-31 | #15  | achieved          |          | 8   | 7..8   | 2027   | 8       |
  2028-02-29 | #17  | achieved          |          | 8   | 7..8   | 2027   | 8       |
  2028-03-01 | #17  | notAchieved       |          | 8   | 8.5..9 | 2027   | 8       |
  2028-12-31 | #17  | exceeded          |          | 10  | 8.5..9 | 2028   | 10      |
  2029-12-31 | #17  | insufficientBasis | baseline |     | 8.5..9 | 2029   |         |`,
);

verdictTable(
  'data, due dates and flags are its level’s; the goal and its reading are its own',
  () => {
    const history = growthOfLevel({ goal: null, interpretationConfirmed: false }).on('2027-01-20');
    history.baseline('L', '100', 2025); // #4, #5
    const pending = history.record('L', '2026-12-31', '106'); // #6
    history.approve(pending); // #7
    const correction = history.proposeCorrection(pending, '107.5'); // #8
    history.approveCorrection(pending, correction); // #9
    history.revise('G', '2026-12-31', { lo: '7', hi: '8' }); // #10, #11
    history.revise('G', '2027-01-01', { lo: '9', hi: '10' }); // #12, #13
    return history;
  },
  'G',
  // Nothing approved; not yet 31/12; 106/100 = +6 of an unknown goal; corrected +7,5 meets 7–8 of 31/12/2026, then and later.
  // Its level owes 2025 until 10/01/2027, and nothing after that: the pending 106 reports 2026.
  `
  at         | asOf | status            | missing | A   | T     | judged | average | flags
  2026-12-31 | #5   | noData            |         |     |       |        |         | overdue, interpretationUnconfirmed
  2027-01-20 | #6   | noData            |         |     |       |        |         | waiting 1, interpretationUnconfirmed
  2026-12-31 | #7   | insufficientBasis | goal    | 6   |       | 2026   | 6       | overdue, interpretationUnconfirmed
  2027-01-20 | #8   | insufficientBasis | goal    | 6   |       | 2026   | 6       | waiting 1, interpretationUnconfirmed
  2027-01-20 | #9   | insufficientBasis | goal    | 7.5 |       | 2026   | 7.5     | corrected, interpretationUnconfirmed
  2027-01-20 | #13  | achieved          |         | 7.5 | 7..8  | 2026   | 7.5     | corrected, interpretationUnconfirmed`,
);

verdictTable(
  'its level by quarters: not due before a whole year; the level’s estimate gives the growth of its year',
  () => {
    const quarterly = level({ target: 'L', goal: { value: '250' } });
    const history = new History().target(quarterly).target(growth()).on('2026-11-01');
    history.baseline('L', '160', 2025);
    for (const [end, value] of [
      ['2026-03-31', '40'],
      ['2026-06-30', '42'],
      ['2026-09-30', '44'],
    ] as const) {
      history.approved('L', end, value);
    }
    history.estimate('L', 2026, '172');
    history.on('2027-01-05').approved('L', '2026-12-31', '54');
    return history;
  },
  'G',
  // Ước 172/160 = +7,5. The year: 40 + 42 + 44 + 54 = 180, 180/160 = +12,5. The value shown is the level's.
  `
  at         | asOf       | status   | A    | judged | average | est       | est.status | est.A | est.judged | est.average | flags
  2026-10-31 | 2026-11-01 | notDue   |      |        |         |           |            |       |            |             |
  2026-11-01 | 2026-11-01 | notDue   |      |        |         | 2026: 172 | achieved   | 7.5   | 2026       | 7.5         |
  2026-12-31 | 2027-01-05 | exceeded | 12.5 | 2026   | 12.5    | 2026: 172 |            |       |            |             |`,
);

verdictTable(
  'a year before that lacks a quarter is no year before',
  () => {
    const history = new History().target(level({ target: 'L', goal: { value: '250' } })).target(growth());
    history.on('2028-01-05');
    for (const end of ['2026-06-30', '2026-09-30', '2026-12-31']) history.approved('L', end, '30'); // #4 to #9
    for (const end of ['03-31', '06-30', '09-30', '12-31']) history.approved('L', `2027-${end}`, '32.25'); // to #17
    history.approved('L', '2026-03-31', '30'); // #18, #19
    return history;
  },
  'G',
  // 2027 is 4·32,25 = 129. 2026 has 90 of three quarters; with the fourth it is 120, and 129/120 = +7,5.
  `
  at         | asOf | status            | missing      | A   | judged | flags
  2027-12-31 | #17  | insufficientBasis | previousYear |     | 2027   |
  2027-12-31 | #19  | achieved          |              | 7.5 | 2027   |`,
);
