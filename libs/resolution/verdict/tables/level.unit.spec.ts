import { level } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

const toward250 = { goal: { value: '250' } };

verdictTable(
  'TH-02 by quarters, 160 in 2025, 250 in 2030: a year is judged once all its quarters are approved',
  () => {
    const history = new History().target(level(toward250)).on('2026-01-05');
    history.baseline('T', '160', 2025); // #3, #4
    history.approved('T', '2025-12-31', '20');
    history.on('2026-10-05');
    history.approved('T', '2026-03-31', '40');
    history.approved('T', '2026-06-30', '42');
    history.approved('T', '2026-09-30', '44');
    const fourth = history.on('2027-01-06').record('T', '2026-12-31', '50');
    history.on('2027-01-20').approve(fourth);
    return history;
  },
  'T',
  // A = 40 + 42 + 44 + 50 = 176; 176/250 = 70,4 %; E(2026) = 160 + (250 − 160)·1/5 = 178; P = 100·(176 − 160)/(178 − 160) = 88,89
  // Lũy kế năm: 20 of 2025, 126 of 2026 before the 4th quarter is approved; none of a year without results, or once judged.
  // The 3rd quarter of 2025 was due on 10/10/2025 and never came; the 4th is due on 10/01/2026.
  `
  at         | asOf       | status | A   | B   | %    | E   | P             | judged | year      | flags
  2025-12-31 | 2026-01-04 | noData |     |     |      |     |               |        |           | overdue, linearAssumption
  2025-12-31 | 2026-01-05 | notDue |     | 160 |      |     |               |        | 2025: 20  | overdue, linearAssumption
  2026-01-05 | 2026-01-05 | notDue |     | 160 |      |     |               |        |           | overdue, linearAssumption
  2026-10-05 | 2026-10-05 | notDue |     | 160 |      |     |               |        | 2026: 126 | linearAssumption
  2026-12-31 | 2027-01-06 | notDue |     | 160 |      |     |               |        | 2026: 126 | waiting 1, linearAssumption
  2026-12-30 | 2027-01-20 | notDue |     | 160 |      |     |               |        | 2026: 126 | linearAssumption
  2026-12-31 | 2027-01-20 | atRisk | 176 | 160 | 70.4 | 178 | 88.8888888889 | 2026   |           | linearAssumption`,
);

verdictTable(
  'without a baseline: quarters never judge 2025, and 2026 lacks its start',
  () => {
    const history = new History().target(level(toward250)).on('2027-01-05');
    const ends = ['2025-09-30', '2025-12-31', '2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'];
    for (const end of ends) history.approved('T', end, '40');
    return history;
  },
  'T',
  // Two quarters of 2025 lie before the term: 80 is no year. A(2026) = 4·40 = 160, 160/250 = 64 %; no B, so no E and no P.
  `
  at         | asOf       | status            | missing  | A   | % | judged | year     | flags
  2026-01-05 | 2027-01-05 | notDue            |          |     |   |        |          | linearAssumption
  2026-12-31 | 2027-01-05 | insufficientBasis | baseline | 160 | 64 | 2026  |          | linearAssumption`,
);

verdictTable(
  'one figure for the whole of 2025 is judged, from a baseline of 2024',
  () => {
    const history = new History().target(level({ ...toward250, cadence: 'year' })).on('2026-01-20');
    history.approved('T', '2025-12-31', '162'); // #3, #4
    history.baseline('T', '150', 2024); // #5, #6
    history.baseline('T', '100', 2025); // #7, #8
    return history;
  },
  'T',
  // 162/250 = 64,8 %. Y0 = 2024: E(2025) = 150 + 100·1/6 = 166,666…; P = 100·(162 − 150)/(100/6) = 72, exactly.
  // A baseline of 2025 makes 2026 the first year to be judged: 2025 is the running year's figure only.
  `
  at         | asOf | status            | missing  | A   | %    | E              | P             | judged | year      | flags
  2026-01-15 | #4   | insufficientBasis | baseline | 162 | 64.8 |                |               | 2025   |           | linearAssumption
  2026-01-15 | #6   | atRisk            |          | 162 | 64.8 | 166.6666666667 | 72            | 2025   |           | linearAssumption
  2025-12-31 | #8   | notDue            |          |     |      |                |               |        | 2025: 162 | linearAssumption`,
);

verdictTable(
  'the sum over units of the values at 31/12: whole when each unit on that day’s roster has one',
  () => {
    const byUnit = level(
      { goal: { value: '60' }, scope: 'unit', unitKinds: ['residentialGroup'], cadence: 'halfYear' },
      'last',
    );
    const history = new History().target(byUnit).enrol('2025-07-09', 'TDP-01', 'TDP-02', 'TDP-03');
    history.enrol('2026-10-01', 'TDP-04').baseline('T', '30', 2025);
    history.on('2026-07-01').approved('T', '2026-06-30', '9', 'TDP-01');
    history.on('2027-01-05');
    history.approved('T', '2026-12-31', '10', 'TDP-01');
    history.approved('T', '2026-12-31', '12', 'TDP-02');
    history.approved('T', '2026-12-31', '8', 'TDP-03');
    history.on('2027-01-06').approved('T', '2026-12-31', '5', 'TDP-04');
    history.decide('UnitClosed', { unit: 'TDP-03', effectiveOn: '2027-07-01' });
    history.on('2028-01-05');
    for (const unit of ['TDP-01', 'TDP-02', 'TDP-04']) history.approved('T', '2027-12-31', '15', unit);
    return history;
  },
  'T',
  // 30/06/2026: one of three has reported, two are overdue after 10/07. 31/12/2026: 10 + 12 + 8 = 30 of three units, the
  // fourth joined on 01/10: with its 5 the year is whole, A = 35, 35/60 = 58,33 %, E = 30 + 30·1/5 = 36, P = 100·5/6.
  // 31/12/2027: TDP-03 has left, three make the year: A = 45, 75 %, E = 42, P = 100·15/12 = 125. Nobody reported 30/06/2027.
  `
  at         | asOf       | status  | A  | %             | E  | P             | judged | year     | flags
  2026-07-01 | 2026-07-01 | notDue  |    |               |    |               |        | 2026: 9  | overdue, linearAssumption
  2026-12-31 | 2027-01-05 | notDue  |    |               |    |               |        | 2026: 30 | overdue, linearAssumption
  2026-12-31 | 2027-01-06 | atRisk  | 35 | 58.3333333333 | 36 | 83.3333333333 | 2026   |          | overdue, linearAssumption
  2027-07-10 | 2028-01-05 | atRisk  | 35 | 58.3333333333 | 36 | 83.3333333333 | 2026   |          | linearAssumption
  2027-07-11 | 2028-01-05 | atRisk  | 35 | 58.3333333333 | 36 | 83.3333333333 | 2026   |          | overdue, linearAssumption
  2027-12-31 | 2028-01-05 | onTrack | 45 | 75            | 42 | 125           | 2027   |          | overdue, linearAssumption`,
);

verdictTable(
  'a correction and a withdrawal move a judged year only from their own approval on',
  () => {
    const history = new History().target(level({ ...toward250, cadence: 'halfYear' })).on('2026-01-05');
    history.baseline('T', '160', 2025);
    history.on('2028-01-05');
    history.approved('T', '2026-06-30', '80');
    history.approved('T', '2026-12-31', '90');
    history.approved('T', '2027-06-30', '100');
    const last = history.approved('T', '2027-12-31', '100');
    const correction = history.on('2028-02-01').proposeCorrection(last, '90');
    history.on('2028-02-10').approveCorrection(last, correction);
    history.on('2028-03-01').withdrawApproved(last);
    return history;
  },
  'T',
  // 2026: 80 + 90 = 170, 68 %, E = 178, P = 100·10/18 = 55,56. 2027: 200, 80 %, E = 160 + 90·2/5 = 196, P = 100·40/36 = 111,11;
  // corrected 190, 76 %, P = 100·30/36 = 83,33; withdrawn: 2027 is not whole any more (100 so far), and 2026 is judged again.
  // At 31/12/2027 the second half-year is not overdue yet (10/01/2028); at 01/03/2028 it is, once withdrawn.
  `
  at         | asOf       | status  | A   | %  | E   | P              | judged | year      | flags
  2026-12-31 | 2028-03-01 | behind  | 170 | 68 | 178 | 55.5555555556  | 2026   |           | linearAssumption
  2027-12-31 | 2028-01-05 | onTrack | 200 | 80 | 196 | 111.1111111111 | 2027   |           | linearAssumption
  2027-12-31 | 2028-02-01 | onTrack | 200 | 80 | 196 | 111.1111111111 | 2027   |           | waiting 1, linearAssumption
  2027-12-31 | 2028-02-10 | atRisk  | 190 | 76 | 196 | 83.3333333333  | 2027   |           | corrected, linearAssumption
  2027-12-31 | 2028-03-01 | behind  | 170 | 68 | 178 | 55.5555555556  | 2026   | 2027: 100 | linearAssumption
  2028-03-01 | 2028-03-01 | behind  | 170 | 68 | 178 | 55.5555555556  | 2026   |           | overdue, linearAssumption`,
);

verdictTable(
  'an estimate gives a second verdict for its year, until the year is judged or lies beyond the due year',
  () => {
    const due2027 = level({ ...toward250, cadence: 'halfYear', dueOn: '2027-12-31' });
    const history = new History().target(due2027).on('2026-01-05');
    history.baseline('T', '160', 2025);
    history.on('2026-11-01').estimate('T', 2026, '170');
    history.on('2027-01-05');
    history.approved('T', '2026-06-30', '80');
    history.approved('T', '2026-12-31', '125');
    history.on('2027-11-01').estimate('T', 2027, '240');
    history.on('2028-02-01').estimate('T', 2028, '260');
    return history;
  },
  'T',
  // E(2026) = 160 + 90·1/2 = 205. Ước 170: 68 %, P = 100·10/45 = 22,22, and that with nothing approved at all.
  // 2026 is 80 + 125 = 205: 82 %, P = 100. Ước 240 of 2027, when the goal is due: not reached, 96 %, P = 100·80/90 = 88,89.
  // 260 of 2028 is shown and judged no more; 2027 is still not whole, so 2026 stays the judged year.
  `
  at         | asOf       | status  | A   | %  | E   | P   | judged | year     | est       | est.status  | est.A | est.% | est.E | est.P         | est.judged | flags
  2026-11-01 | 2026-11-01 | noData  |     |    |     |     |        |          | 2026: 170 | behind      | 170   | 68    | 205   | 22.2222222222 | 2026       | overdue, linearAssumption
  2026-12-30 | 2027-01-05 | notDue  |     |    |     |     |        | 2026: 80 | 2026: 170 | behind      | 170   | 68    | 205   | 22.2222222222 | 2026       | linearAssumption
  2026-12-31 | 2027-01-05 | onTrack | 205 | 82 | 205 | 100 | 2026   |          | 2026: 170 |             |       |       |       |               |            | linearAssumption
  2027-11-01 | 2027-11-01 | onTrack | 205 | 82 | 205 | 100 | 2026   |          | 2027: 240 | notAchieved | 240   | 96    | 250   | 88.8888888889 | 2027       | overdue, linearAssumption
  2028-02-01 | 2028-02-01 | onTrack | 205 | 82 | 205 | 100 | 2026   |          | 2028: 260 |             |       |       |       |               |            | overdue, linearAssumption`,
);

verdictTable(
  'what comes after dueOn’s year is no data for the verdict; a year up to the baseline’s is not judged by an estimate',
  () => {
    const due2026 = level({ ...toward250, cadence: 'year', dueOn: '2026-12-31' });
    const history = new History().target(due2026).on('2026-01-05');
    history.baseline('T', '160', 2026);
    history.on('2026-11-01').estimate('T', 2026, '170');
    history.on('2028-01-05').approved('T', '2027-12-31', '300');
    return history;
  },
  'T',
  // 300 of 2027 is shown as that year's figure and decides nothing: the goal was due in 2026, for which nothing is known.
  `
  at         | asOf       | status | year      | est       | flags
  2026-11-01 | 2026-11-01 | noData |           | 2026: 170 | overdue, linearAssumption
  2027-12-31 | 2028-01-05 | noData | 2027: 300 |           | overdue, linearAssumption`,
);
