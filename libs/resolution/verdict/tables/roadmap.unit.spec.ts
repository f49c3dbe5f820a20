import { cumulative } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

verdictTable(
  'a new roadmap replaces every year-end from its effective date on, named or not; earlier ones keep what they had',
  () => {
    const history = new History().target(cumulative({ cadence: 'year' })).on('2025-08-28');
    history.roadmap('T', '2025-08-28', { 2026: '48', 2027: '76' });
    history.on('2026-01-05').approved('T', '2025-12-31', '24');
    history.on('2026-06-02').roadmap('T', '2026-06-01', { 2025: '15', 2026: '50' });
    history.on('2026-12-31').approved('T', '2026-12-31', '24');
    history.on('2027-12-31').approved('T', '2027-12-31', '26');
    history.on('2028-01-05').roadmap('T', '2027-01-15', { 2026: '60', 2028: '100' });
    return history;
  },
  'T',
  // First roadmap: 2025 is not named, E(31/12/2025) = 48·175/540 = 15,5555…, P = 100·24/15,5555… = 154,29.
  // The second, from 01/06/2026: 2026 becomes 50; 2027 goes; 2025 had none and takes 15 (P = 160), but only once known.
  // With it E(31/12/2027) = 50 + (150 − 50)·365/1461 = 74,9828… on the way to 31/12/2030; P = 100·74/74,98… = 98,69.
  // The third, from 15/01/2027: 2026 keeps 50 (not 60), E(31/12/2027) = 50 + (100 − 50)·365/731 = 74,9658…; P = 98,71.
  `
  at         | asOf       | status  | A  | %             | E             | P              | judged     | flags
  2026-05-31 | 2026-06-02 | onTrack | 24 | 16            | 15.5555555556 | 154.2857142857 | 2025-12-31 |
  2026-06-01 | 2026-06-01 | onTrack | 24 | 16            | 15.5555555556 | 154.2857142857 | 2025-12-31 |
  2026-06-01 | 2026-06-02 | onTrack | 24 | 16            | 15            | 160            | 2025-12-31 |
  2027-01-14 | 2028-01-05 | onTrack | 48 | 32            | 50            | 96             | 2026-12-31 |
  2027-01-15 | 2028-01-05 | onTrack | 48 | 32            | 50            | 96             | 2026-12-31 |
  2027-12-31 | 2027-12-31 | onTrack | 74 | 49.3333333333 | 74.9828884326 | 98.6891830215  | 2027-12-31 |
  2027-12-31 | 2028-01-05 | onTrack | 74 | 49.3333333333 | 74.9658002736 | 98.7116788321  | 2027-12-31 |`,
);

verdictTable(
  'roadmaps apply by effective date, and of one date in ledger order',
  () => {
    const history = new History().target(cumulative({ cadence: 'year' })).on('2026-12-31');
    history.approved('T', '2025-12-31', '11'); // #3, #4
    history.approved('T', '2026-12-31', '22'); // #5, #6
    history.roadmap('T', '2026-01-01', { 2026: '40' }); // #8
    history.roadmap('T', '2026-01-01', { 2026: '44' }); // #10
    history.roadmap('T', '2025-08-01', { 2025: '10', 2026: '30' }); // #12
    return history;
  },
  'T',
  // Before any: E(31/12/2026) = 150·540/2001 = 40,4797…, P = 100·33/40,4797… = 81,52. Then 40: 82,5; then 44: 75.
  // The one from 01/08/2025 comes last but applies first: in 2025 it alone is in force (10), for 2026 the 44 stays.
  `
  at         | asOf | status  | A  | %            | E             | P             | judged     | flags
  2026-12-31 | #6   | atRisk  | 33 | 22           | 40.4797601199 | 81.5222222222 | 2026-12-31 | linearAssumption
  2026-12-31 | #8   | atRisk  | 33 | 22           | 40            | 82.5          | 2026-12-31 |
  2026-12-31 | #10  | atRisk  | 33 | 22           | 44            | 75            | 2026-12-31 |
  2026-12-31 | #12  | atRisk  | 33 | 22           | 44            | 75            | 2026-12-31 |
  2025-12-31 | #10  | atRisk  | 11 | 7.3333333333 | 13.1184407796 | 83.8514285714 | 2025-12-31 | linearAssumption
  2025-12-31 | #12  | onTrack | 11 | 7.3333333333 | 10            | 110           | 2025-12-31 |`,
);

verdictTable(
  'a revision from 150 to 200 moves the last point only: the milestones stay until a new roadmap',
  () => {
    const history = new History().target(cumulative({ cadence: 'halfYear' })).on('2025-08-28');
    history.roadmap('T', '2025-08-28', { 2025: '20', 2026: '48', 2027: '76', 2028: '102', 2029: '127', 2030: '150' });
    history.on('2030-06-30');
    history.approved('T', '2026-12-31', '70');
    history.approved('T', '2030-06-30', '67');
    history.on('2030-07-01').revise('T', '2027-06-01', { value: '200' });
    return history;
  },
  'T',
  // A: 70, then 137. P(31/12/2026) = 100·70/48 = 145,83 before and after.
  // E(30/06/2030) = 127 + (150 − 127)·181/365 = 138,4054…, P = 98,98; revised 127 + (200 − 127)·181/365 = 163,2, P = 83,95
  // The revision holds from 01/06/2027 on: the day before T is 150 still (70/150), then 200 (70/200).
  // The 2nd half of 2029 has no result of its own.
  `
  at         | asOf       | status  | A   | T   | %             | E              | P              | judged     | flags
  2030-06-30 | 2030-06-30 | onTrack | 137 | 150 | 91.3333333333 | 138.4054794521 | 98.984520369   | 2030-06-30 | overdue
  2030-06-30 | 2030-07-01 | atRisk  | 137 | 200 | 68.5          | 163.2          | 83.9460784314  | 2030-06-30 | overdue
  2027-05-31 | 2030-07-01 | onTrack | 70  | 150 | 46.6666666667 | 48             | 145.8333333333 | 2026-12-31 |
  2027-06-01 | 2030-07-01 | onTrack | 70  | 200 | 35            | 48             | 145.8333333333 | 2026-12-31 |`,
);
