import { level, ratio } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

const fallingTo10 = level({ direction: 'down', goal: { value: '10' }, cadence: 'year' }, 'last');

verdictTable(
  'from 20 in 2025 down to 10 in 2030: reached in 2029, lost again in 2030, when it is due',
  () => {
    const history = new History().target(fallingTo10).on('2026-01-05');
    history.baseline('T', '20', 2025);
    history.on('2027-01-05').approved('T', '2026-12-31', '17');
    history.on('2028-01-05').approved('T', '2027-12-31', '19');
    history.on('2029-01-05').approved('T', '2028-12-31', '21');
    const nine = history.on('2030-01-05').approved('T', '2029-12-31', '9');
    const correction = history.on('2030-01-10').proposeCorrection(nine, '10');
    history.on('2030-01-15').approveCorrection(nine, correction);
    history.on('2031-01-05').approved('T', '2030-12-31', '11');
    return history;
  },
  'T',
  // E falls by 2 a year: 18, 16, 14, 12, 10. % = 100·(20 − A)/10. P = 100·(A − 20)/(E − 20):
  // 2025 was never reported: overdue until 2026 is in (due 10/01/2027).
  // −3/−2 = 150 · −1/−4 = 25 · 1/−6 = −16,67 · −11/−8 = 137,5 · −10/−8 = 125 · −9/−10 = 90
  `
  at         | asOf       | status      | A  | %   | E  | P              | judged | flags
  2026-12-31 | 2027-01-05 | onTrack     | 17 | 30  | 18 | 150            | 2026   | overdue, linearAssumption
  2027-12-31 | 2028-01-05 | behind      | 19 | 10  | 16 | 25             | 2027   | linearAssumption
  2028-12-31 | 2029-01-05 | regressed   | 21 | -10 | 14 | -16.6666666667 | 2028   | linearAssumption
  2029-12-31 | 2030-01-05 | exceeded    | 9  | 110 | 12 | 137.5          | 2029   | linearAssumption
  2029-12-31 | 2030-01-10 | exceeded    | 9  | 110 | 12 | 137.5          | 2029   | waiting 1, linearAssumption
  2029-12-31 | 2030-01-15 | achieved    | 10 | 100 | 12 | 125            | 2029   | corrected, linearAssumption
  2030-12-31 | 2031-01-05 | notAchieved | 11 | 90  | 10 | 90             | 2030   | corrected, linearAssumption`,
);

verdictTable(
  'where the road does not fall yet (E ≥ B) there is no pace; where B ≤ T there is no percentage',
  () => {
    const history = new History().target(fallingTo10).on('2027-01-05');
    const value = history.approved('T', '2026-12-31', '23'); // #3, #4
    history.baseline('T', '20', 2025); // #6
    history.roadmap('T', '2025-08-28', { 2026: '22' }); // #8
    history.approveCorrection(value, history.proposeCorrection(value, '22')); // #9, #10
    history.roadmap('T', '2025-08-28', { 2026: '20' }); // #12
    history.approveCorrection(value, history.proposeCorrection(value, '20')); // #13, #14
    history.revise('T', '2026-01-01', { value: '20' }); // #16
    history.revise('T', '2026-01-01', { value: '25' }); // #18
    return history;
  },
  'T',
  // No B: neither % nor E. With B = 20, E = 18: % = 100·(20 − 23)/10 = −30, P = 100·3/−2 = −150. With the milestone 22 above
  // B: 23 > E has gone back, 22 = E is on track (−20 %). With the milestone 20 = B: 22 > E has gone back, 20 = E is on track
  // (0 %). A goal of 20 = B is met by 20, one of 25 is passed; neither has a percentage.
  `
  at         | asOf | status            | missing  | A  | T  | %   | E  | P    | judged | flags
  2026-12-31 | #4   | insufficientBasis | baseline | 23 | 10 |     |    |      | 2026   | overdue, linearAssumption
  2026-12-31 | #6   | regressed         |          | 23 | 10 | -30 | 18 | -150 | 2026   | overdue, linearAssumption
  2026-12-31 | #8   | regressed         |          | 23 | 10 | -30 | 22 |      | 2026   | overdue
  2026-12-31 | #10  | onTrack           |          | 22 | 10 | -20 | 22 |      | 2026   | overdue, corrected
  2026-12-31 | #12  | regressed         |          | 22 | 10 | -20 | 20 |      | 2026   | overdue, corrected
  2026-12-31 | #14  | onTrack           |          | 20 | 10 | 0   | 20 |      | 2026   | overdue, corrected
  2026-12-31 | #16  | achieved          |          | 20 | 20 |     | 20 |      | 2026   | overdue, corrected
  2026-12-31 | #18  | exceeded          |          | 20 | 25 |     | 20 |      | 2026   | overdue, corrected`,
);

verdictTable(
  'a falling ratio due in 2030: from 5 % in 2025 to 2 %',
  () => {
    const falling = ratio({ direction: 'down', goal: { value: '2' }, interpretation: 'dueYear' });
    const history = new History().target(falling).on('2027-01-05');
    history.approved('T', '2026-12-31', '45/1000'); // #3, #4
    history.baseline('T', '5', 2025); // #5, #6
    return history;
  },
  'T',
  // A = 4,5 %. E(2026) = 5 − 3·1/5 = 4,4; % = 100·0,5/3 = 16,67; P = 100·(−0,5)/(−0,6) = 83,33
  `
  at         | asOf | status            | missing  | A   | %             | E   | P             | judged | flags
  2026-12-31 | #4   | insufficientBasis | baseline | 4.5 |               |     |               | 2026   | overdue, linearAssumption
  2026-12-31 | #6   | atRisk            |          | 4.5 | 16.6666666667 | 4.4 | 83.3333333333 | 2026   | overdue, linearAssumption`,
);

verdictTable(
  'falling and due every year: no E and no P, but the way from the start is a percentage all the same',
  () => {
    const everyYear = level({ direction: 'down', goal: { value: '40' }, cadence: 'year', interpretation: 'everyYear' });
    const history = new History().target(everyYear).on('2027-01-05');
    history.approved('T', '2026-12-31', '100'); // #3, #4
    history.baseline('T', '120', 2024); // #5, #6
    history.estimate('T', 2027, '60'); // #7
    return history;
  },
  'T',
  // Without B there is no percentage. % = 100·(120 − 100)/(120 − 40) = 25; ước 60: 100·(120 − 60)/80 = 75. The goal is 40.
  // 2025 was never reported, and 2026 is not due before 10/01/2027.
  `
  at         | asOf | status      | A   | B   | %  | judged | est      | est.status  | est.A | est.% | est.judged | flags
  2027-01-05 | #4   | notAchieved | 100 |     |    | 2026   |          |             |       |       |            | overdue
  2027-01-05 | #6   | notAchieved | 100 | 120 | 25 | 2026   |          |             |       |       |            | overdue
  2027-01-05 | #7   | notAchieved | 100 | 120 | 25 | 2026   | 2027: 60 | notAchieved | 60    | 75    | 2027       | overdue`,
);
