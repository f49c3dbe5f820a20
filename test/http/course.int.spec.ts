import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LEDGER, PEOPLE, TownServer } from './town-server.ts';

let town: TownServer;
beforeAll(async () => {
  town = await TownServer.start();
  const act = async (account: string, command: object, key: string): Promise<void> => {
    const answer = await town.ledgers.execute(LEDGER, command, { account, key });
    if (answer.outcome === 'refused') throw new Error(JSON.stringify(answer.refusals));
  };
  for (const [index, [occurredOn, value]] of [
    ['2025-12-31', '9'],
    ['2026-03-31', '12'],
    ['2026-06-30', '7'],
  ].entries()) {
    const command = { type: 'RecordResult', target: 'TH-07', occurredOn, values: { value } };
    await act(PEOPLE.clerk, command, `record-${index}`);
    const result = 11 + 2 * index;
    if (index < 2) await act(PEOPLE.approver, { type: 'ApproveResult', result }, `approve-${index}`);
  }
});
afterAll(() => town.stop());

const get = async (path: string) => (await town.ask({ url: `/api/resolutions/${LEDGER}/${path}`, as: 'member' })).json;
interface Row {
  readonly key: string;
  readonly day: string;
}

it.each(['month', 'quarter', 'halfYear', 'year'])(
  'the course by %s is what the target was on each of its days',
  async (by) => {
    const { rows } = await get(`targets/TH-07/course?by=${by}`);
    const told = rows as readonly Row[];
    expect(told.length).toBeGreaterThan(1);
    for (const { day, ...row } of told) {
      const { status } = await get(`targets/TH-07?at=${day}`);
      expect({ ...(status as object), key: row.key }).toMatchObject(row);
    }
    // The last one is still running: judged on the day asked for.
    expect(told.at(-1)?.day).toBe('2026-07-15');
  },
);

it('knows what was known, up to the day asked for', async () => {
  expect(await get('targets/TH-07/course?by=quarter&at=2026-03-31&asOf=13')).toMatchObject({
    target: 'TH-07',
    by: 'quarter',
    rows: [
      { key: '2025-Q3', day: '2025-09-30', actual: null, status: 'noData' },
      { key: '2025-Q4', day: '2025-12-31', actual: '9' },
      { key: '2026-Q1', day: '2026-03-31', actual: '9' },
    ],
  });
  expect(await get('targets/TH-99/course?by=quarter')).toMatchObject({ code: 'target-unknown' });
  expect(await get('targets/TH-07/course?by=week')).toMatchObject({ code: 'choice-unknown' });
});

it('the small lines are the actuals of each target’s course by quarter', async () => {
  const { rows } = await get('trends');
  const lines = rows as readonly {
    target: string;
    points: readonly { key: string; value: string | null; expected: string | null }[];
  }[];
  expect(lines.map(({ target }) => target)).toEqual(['TH-02', 'TH-07', 'TH-08']);
  for (const { target, points } of lines) {
    const course = (await get(`targets/${target}/course?by=quarter`))['rows'] as readonly (Row & {
      actual: string | null;
      expected: string | null;
    })[];
    expect(points).toEqual(course.map(({ key, actual, expected }) => ({ key, value: actual, expected })));
  }
  expect(lines[1]?.points.map(({ value }) => value)).toEqual([null, '9', '21', '21', '21']);
});

it('the road of a target goes from its start by the ends of years to the day it is due, and E lies on it', async () => {
  const { road, status } = await get('targets/TH-07');
  // Without a roadmap: 150 · days since 09/07/2025 / 2.001.
  expect(road).toEqual([
    { day: '2025-07-09', value: '0' },
    { day: '2025-12-31', value: '13.1184407796' },
    { day: '2026-12-31', value: '40.4797601199' },
    { day: '2027-12-31', value: '67.8410794603' },
    { day: '2028-12-31', value: '95.2773613193' },
    { day: '2029-12-31', value: '122.6386806597' },
    { day: '2030-12-31', value: '150' },
  ]);
  expect(status).toMatchObject({ judgedDay: '2026-06-30', expected: '26.6866566717' });
  expect(await get('targets/TH-02')).toMatchObject({ road: [] });
});
