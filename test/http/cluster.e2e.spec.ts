import { afterEach, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { until } from '../support/until.ts';
import { addressIn, type ServerProcess, startServer } from './server-process.ts';

const scripted = new ScriptedNodes();
const servers: ServerProcess[] = [];
afterEach(async () => {
  for (const { process } of servers.splice(0)) process.kill('SIGKILL');
  await scripted.end();
});

const start = (cluster: string): ServerProcess => {
  const server = startServer(scripted.folder(), [], { LEDGER_LOG: cluster });
  servers.push(server);
  return server;
};
const ready = async (address: string): Promise<unknown> => (await fetch(`${address}/health/ready`)).json();

it('two servers serve the ledgers of one cluster; a wrong address, and a lost cluster, are said', async () => {
  const cluster = await scripted.server();
  const first = addressIn(await start(cluster.address).line());
  const second = addressIn(await start(cluster.address).line());
  const founded = scripted.store.stream('ledger-to-hieu-2025-2030');
  expect(founded.map(({ type }) => type)).toContain('ResolutionAdopted');
  expect(founded.filter(({ type }) => type === 'ResolutionAdopted')).toHaveLength(1);
  for (const address of [first, second]) {
    expect(await ready(address)).toEqual({
      status: 'ok',
      behind: { events: 0, seconds: 0 },
      clock: { offsetSeconds: expect.any(Number) },
    });
  }

  const wrong = start('esdb://so-cai:mat-khau@db.example:port');
  const [code] = (await once(wrong.process, 'exit')) as [number];
  expect([code, wrong.errors()]).toEqual([1, expect.stringMatching(/LEDGER_LOG .*so-cai:…@.*1 đến 65535.*; sửa/)]);

  cluster.stop();
  await until(async () => JSON.stringify(await ready(first)).startsWith('{"status":"degraded","behind":"unknown",'));
});
