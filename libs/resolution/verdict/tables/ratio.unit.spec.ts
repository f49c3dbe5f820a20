import { ratio } from '../../../../test/support/definitions.ts';
import { History } from '../../../../test/support/history.ts';
import { verdictTable } from '../../../../test/support/verdict-table.ts';

verdictTable(
  'TH-08, 90 % every year (not yet confirmed), revised to 96 % from 01/07/2027',
  () => {
    const history = new History().target(ratio({ interpretationConfirmed: false }));
    history.on('2026-01-05').approved('T', '2025-12-31', '18/20');
    history.on('2027-01-05').approved('T', '2026-12-31', '17/20');
    history.on('2028-01-05').approved('T', '2027-12-31', '19/20');
    history.on('2028-02-01').revise('T', '2027-07-01', { value: '96' });
    return history;
  },
  'T',
  // 18/20 = 90 %; 17/20 = 85 %, 85/90 = 94,44 %; 19/20 = 95 %: passes 90 (105,56 %), misses 96 (98,96 %).
  // 2026 is judged by the goal of 31/12/2026, whenever it is asked about.
  `
  at         | asOf       | status      | A  | T  | %              | judged | flags
  2025-12-31 | 2026-01-04 | noData      |    | 90 |                |        | interpretationUnconfirmed
  2025-12-30 | 2026-01-05 | noData      |    | 90 |                |        | interpretationUnconfirmed
  2025-12-31 | 2026-01-05 | achieved    | 90 | 90 | 100            | 2025   | interpretationUnconfirmed
  2026-12-31 | 2027-01-05 | notAchieved | 85 | 90 | 94.4444444444  | 2026   | interpretationUnconfirmed
  2027-12-31 | 2028-01-05 | exceeded    | 95 | 90 | 105.5555555556 | 2027   | interpretationUnconfirmed
  2027-12-31 | 2028-02-01 | notAchieved | 95 | 96 | 98.9583333333  | 2027   | interpretationUnconfirmed
  2027-08-01 | 2028-02-01 | notAchieved | 85 | 90 | 94.4444444444  | 2026   | interpretationUnconfirmed`,
);

verdictTable(
  'by units: the sum of numerators over the sum of denominators, never a mean of percentages',
  () => {
    const byUnit = ratio({ goal: { value: '80' }, scope: 'unit', unitKinds: ['residentialGroup'] });
    const history = new History().target(byUnit).enrol('2025-07-09', 'TDP-01', 'TDP-02'); // #3 to #6
    history.on('2026-01-12');
    history.approved('T', '2025-12-31', '9/10', 'TDP-01'); // #7, #8
    history.approved('T', '2025-12-31', '1/2', 'TDP-02'); // #9, #10
    return history;
  },
  'T',
  // TDP-02 is missing at first: overdue after 10/01/2026. Pending it is no longer missing, but the year is not whole.
  // 100·(9 + 1)/(10 + 2) = 83,33 (the mean of 90 and 50 would be 70, and miss 80); 100·(1000/12)/80 = 104,1666666667 %
  `
  at         | asOf | status   | A             | %              | judged | year     | flags
  2026-01-12 | #7   | noData   |               |                |        |          | overdue, waiting 1
  2025-12-31 | #8   | notDue   |               |                |        | 2025: 90 |
  2026-01-12 | #8   | notDue   |               |                |        |          | overdue
  2026-01-12 | #9   | notDue   |               |                |        |          | waiting 1
  2025-12-31 | #10  | exceeded | 83.3333333333 | 104.1666666667 | 2025   |          |`,
);

verdictTable(
  'by quarters: only the one ending 31/12 makes the year, the latest is shown until then, an estimate stands beside it',
  () => {
    const history = new History().target(ratio({ cadence: 'quarter' })).on('2026-01-05');
    history.approved('T', '2025-12-31', '46/50');
    history.on('2026-07-05');
    history.approved('T', '2026-03-31', '30/40');
    history.approved('T', '2026-06-30', '32/40');
    history.on('2026-11-01').estimate('T', 2026, '7/8');
    history.on('2027-01-05').approved('T', '2026-12-31', '45/50');
    return history;
  },
  'T',
  // 46/50 = 92 %, 102,22 % of 90. 30/40 = 75 %, 32/40 = 80 %: the latest, not the sum. Ước 7/8 = 87,5 %, 97,22 % of 90.
  // 45/50 = 90 %. The 3rd quarter of 2026 was due on 10/10/2026.
  `
  at         | asOf       | status   | A  | %              | judged | year     | est        | est.status  | est.A | est.%         | est.judged | flags
  2025-12-31 | 2026-01-05 | exceeded | 92 | 102.2222222222 | 2025   |          |            |             |       |               |            | overdue
  2026-05-31 | 2026-07-05 | exceeded | 92 | 102.2222222222 | 2025   | 2026: 75 |            |             |       |               |            |
  2026-07-05 | 2026-07-05 | exceeded | 92 | 102.2222222222 | 2025   | 2026: 80 |            |             |       |               |            |
  2026-11-01 | 2026-11-01 | exceeded | 92 | 102.2222222222 | 2025   | 2026: 80 | 2026: 87.5 | notAchieved | 87.5  | 97.2222222222 | 2026       | overdue
  2026-12-31 | 2027-01-05 | achieved | 90 | 100            | 2026   |          | 2026: 87.5 |             |       |               |            | overdue`,
);
