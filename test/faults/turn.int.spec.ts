import { afterAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { CommandTurns } from '#ledger/turn/command-turns';
import { faultRounds } from '../support/fault-rounds.ts';
import { FailingFiles } from '../support/log-failing-files.ts';
import { TemporaryFolders } from '../support/log-folders.ts';
import { between, seededRandom } from '../support/seeded-random.ts';
import { smallAdoption } from '../support/small-resolution.ts';

const LEDGER = 'test-2025-2030';
const DAY_MS = 86_400_000;
const NOON = Date.parse('2026-06-30T05:00:00.000Z');
const folders = new TemporaryFolders();
afterAll(() => folders.removeAll());

const keys = Array.from({ length: 48 }, (_, index) => `key-${index}`);
const record = (key: string) => ({
  type: 'RecordResult',
  target: 'TH-07',
  occurredOn: '2026-03-15',
  values: { value: '1' },
  note: `lần ghi ${key}`,
});
const clerk = (key: string) => ({ account: 'clerk-01', key });

const founded = async (now: () => string) => {
  const files = new FailingFiles();
  const log = EmbeddedEventLog.open(folders.make(), { connect: files.connect });
  const turns = new CommandTurns(LEDGER, { log, texts: log.texts, now, randomBytes });
  const admin = (key: string) => ({ account: 'admin-01', key });
  await turns.execute(smallAdoption, admin('adopt'));
  await turns.execute({ type: 'GrantRole', account: 'clerk-01', role: 'clerk' }, admin('grant'));
  return { files, log, turns };
};

const recordedKeys = async (log: EmbeddedEventLog): Promise<readonly string[]> =>
  (await log.read(LEDGER, 1, 1000))
    .filter(({ envelope }) => envelope.type === 'ResultRecorded')
    .map(({ envelope }) => envelope.command.key);

describe('a disk that fails in the middle of turns', () => {
  it.each(faultRounds(200))(
    'stores exactly what it acknowledged, and takes the rest when it is sent again, seed %i',
    async (seed) => {
      const random = seededRandom(seed);
      const { files, log, turns } = await founded(() => new Date(NOON).toISOString());
      if (random() < 0.5) files.leaveRoom(between(random, 0, 12));
      else files.failAfterInserts(between(random, 0, 2 * keys.length));

      const waiting = [...keys];
      const acknowledged: string[] = [];
      const caller = async (): Promise<void> => {
        for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
          const [sent] = await Promise.allSettled([turns.execute(record(key), clerk(key))]);
          if (sent.status === 'fulfilled') acknowledged.push(key);
        }
      };
      await Promise.all(Array.from({ length: between(random, 1, 16) }, caller));
      expect([...(await recordedKeys(log))].sort()).toEqual([...acknowledged].sort());

      files.mend();
      const again = await Promise.all(keys.map((key) => turns.execute(record(key), clerk(key))));
      expect(again.map((answer) => answer.outcome === 'accepted' && answer.repeated)).toEqual(
        keys.map((key) => acknowledged.includes(key)),
      );
      expect([...(await recordedKeys(log))].sort()).toEqual([...keys].sort());
      await log.close();
    },
  );
});

describe('a clock that jumps, up to a day back at a time', () => {
  it.each(faultRounds(200))('never takes recordedAt back, seed %i', async (seed) => {
    const random = seededRandom(seed);
    let now = NOON;
    const { log, turns } = await founded(() => new Date(now).toISOString());
    for (const key of keys.slice(0, 12)) {
      now += between(random, -DAY_MS, DAY_MS);
      const answer = await turns.execute(record(key), clerk(key));
      expect(answer.outcome).toBe('accepted');
    }
    const times = (await log.read(LEDGER, 1, 1000)).map(({ envelope }) => envelope.recordedAt);
    expect(times).toEqual([...times].sort());
    await log.close();
  });
});
