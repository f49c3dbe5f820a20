import { coverage } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

const inPlace = (model: string) => ({ model, ended: false });
const ended = (model: string) => ({ model, ended: true });

verdictTable(
  'four tổ dân phố, one of them covered from the start',
  () => {
    const history = new History().target(coverage({ cadence: 'halfYear' }));
    history.enrol('2025-07-09', 'TDP-01', 'TDP-02', 'TDP-03', 'TDP-04');
    history.baselineList('T', ['TDP-01', 'NTT']);
    history.on('2025-12-20').approved('T', '2025-12-15', inPlace('CLB'), 'TDP-02');
    history.on('2026-03-05').approved('T', '2026-03-01', ended('NTT'), 'TDP-01');
    history.on('2026-07-03');
    history.approved('T', '2026-06-30', inPlace('VH'), 'TDP-01');
    history.approved('T', '2026-06-30', inPlace('NTT'), 'TDP-03');
    history.on('2026-07-04').approved('T', '2026-06-30', ended('NTT'), 'TDP-03');
    return history;
  },
  'T',
  // B = 1/4 = 25 %. E = 25 + 75·days/2001: 31/12/2025 (175) 31,559… · 30/06/2026 (356) 38,343…
  // P: 31/12/2025 100·(50 − 25)/6,559… = 381,14 · 30/06/2026 75: 374,72, then 187,36
  // Before the first half-year has ended nothing is due, though the list counts from the first day. On 01/03/2026 A falls
  // to 25, judged is still 31/12/2025. Of two statements of 30/06/2026 the later one wins. After 10/01 and 10/07/2026
  // somebody has not reported: TDP-01, 03 and 04 for 2025, TDP-02 and 04 for the first half of 2026.
  `
  at         | asOf       | status  | A  | B  | %  | E             | P              | A* | judged     | flags
  2025-07-09 | 2025-07-09 | notDue  | 25 | 25 | 25 |               |                |    |            | linearAssumption
  2025-12-31 | 2025-12-20 | onTrack | 50 | 25 | 50 | 31.5592203898 | 381.1428571429 | 50 | 2025-12-31 | linearAssumption
  2026-03-01 | 2026-03-05 | onTrack | 25 | 25 | 25 | 31.5592203898 | 381.1428571429 | 50 | 2025-12-31 | overdue, linearAssumption
  2026-06-30 | 2026-07-03 | onTrack | 75 | 25 | 75 | 38.3433283358 | 374.7191011236 | 75 | 2026-06-30 | overdue, linearAssumption
  2026-06-30 | 2026-07-04 | onTrack | 50 | 25 | 50 | 38.3433283358 | 187.3595505618 | 50 | 2026-06-30 | overdue, linearAssumption`,
);

verdictTable(
  'what can be missing: data, the roster, the goal, the start',
  () => {
    const history = new History().target(coverage({ goal: null })).on('2026-07-10');
    history.baselineList('T'); // #3, #4: nobody
    history.baselineList('T', ['TDP-01', 'NTT']); // #5, #6
    history.enrol('2026-02-01', 'TDP-01', 'TDP-02'); // #7 to #10
    history.revise('T', '2025-07-09', { value: '100' }); // #11, #12
    history.decide('UnitClosed', { unit: 'TDP-01', effectiveOn: '2026-07-01' }); // #13, #14
    history.decide('UnitClosed', { unit: 'TDP-02', effectiveOn: '2026-07-01' }); // #15, #16
    return history;
  },
  'T',
  // An empty list is no data; a list with units is, even while nobody is on the roster. A = 1/2. The roster is asked for
  // before the goal. On 10/02/2026 the judged day 31/12/2025 has no roster yet; on 30/06/2026 it has (A = 50), but the
  // term's first day has none, so there is no B. From 01/07/2026 on the roster is empty again.
  // Quarters: only that of 31/03/2026, due on 10/04, has a roster that could be overdue.
  `
  at         | asOf | status            | missing  | A  | %  | judged     | A* | flags
  2026-02-10 | #4   | noData            |          |    |    |            |    |
  2026-02-10 | #6   | insufficientBasis | roster   |    |    | 2025-12-31 |    |
  2026-02-10 | #10  | insufficientBasis | goal     | 50 |    | 2025-12-31 |    |
  2026-02-10 | #12  | insufficientBasis | roster   | 50 | 50 | 2025-12-31 |    | linearAssumption
  2026-06-30 | #12  | insufficientBasis | baseline | 50 | 50 | 2026-06-30 | 50 | overdue, linearAssumption
  2026-07-01 | #16  | insufficientBasis | roster   |    |    | 2026-06-30 | 50 | overdue, linearAssumption`,
);

verdictTable(
  'without a baseline list there is no start; a unit is covered while one of its models is in place',
  () => {
    const history = new History().target(coverage()).enrol('2025-07-09', 'TDP-01', 'TDP-02').on('2026-03-31');
    history.approved('T', '2025-12-01', inPlace('NTT'), 'TDP-01');
    history.approved('T', '2026-01-10', inPlace('CLB'), 'TDP-01');
    history.approved('T', '2026-02-10', ended('NTT'), 'TDP-01');
    history.approved('T', '2026-03-10', ended('CLB'), 'TDP-01');
    history.approved('T', '2026-03-20', inPlace('NTT'), 'TDP-01');
    history.approved('T', '2026-03-20', inPlace('NTT'), 'TDP-02');
    return history;
  },
  'T',
  // 1 of 2, still 1 when NTT ends (CLB goes on), 0 when CLB ends too, 2 of 2 in the end. TDP-02 owes the 4th quarter of 2025.
  // On 01/12/2025 everything approved lies after the judged day 30/09/2025: not due, which is asked before the missing B.
  `
  at         | asOf       | status            | missing  | A   | %   | judged     | A* | flags
  2025-12-01 | 2026-03-31 | notDue            |          | 50  | 50  | 2025-09-30 |    | overdue, linearAssumption
  2026-02-10 | 2026-03-31 | insufficientBasis | baseline | 50  | 50  | 2025-12-31 | 50 | overdue, linearAssumption
  2026-03-10 | 2026-03-31 | insufficientBasis | baseline | 0   | 0   | 2025-12-31 | 50 | overdue, linearAssumption
  2026-03-31 | 2026-03-31 | achieved          |          | 100 | 100 | 2026-03-31 | 100 | overdue, linearAssumption`,
);

verdictTable(
  'due 31/12/2027: an estimate before, and what is not reached then stays not achieved',
  () => {
    const history = new History().target(coverage({ cadence: 'none', dueOn: '2027-12-31' }));
    history.enrol('2025-07-09', 'TDP-01', 'TDP-02', 'TDP-03', 'TDP-04');
    history.baselineList('T', ['TDP-01', 'NTT']);
    history.on('2026-12-31').approved('T', '2026-12-31', inPlace('CLB'), 'TDP-02');
    history.on('2027-10-01').estimate('T', 2027, '3/4');
    history.on('2028-02-01').approved('T', '2027-12-31', inPlace('VH'), 'TDP-03');
    history.approved('T', '2028-01-15', inPlace('VH'), 'TDP-04');
    history.estimate('T', 2028, '4/4');
    return history;
  },
  'T',
  // 905 days. E: 31/12/2026 25 + 75·540/905 = 69,751…, P = 100·25/44,751… = 55,86 · 01/10/2027 25 + 75·814/905 = 92,458…,
  // P = 100·25/67,458… = 37,06 · 31/12/2027 100. Ước 3/4 = 75 is short of the goal on its day: P = 100·50/75 = 66,67.
  // The fourth unit came after dueOn and counts no more; nor does an estimate of 2028.
  `
  at         | asOf       | status      | A  | %  | E             | P             | judged     | est       | est.status  | est.A | est.% | est.E | est.P         | est.judged | flags
  2026-12-31 | 2026-12-31 | behind      | 50 | 50 | 69.7513812155 | 55.8641975309 | 2026-12-31 |           |             |       |       |       |               |            | linearAssumption
  2027-10-01 | 2027-10-01 | behind      | 50 | 50 | 92.4585635359 | 37.0597870598 | 2027-10-01 | 2027: 75  | notAchieved | 75    | 75    | 100   | 66.6666666667 | 2027-12-31 | linearAssumption
  2027-12-31 | 2028-02-01 | notAchieved | 75 | 75 | 100           | 66.6666666667 | 2027-12-31 | 2027: 75  |             |       |       |       |               |            | linearAssumption
  2028-02-01 | 2028-02-01 | notAchieved | 75 | 75 | 100           | 66.6666666667 | 2027-12-31 | 2028: 100 |             |       |       |       |               |            | linearAssumption`,
);

verdictTable(
  'one of three from the start: figures are shown rounded, and counted with as they are',
  () => {
    const history = new History()
      .target(coverage({ cadence: 'none' }))
      .enrol('2025-07-09', 'TDP-01', 'TDP-02', 'TDP-03');
    history.baselineList('T', ['TDP-01', 'NTT']);
    history.on('2025-10-04').approved('T', '2025-10-04', inPlace('CLB'), 'TDP-02');
    return history;
  },
  'T',
  // B = 1/3, E(04/10/2025) = 100/3 + 200/3·87/2001 = 36,2318840580 (counted from the rounded B it would end in 79).
  // P = 100·(200/3 − 100/3)/(200/3·87/2001) = 100·2001/(2·87) = 1150, exactly: only what is written is rounded.
  `
  at         | asOf       | status  | A             | B             | %             | E            | P               | judged     | flags
  2025-10-04 | 2025-10-04 | onTrack | 66.6666666667 | 33.3333333333 | 66.6666666667 | 36.231884058 | 1150            | 2025-10-04 | linearAssumption`,
);

verdictTable(
  'only accepted models cover, and only units of the kinds that report are on its roster',
  () => {
    const onlyNtt = { kind: 'coverage' as const, models: [{ model: 'NTT', name: 'Mô hình NTT' }] };
    const history = new History().target(coverage({ cadence: 'none', measure: onlyNtt }));
    history.enrol('2025-07-09', 'TDP-01', 'TDP-02', 'TDP-03', 'TDP-04');
    history.decide('UnitEnrolled', { unit: 'BAN-01', name: 'Bản 01', kind: 'village', effectiveOn: '2025-07-09' });
    history.baselineList('T', ['TDP-01', 'NTT'], ['TDP-02', 'CLB']);
    history.on('2026-01-10');
    history.approved('T', '2026-01-05', inPlace('VH'), 'TDP-03');
    history.approved('T', '2026-01-05', inPlace('NTT'), 'TDP-04');
    return history;
  },
  'T',
  // Of four tổ dân phố TDP-01 from the start, B = 25 %, and TDP-04 since: A = 50 %. CLB and VH are not accepted, the bản is
  // not counted. E(05/01/2026) = 25 + 75·180/2001 = 31,7466…; P = 100·25·2001/(75·180) = 370,5555…
  `
  at         | asOf       | status  | A  | B  | %  | E             | P              | judged     | flags
  2026-01-05 | 2026-01-10 | onTrack | 50 | 25 | 50 | 31.7466266867 | 370.5555555556 | 2026-01-05 | linearAssumption`,
);
