import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ledgers } from '#ledger/ledgers';
import { addDays } from '#resolution/values/local-date';
import { faultRounds } from '../support/fault-rounds.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { smallAdoption } from '../support/small-resolution.ts';

const LEDGER = 'test-2025-2030';
let folder: string;
let ledgers: Ledgers;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'race-'));
  ledgers = await Ledgers.open({ folder, now: () => '2030-12-31T05:00:00.000Z', randomBytes });
  const admin = (key: string) => ({ account: 'admin-01', key });
  await ledgers.execute(LEDGER, smallAdoption, admin('adopt'));
  await ledgers.execute(LEDGER, { type: 'GrantRole', account: 'clerk-01', role: 'clerk' }, admin('clerk'));
  for (const account of ['approver-01', 'approver-02']) {
    await ledgers.execute(LEDGER, { type: 'GrantRole', account, role: 'approver' }, admin(account));
  }
});
afterAll(async () => {
  await ledgers.close();
  rmSync(folder, { recursive: true });
});

describe('approval racing a period’s closing', () => {
  it.each(faultRounds(1000))('round %i: never an approved result after PeriodClosed', async (round) => {
    const random = seededRandom(round);
    const day = addDays('2025-07-09', round);
    const recorded = await ledgers.execute(
      LEDGER,
      { type: 'RecordResult', target: 'TH-07', occurredOn: day, values: { value: '1' } },
      { account: 'clerk-01', key: `record-${round}` },
    );
    if (recorded.outcome !== 'accepted') throw new Error(JSON.stringify(recorded));

    const approve = () =>
      ledgers.execute(
        LEDGER,
        { type: 'ApproveResult', result: recorded.position },
        { account: 'approver-01', key: `approve-${round}` },
      );
    const close = () =>
      ledgers.execute(
        LEDGER,
        { type: 'ClosePeriod', from: day, to: day },
        { account: 'approver-02', key: `close-${round}` },
      );
    const approvalFirst = random() < 0.5;
    await Promise.all(approvalFirst ? [approve(), close()] : [close(), approve()]);

    const events = await ledgers.events(LEDGER, recorded.position, 10);
    expect(events.map(({ envelope }) => envelope.type)).toEqual(
      approvalFirst ? ['ResultRecorded', 'ResultApproved', 'PeriodClosed'] : ['ResultRecorded', 'ResultApproved'],
    );
    if (!approvalFirst) expect(await close()).toMatchObject({ outcome: 'accepted' });
  });
});
