import { cumulative } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

// The term has 2.001 days from 09/07/2025 to 31/12/2030. Without a roadmap E(d) = 150 · days since 09/07/2025 / 2.001.

verdictTable(
  'TH-07: 12 dated 15/03/2026 and 9 dated 20/06/2026, then 12 corrected to 11',
  () => {
    const history = new History().target(cumulative()).on('2026-07-01');
    const twelve = history.approved('T', '2026-03-15', '12'); // #3, approved by #4
    history.approved('T', '2026-06-20', '9'); // #5, #6
    const correction = history.on('2026-07-20').proposeCorrection(twelve, '11'); // #7
    history.on('2026-07-25').approveCorrection(twelve, correction); // #8
    return history;
  },
  'T',
  // E: 31/12/2025 150·175/2001 = 13,118… · 31/03/2026 150·265/2001 = 19,865… · 30/06/2026 150·356/2001 = 26,686…
  // P: 100·12/19,865… = 60,4… · 100·21/26,686… = 78,69… · 100·20/26,686… = 74,9… · %: 21/150 = 14 %
  // On 14/03 nothing is approved yet; on 15/03 everything approved lies after the judged day 31/12/2025.
  // The 4th quarter of 2025 never got a result (due 10/01/2026), the 1st of 2026 did (12).
  `
  at         | asOf       | status | A  | %             | E             | P             | judged     | flags
  2026-03-14 | 2026-07-20 | noData |    |               |               |               |            | overdue, linearAssumption
  2026-03-15 | 2026-07-01 | notDue | 12 | 8             | 13.1184407796 |               | 2025-12-31 | overdue, linearAssumption
  2026-03-31 | 2026-07-01 | atRisk | 12 | 8             | 19.8650674663 | 60.4075471698 | 2026-03-31 | overdue, linearAssumption
  2026-06-30 | #5         | behind | 12 | 8             | 26.6866566717 | 44.9662921348 | 2026-06-30 | waiting 1, linearAssumption
  2026-07-01 | 2026-07-01 | atRisk | 21 | 14            | 26.6866566717 | 78.691011236  | 2026-06-30 | linearAssumption
  2026-07-01 | 2026-07-20 | atRisk | 21 | 14            | 26.6866566717 | 78.691011236  | 2026-06-30 | waiting 1, linearAssumption
  2026-07-01 | 2026-07-25 | atRisk | 20 | 13.3333333333 | 26.6866566717 | 74.9438202247 | 2026-06-30 | corrected, linearAssumption
  2026-03-31 | 2026-07-25 | behind | 11 | 7.3333333333  | 19.8650674663 | 55.3735849057 | 2026-03-31 | overdue, corrected, linearAssumption`,
);

verdictTable(
  'TH-07 on its roadmap 20, 48, 76, 102, 127, 150: 46 on 03/04/2027, and 53 once the 7 that wait are approved',
  () => {
    const history = new History().target(cumulative()).on('2025-08-28');
    history.roadmap('T', '2025-08-28', { 2025: '20', 2026: '48', 2027: '76', 2028: '102', 2029: '127', 2030: '150' });
    history.on('2025-10-06').approved('T', '2025-09-30', '9');
    const twelve = history.on('2026-01-07').approved('T', '2025-12-31', '12');
    const correction = history.on('2026-01-20').proposeCorrection(twelve, '11');
    history.on('2026-01-22').approveCorrection(twelve, correction);
    history.on('2026-04-06').approved('T', '2026-03-31', '6');
    history.on('2026-07-06').approved('T', '2026-06-30', '8');
    const six = history.on('2026-10-03').record('T', '2026-09-30', '6');
    history.on('2026-10-05').return(six);
    history.on('2026-10-07').resubmit(six, '2026-09-30', '5');
    history.on('2026-10-08').approve(six);
    history.on('2027-01-07').approved('T', '2026-12-31', '7');
    const seven = history.on('2027-04-02').record('T', '2027-03-31', '7');
    history.on('2027-04-04').approve(seven);
    return history;
  },
  'T',
  // E: 30/09/2025 20·83/175 = 9,4857… · 30/09/2026 20 + 28·273/365 = 40,9424… · 31/03/2027 48 + 28·90/365 = 54,9041…
  // A: 9 + 12 = 21, corrected 20; + 6 + 8 = 34; + 5 = 39; + 7 = 46; + 7 = 53
  // P: 100·9/9,4857… = 94,88 (just short of 95) · 100·39/40,9424… = 95,26 · 100·46/54,9041… = 83,78 · 100·53/54,9041… = 96,53
  `
  at         | asOf       | status  | A  | %             | E             | P             | judged     | flags
  2025-10-06 | 2025-10-06 | atRisk  | 9  | 6             | 9.4857142857  | 94.8795180723 | 2025-09-30 |
  2026-01-15 | 2026-01-15 | onTrack | 21 | 14            | 20            | 105           | 2025-12-31 |
  2026-01-15 | 2026-01-22 | onTrack | 20 | 13.3333333333 | 20            | 100           | 2025-12-31 | corrected
  2026-10-04 | 2026-10-04 | atRisk  | 34 | 22.6666666667 | 40.9424657534 | 83.0433618844 | 2026-09-30 | waiting 1, corrected
  2026-10-06 | 2026-10-06 | atRisk  | 34 | 22.6666666667 | 40.9424657534 | 83.0433618844 | 2026-09-30 | corrected
  2026-10-07 | 2026-10-07 | atRisk  | 34 | 22.6666666667 | 40.9424657534 | 83.0433618844 | 2026-09-30 | waiting 1, corrected
  2026-10-08 | 2026-10-08 | onTrack | 39 | 26            | 40.9424657534 | 95.255620985  | 2026-09-30 | corrected
  2027-01-07 | 2027-01-07 | onTrack | 46 | 30.6666666667 | 48            | 95.8333333333 | 2026-12-31 | corrected
  2027-04-03 | 2027-04-03 | atRisk  | 46 | 30.6666666667 | 54.904109589  | 83.7824351297 | 2027-03-31 | waiting 1, corrected
  2027-04-04 | 2027-04-04 | onTrack | 53 | 35.3333333333 | 54.904109589  | 96.5319361277 | 2027-03-31 | corrected`,
);

verdictTable(
  'the bands meet at 95, 60 and 0 %; without a cadence the pace is judged at the very day',
  () => {
    const money = cumulative({
      measure: { kind: 'cumulative', quantity: 'money' },
      cadence: 'none',
      goal: { value: '2001' },
    });
    const history = new History().target(money).on('2025-10-17');
    for (const value of ['95', '-0.01', '-34.99', '-0.01', '-59.99', '-0.01'])
      history.approved('T', '2025-10-17', value);
    return history;
  },
  'T',
  // Goal 2001 in 2001 days: E is the number of days, 100 on 17/10/2025, and P is A itself. % = 100·A/2001.
  // 95 − 0,01 = 94,99; − 34,99 = 60; − 0,01 = 59,99; − 59,99 = 0; − 0,01 = −0,01
  `
  at         | asOf | status    | A     | %             | E   | P     | judged     | flags
  2025-10-17 | #4   | onTrack   | 95    | 4.7476261869  | 100 | 95    | 2025-10-17 | linearAssumption
  2025-10-17 | #6   | atRisk    | 94.99 | 4.7471264368  | 100 | 94.99 | 2025-10-17 | linearAssumption
  2025-10-17 | #8   | atRisk    | 60    | 2.9985007496  | 100 | 60    | 2025-10-17 | linearAssumption
  2025-10-17 | #10  | behind    | 59.99 | 2.9980009995  | 100 | 59.99 | 2025-10-17 | linearAssumption
  2025-10-17 | #12  | behind    | 0     | 0             | 100 | 0     | 2025-10-17 | linearAssumption
  2025-10-17 | #14  | regressed | -0.01 | -0.0004997501 | 100 | -0.01 | 2025-10-17 | linearAssumption`,
);

verdictTable(
  'a goal of 10 due 30/06/2028: met and passed early, lost by a refund, and final from its day on',
  () => {
    const measure = { kind: 'cumulative', quantity: 'money' } as const;
    const history = new History().target(
      cumulative({ measure, cadence: 'halfYear', goal: { value: '10' }, dueOn: '2028-06-30' }),
    );
    history.on('2028-07-02');
    history.approved('T', '2026-02-10', '10');
    history.approved('T', '2026-03-01', '2');
    history.approved('T', '2028-06-30', '-5');
    history.approved('T', '2028-07-01', '5');
    return history;
  },
  'T',
  // 1.087 days to 30/06/2028. E: 31/12/2025 10·175/1087 = 1,6099… · 31/12/2027 10·905/1087 = 8,3256… · from dueOn on 10
  // P: 100·12/8,3256… = 144,13 · 100·7/10 = 70. On 10/02/2026 all lies after the judged day, but the goal is met first.
  // What is dated after dueOn (the 5) counts no more. Half-years reported: first of 2026, first of 2028.
  `
  at         | asOf       | status      | A  | %   | E            | P              | judged     | flags
  2026-02-10 | 2028-07-02 | achieved    | 10 | 100 | 1.6099356026 |                | 2025-12-31 | overdue, linearAssumption
  2026-03-01 | 2028-07-02 | exceeded    | 12 | 120 | 1.6099356026 |                | 2025-12-31 | overdue, linearAssumption
  2028-06-29 | 2028-07-02 | exceeded    | 12 | 120 | 8.3256669733 | 144.1325966851 | 2027-12-31 | overdue, linearAssumption
  2028-06-30 | 2028-07-02 | notAchieved | 7  | 70  | 10           | 70             | 2028-06-30 | overdue, linearAssumption
  2030-12-31 | 2030-12-31 | notAchieved | 7  | 70  | 10           | 70             | 2028-06-30 | linearAssumption`,
);

verdictTable(
  'a goal that becomes public as 100 from 01/01/2026, and is revised to 80 from 01/07/2026',
  () => {
    const history = new History().target(cumulative({ goal: null, cadence: 'none' }));
    history.on('2026-01-05').approved('T', '2025-12-31', '12');
    history.on('2026-03-01').revise('T', '2026-01-01', { value: '100' });
    history.on('2026-07-02').revise('T', '2026-07-01', { value: '80' });
    return history;
  },
  'T',
  // E: 01/01/2026 100·176/2001 = 8,7956… · 01/07/2026 100·357/2001 = 17,8410…, of 80: 80·357/2001 = 14,2728…
  // P: 100·12/8,7956… = 136,43 · 100·12/17,8410… = 67,26 · 100·12/14,2728… = 84,08. Without a goal there is no line to assume.
  `
  at         | asOf       | status            | missing | A  | T   | %  | E             | P              | judged     | flags
  2025-12-31 | 2026-03-01 | insufficientBasis | goal    | 12 |     |    |               |                | 2025-12-31 |
  2026-01-01 | 2026-02-28 | insufficientBasis | goal    | 12 |     |    |               |                | 2026-01-01 |
  2026-01-01 | 2026-03-01 | onTrack           |         | 12 | 100 | 12 | 8.7956021989  | 136.4318181818 | 2026-01-01 | linearAssumption
  2026-07-01 | 2026-07-01 | atRisk            |         | 12 | 100 | 12 | 17.8410794603 | 67.2605042017  | 2026-07-01 | linearAssumption
  2026-07-01 | 2026-07-02 | atRisk            |         | 12 | 80  | 15 | 14.2728635682 | 84.0756302521  | 2026-07-01 | linearAssumption`,
);

verdictTable(
  'withdrawals: a pending 5 by its recorder; an approved 8 by proposal, and its undecided correction falls with it',
  () => {
    const history = new History().target(cumulative()).on('2025-10-10');
    history.withdraw(history.record('T', '2025-09-30', '5')); // #3, #4
    const eight = history.approved('T', '2025-09-30', '8'); // #5, #6
    history.proposeCorrection(eight, '9'); // #7
    history.withdrawApproved(eight); // proposed by #8, withdrawn by #9
    return history;
  },
  'T',
  // E(30/09/2025) = 150·83/2001 = 6,2218…; P = 100·8/6,2218… = 128,58; 8/150 = 5,33 %
  `
  at         | asOf | status  | A | %            | E            | P              | judged     | flags
  2025-09-30 | #3   | noData  |   |              |              |                |            | waiting 1, linearAssumption
  2025-09-30 | #4   | noData  |   |              |              |                |            | linearAssumption
  2025-09-30 | #5   | noData  |   |              |              |                |            | waiting 1, linearAssumption
  2025-09-30 | #6   | onTrack | 8 | 5.3333333333 | 6.2218890555 | 128.578313253  | 2025-09-30 | linearAssumption
  2025-09-30 | #8   | onTrack | 8 | 5.3333333333 | 6.2218890555 | 128.578313253  | 2025-09-30 | waiting 1, linearAssumption
  2025-09-30 | #9   | noData  |   |              |              |                |            | linearAssumption`,
);

verdictTable(
  'estimates of 2026 stand in their own columns: 30, then 25, which is withdrawn again',
  () => {
    const history = new History().target(cumulative()).on('2026-05-05');
    history.approved('T', '2025-12-31', '9');
    history.approved('T', '2026-05-01', '10');
    history.on('2026-10-15').estimate('T', 2026, '30');
    const lower = history.on('2026-11-01').estimate('T', 2026, '25');
    history.on('2026-11-20').withdrawEstimate('T', lower);
    return history;
  },
  'T',
  // E: 30/09/2026 150·448/2001 = 33,5832… · 31/12/2026 150·540/2001 = 40,4797…
  // P: 100·19/33,5832… = 56,58. Theo ước: 9 before 2026 + 30 = 39, 26 %, P = 100·39/40,4797… = 96,34; 9 + 25 = 34, P = 83,99
  // An estimate counts from the day it was made; once 31/12/2026 has come it is judged no more; 2027 has none.
  `
  at         | asOf       | status | A  | %             | E             | P             | judged     | est      | est.status | est.A | est.%         | est.E         | est.P         | est.judged | flags
  2026-10-14 | 2026-11-20 | behind | 19 | 12.6666666667 | 33.5832083958 | 56.5758928571 | 2026-09-30 |          |            |       |               |               |               |            | overdue, linearAssumption
  2026-10-15 | 2026-10-15 | behind | 19 | 12.6666666667 | 33.5832083958 | 56.5758928571 | 2026-09-30 | 2026: 30 | onTrack    | 39    | 26            | 40.4797601199 | 96.3444444444 | 2026-12-31 | overdue, linearAssumption
  2026-11-19 | 2026-11-19 | behind | 19 | 12.6666666667 | 33.5832083958 | 56.5758928571 | 2026-09-30 | 2026: 25 | atRisk     | 34    | 22.6666666667 | 40.4797601199 | 83.9925925926 | 2026-12-31 | overdue, linearAssumption
  2026-11-19 | 2026-11-20 | behind | 19 | 12.6666666667 | 33.5832083958 | 56.5758928571 | 2026-09-30 | 2026: 30 | onTrack    | 39    | 26            | 40.4797601199 | 96.3444444444 | 2026-12-31 | overdue, linearAssumption
  2026-12-31 | 2026-12-31 | behind | 19 | 12.6666666667 | 40.4797601199 | 46.937037037  | 2026-12-31 | 2026: 30 |            |       |               |               |               |            | overdue, linearAssumption`,
);

verdictTable(
  'an estimate is judged on its year’s last day, but by the goal of the day asked about',
  () => {
    const history = new History().target(cumulative({ cadence: 'none' })).on('2026-10-20');
    history.approved('T', '2025-12-31', '9');
    history.estimate('T', 2026, '30');
    history.revise('T', '2026-12-01', { value: '200' });
    return history;
  },
  'T',
  // Up to 30/11/2026 T = 150: 39/150 = 26 %, E(31/12/2026) = 150·540/2001 = 40,4797…, P = 96,34.
  // From 01/12/2026 on T = 200: 39/200 = 19,5 %, E = 200·540/2001 = 53,9730…, P = 72,26.
  // The results themselves: E(30/11/2026) = 150·509/2001 = 38,155…, P = 100·9/38,155…; E(01/12/2026) = 200·510/2001 = 50,974…
  `
  at         | asOf       | status | A | %   | E             | P             | judged     | est      | est.status | est.A | est.% | est.E         | est.P         | est.judged | flags
  2026-11-30 | 2026-12-31 | behind | 9 | 6   | 38.155922039  | 23.5874263261 | 2026-11-30 | 2026: 30 | onTrack    | 39    | 26    | 40.4797601199 | 96.3444444444 | 2026-12-31 | linearAssumption
  2026-12-01 | 2026-12-31 | behind | 9 | 4.5 | 50.9745127436 | 17.6558823529  | 2026-12-01 | 2026: 30 | atRisk     | 39    | 19.5  | 53.9730134933 | 72.2583333333 | 2026-12-31 | linearAssumption`,
);
