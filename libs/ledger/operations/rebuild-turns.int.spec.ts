import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { ScriptedNodes } from '../../../test/support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../../../test/support/scripted-cluster/scripted-server.ts';
import { smallAdoption } from '../../../test/support/small-resolution.ts';
import { until } from '../../../test/support/until.ts';
import { Ledgers } from '../ledgers.ts';
import { RebuildTurns } from './rebuild-turns.ts';

/** 02:00 on a Saturday in Vietnam. */
const DUE = '2026-11-27T19:00:00.000Z';
const WEEKLY = { cron: '0 2 * * 6', jitterMinutes: 0, paused: false };
let scripted: ScriptedNodes;
let server: ScriptedServer;
let now: string;
const opened: Ledgers[] = [];

beforeEach(async () => {
  scripted = new ScriptedNodes();
  server = await scripted.server();
  now = '2026-11-26T05:00:00.000Z';
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((ledgers) => ledgers.close()));
  await scripted.end();
});

const node = async (): Promise<Ledgers> => {
  const ledgers = await Ledgers.open({
    folder: scripted.folder(),
    now: () => now,
    randomBytes,
    cluster: server.address,
  });
  opened.push(ledgers);
  ledgers.operations.clock.set(WEEKLY, 'admin-01');
  return ledgers;
};

describe('rebuilds by the clock of three nodes', () => {
  it('that are due at once are done one at a time, all of them', async () => {
    const nodes = [await node(), await node(), await node()];
    await nodes[0]!.execute('test-2025-2030', smallAdoption, { account: 'admin-01', key: 'adopt' });
    await until(async () => (await Promise.all(nodes.map((each) => each.head('test-2025-2030')))).every(Boolean));
    now = DUE;
    const runs = nodes.map(({ operations }) => operations.runs);
    let most = 0;
    await until(() => {
      for (const { operations } of nodes) operations.look();
      most = Math.max(most, runs.filter(({ running }) => running).length);
      return runs.every((each) => each.list().some(({ outcome }) => outcome === 'done'));
    });
    expect(most).toBe(1);
    const done = { startedBy: 'schedule', outcome: 'done', ledgers: 1 };
    expect(runs.map((each) => each.list())).toEqual(nodes.map(() => [expect.objectContaining(done)]));
  });
});

describe('a run by the clock that was cut off', () => {
  it('is caught up with in the turn of its node', async () => {
    const [first, second] = [await node(), await node()];
    await first.execute('test-2025-2030', smallAdoption, { account: 'admin-01', key: 'adopt' });
    await until(async () => (await second.head('test-2025-2030')) > 0);
    now = DUE;
    const { runs } = second.operations;
    await until(() => {
      second.operations.look();
      return runs.running !== undefined;
    });
    runs.cutOff();
    let most = 0;
    await until(() => {
      for (const { operations } of [first, second]) operations.look();
      most = Math.max(most, [first, second].filter(({ operations }) => operations.runs.running).length);
      return runs.list().length === 2 && runs.list().every(({ outcome }) => outcome !== 'running');
    });
    expect(most).toBe(1);
    const told = ({ startedBy, outcome }: { startedBy: string; outcome: string }) => [startedBy, outcome];
    expect(runs.list().map(told)).toEqual([
      ['schedule-late', 'done'],
      ['schedule', 'cancelled'],
    ]);
  });
});

describe('the turn of a node', () => {
  const runs = { cancelled: 0, started: 0, end: Promise.withResolvers<undefined>() };
  const lease = { taken: true, kept: true, given: 0 };
  const turns: RebuildTurns = new RebuildTurns({
    lease: {
      take: () => Promise.resolve(lease.taken),
      keep: () => Promise.resolve(lease.kept),
      give: () => {
        lease.given += 1;
        return Promise.resolve();
      },
    },
    runs: {
      start: () => Boolean((runs.started += 1)),
      cutOff: () => void (runs.cancelled += 1),
      idle: () => runs.end.promise,
    },
    look: () => void turns.start('schedule'),
  });

  it('comes only with the lease; is given back after the run; is given up when the lease may be another’s', async () => {
    lease.taken = false;
    expect(turns.start('schedule')).toBe(false);
    await new Promise(setImmediate);
    expect(runs.started).toBe(0);
    lease.taken = true;
    turns.start('schedule');
    await until(() => runs.started === 1);
    await turns.keep();
    expect([runs.cancelled, lease.given]).toEqual([0, 0]);
    lease.kept = false;
    await turns.keep();
    expect(runs.cancelled).toBe(1);
    runs.end.resolve(undefined);
    await until(() => lease.given === 1);
    await turns.close();
    expect(turns.start('schedule')).toBe(false);
  });
});
