import { milestone } from '../../../../test/support/definitions.ts';
import { DOCUMENT, History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

type Step = readonly [deadline: string, weight: string];
const stepsOf = (...steps: readonly Step[]) =>
  steps.map(([deadline, weight], index) => ({ step: index + 1, product: `Sản phẩm ${index + 1}`, deadline, weight }));

const adopt = (history: History, effectiveFrom: string, ...steps: readonly Step[]): number =>
  history.decide('SchemeAdopted', {
    scheme: 'DA-01',
    name: 'Đề án thử nghiệm',
    steps: stepsOf(...steps),
    effectiveFrom,
    document: DOCUMENT,
  });
const complete = (history: History, step: number, occurredOn: string): number =>
  history.decide('SchemeStepCompleted', { scheme: 'DA-01', step, occurredOn });
const reopen = (history: History, step: number, occurredOn: string): number =>
  history.decide('SchemeStepReopened', { scheme: 'DA-01', step, occurredOn, reason: { sha256: '0'.repeat(64) } });

verdictTable(
  'three steps of weight 20, 30, 50: a staircase of deadlines',
  () => {
    const history = new History().target(milestone());
    adopt(history, '2025-09-01', ['2025-12-31', '20'], ['2026-06-30', '30'], ['2027-12-31', '50']);
    history.on('2026-08-02');
    complete(history, 1, '2025-11-15');
    complete(history, 2, '2026-07-10');
    reopen(history, 1, '2026-08-01');
    return history;
  },
  'T',
  // A: 0, 20 from 15/11/2025, 50 from 10/07/2026, 30 once step 1 is open again. E: 0, 20 from 31/12/2025, 50 from 30/06/2026.
  // P: 20/20 · 20/50 = 40 · 50/50 · 30/50 = 60. Step 2 is late from the day after 30/06/2026, step 1 again from 01/08/2026.
  `
  at         | asOf       | status  | A  | %  | E  | P   | judged     | flags
  2025-08-31 | 2026-08-02 | noData  |    |    |    |     |            |
  2025-09-01 | 2026-08-02 | notDue  | 0  | 0  | 0  |     | 2025-09-01 |
  2025-11-15 | 2026-08-02 | onTrack | 20 | 20 | 0  |     | 2025-11-15 |
  2025-12-31 | 2026-08-02 | onTrack | 20 | 20 | 20 | 100 | 2025-12-31 |
  2026-06-30 | 2026-08-02 | behind  | 20 | 20 | 50 | 40  | 2026-06-30 |
  2026-07-01 | 2026-08-02 | behind  | 20 | 20 | 50 | 40  | 2026-07-01 | overdue
  2026-07-10 | 2026-08-02 | onTrack | 50 | 50 | 50 | 100 | 2026-07-10 |
  2026-08-01 | 2026-08-02 | atRisk  | 30 | 30 | 50 | 60  | 2026-08-01 | overdue`,
);

verdictTable(
  'nothing done after a deadline is 0, not an absence; weights are of any unit',
  () => {
    const history = new History().target(milestone()).on('2026-01-10');
    adopt(history, '2025-09-01', ['2025-12-31', '1'], ['2025-12-31', '1'], ['2026-12-31', '1']); // #3, #4
    complete(history, 1, '2026-01-05'); // #5, #6
    complete(history, 2, '2026-01-05'); // #7, #8
    return history;
  },
  'T',
  // E = 2/3. A = 0, then 1/3: P = 100·(1/3)/(2/3) = 50, then 2/3
  `
  at         | asOf | status  | A             | %             | E             | P             | judged     | flags
  2026-01-10 | #4   | behind  | 0             | 0             | 66.6666666667 | 0             | 2026-01-10 | overdue
  2026-01-10 | #6   | behind  | 33.3333333333 | 33.3333333333 | 66.6666666667 | 50            | 2026-01-10 | overdue
  2026-01-10 | #8   | onTrack | 66.6666666667 | 66.6666666667 | 66.6666666667 | 100           | 2026-01-10 |`,
);

verdictTable(
  'a revised scheme holds from its date; the marks of its steps stay',
  () => {
    const history = new History().target(milestone()).on('2026-03-10');
    adopt(history, '2025-09-01', ['2025-12-31', '50'], ['2026-12-31', '50']);
    complete(history, 1, '2025-12-31');
    history.decide('SchemeRevised', {
      scheme: 'DA-01',
      steps: stepsOf(['2025-12-31', '20'], ['2026-02-28', '60'], ['2026-12-31', '20']),
      effectiveFrom: '2026-03-01',
      document: DOCUMENT,
    });
    return history;
  },
  'T',
  // Up to 28/02/2026 50 of 100 done, 50 due. From 01/03/2026 on 20 of 100 done, 20 + 60 due, step 2 a day late: P = 25.
  `
  at         | asOf       | status  | A  | %  | E  | P   | judged     | flags
  2026-02-28 | 2026-03-10 | onTrack | 50 | 50 | 50 | 100 | 2026-02-28 |
  2026-03-01 | 2026-03-10 | behind  | 20 | 20 | 80 | 25  | 2026-03-01 | overdue`,
);

verdictTable(
  'a goal of 80 % due 30/06/2026: unknown, met, passed, lost, and final',
  () => {
    const history = new History().target(milestone({ goal: null, dueOn: '2026-06-30' })).on('2026-09-30');
    adopt(history, '2025-09-01', ['2026-03-31', '80'], ['2026-06-30', '20']); // #3, #4
    history.revise('T', '2025-07-09', { value: '80' }); // #5, #6
    complete(history, 1, '2026-03-01'); // #7, #8
    complete(history, 2, '2026-04-01'); // #9, #10
    reopen(history, 2, '2026-05-01'); // #11, #12
    reopen(history, 1, '2026-06-30'); // #13, #14
    complete(history, 2, '2026-06-30'); // #15, #16
    complete(history, 1, '2026-07-05'); // #17, #18
    return history;
  },
  'T',
  // 80/80 met, 100/80 = 125 % passed, 80 again, then on 30/06 step 1 is open and step 2 done: 20/80 = 25 %, P = 100·20/100.
  // What is done after dueOn moves nothing more, though step 1 is no longer overdue then.
  `
  at         | asOf | status            | missing | A   | %   | E   | P   | judged     | flags
  2026-03-01 | #4   | insufficientBasis | goal    | 0   |     | 0   |     | 2026-03-01 |
  2026-02-28 | #18  | notDue            |         | 0   | 0   | 0   |     | 2026-02-28 |
  2026-03-01 | #18  | achieved          |         | 80  | 100 | 0   |     | 2026-03-01 |
  2026-04-01 | #18  | exceeded          |         | 100 | 125 | 80  | 125 | 2026-04-01 |
  2026-05-01 | #18  | achieved          |         | 80  | 100 | 80  | 100 | 2026-05-01 |
  2026-06-30 | #14  | notAchieved       |         | 0   | 0   | 100 | 0   | 2026-06-30 | overdue
  2026-06-30 | #18  | notAchieved       |         | 20  | 25  | 100 | 20  | 2026-06-30 | overdue
  2026-07-05 | #18  | notAchieved       |         | 20  | 25  | 100 | 20  | 2026-06-30 |`,
);

verdictTable(
  'completed and reopened on one day: the later event wins, as far as it is known',
  () => {
    const history = new History().target(milestone()).on('2026-01-10');
    adopt(history, '2025-09-01', ['2025-12-31', '40'], ['2026-12-31', '60']); // #3, #4
    complete(history, 1, '2026-01-05'); // #5, #6
    reopen(history, 1, '2026-01-05'); // #7, #8
    complete(history, 1, '2026-01-05'); // #9, #10
    return history;
  },
  'T',
  // Step 1 alone is due (E = 40): done, open, done again.
  `
  at         | asOf | status  | A  | %  | E  | P   | judged     | flags
  2026-01-10 | #6   | onTrack | 40 | 40 | 40 | 100 | 2026-01-10 |
  2026-01-10 | #8   | behind  | 0  | 0  | 40 | 0   | 2026-01-10 | overdue
  2026-01-10 | #10  | onTrack | 40 | 40 | 40 | 100 | 2026-01-10 |`,
);

verdictTable(
  'a pace of exactly 60: weights 3 done and 5 due of 9, whose percentages both need rounding',
  () => {
    const history = new History().target(milestone()).on('2026-01-10');
    adopt(history, '2025-09-01', ['2025-12-31', '3'], ['2025-12-31', '2'], ['2026-12-31', '4']);
    complete(history, 1, '2025-12-31');
    return history;
  },
  'T',
  // A = 300/9, E = 500/9, P = 100·3/5 = 60: atRisk. Counted from the rounded A and E it would be 59,9999999999, and behind.
  `
  at         | asOf       | status | A             | %             | E             | P  | judged     | flags
  2026-01-10 | 2026-01-10 | atRisk | 33.3333333333 | 33.3333333333 | 55.5555555556 | 60 | 2026-01-10 | overdue`,
);
