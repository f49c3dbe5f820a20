import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ScriptedNodes } from '../../test/support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../../test/support/scripted-cluster/scripted-server.ts';
import { smallAdoption } from '../../test/support/small-resolution.ts';
import { until } from '../../test/support/until.ts';
import { Ledgers } from './ledgers.ts';

const LEDGER = 'test-2025-2030';
let scripted: ScriptedNodes;
let server: ScriptedServer;
const opened: Ledgers[] = [];

beforeEach(async () => {
  scripted = new ScriptedNodes();
  server = await scripted.server();
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((ledgers) => ledgers.close()));
  await scripted.end();
});

const open = async (folder = scripted.folder(), cluster: string | undefined = server.address): Promise<Ledgers> => {
  const ledgers = await Ledgers.open({ folder, now: () => '2026-06-30T05:00:00.000Z', randomBytes, cluster });
  opened.push(ledgers);
  return ledgers;
};
const admin = (key: string) => ({ account: 'admin-01', key });
const found = async (ledgers: Ledgers): Promise<void> => {
  await ledgers.execute(LEDGER, smallAdoption, admin('adopt'));
  await ledgers.execute(LEDGER, { type: 'GrantRole', account: 'clerk-01', role: 'clerk' }, admin('grant'));
};

describe('the ledgers of a cluster', () => {
  it('are the same on a second node: what one records, the other judges, tells and erases', async () => {
    const here = await open();
    await found(here);
    const there = await open();
    expect(await there.ledgers()).toEqual([LEDGER]);
    const answer = await here.execute(
      LEDGER,
      {
        type: 'RecordResult',
        target: 'TH-07',
        occurredOn: '2026-03-15',
        values: { value: '12' },
        note: 'theo báo cáo',
      },
      { account: 'clerk-01', key: 'r' },
    );
    const position = answer.outcome === 'accepted' ? answer.position : 0;
    await until(async () => (await there.head(LEDGER)) === position);
    expect(await there.status(LEDGER, {})).toEqual(await here.status(LEDGER, {}));
    const [event] = await there.events(LEDGER, position, 1);
    const { note } = event?.envelope.data as unknown as { note: { sha256: string } };
    expect(await there.text(LEDGER, note.sha256)).toBe('theo báo cáo');
    const report = await there.rebuild(LEDGER);
    expect(report.views.filter(({ equal }) => !equal)).toEqual([]);
  });

  it('are served again from the copy, and say how they stand to the cluster', async () => {
    const folder = scripted.folder();
    const before = await open(folder);
    await found(before);
    await before.close();
    const again = await open(folder);
    expect(await again.head(LEDGER)).toBeGreaterThan(1);
    expect(await again.clusterHealth()).toMatchObject({ behind: { events: 0 }, problem: undefined });
  });

  it('never mix with those of one machine: a folder stays what it is', async () => {
    const copy = scripted.folder();
    const own = scripted.folder();
    await (await open(copy)).close();
    const alone = await Ledgers.open({ folder: own, now: () => '2026-06-30T05:00:00.000Z', randomBytes });
    expect(await alone.clusterHealth()).toBeUndefined();
    await alone.close();
    await expect(
      Ledgers.open({ folder: copy, now: () => '2026-06-30T05:00:00.000Z', randomBytes }),
    ).rejects.toMatchObject({ code: 'data-folder-copy' });
    await expect(open(own)).rejects.toMatchObject({ code: 'data-folder-no-copy' });
  });

  it('are not opened at an address that is none, or where nobody answers', async () => {
    await expect(open(scripted.folder(), 'esdb://nobody:2113')).rejects.toMatchObject({ code: 'cluster-address' });
    server.stop();
    await expect(open()).rejects.toMatchObject({ code: 'cluster-unreachable' });
  });
});
