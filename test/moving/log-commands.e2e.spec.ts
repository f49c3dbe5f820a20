import { afterEach, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ledgerOn, PROGRAM } from '../e2e/run-ledger.ts';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { until } from '../support/until.ts';
import { fill, holdings, LEDGER, OTHER } from './two-places.ts';

const scripted = new ScriptedNodes();
afterEach(() => scripted.end());

it('moves, killed and run again, there and back; compares; says tampering by its exit code', async () => {
  const server = await scripted.server();
  const source = scripted.folder();
  await fill(source);
  const own = await holdings(source);

  server.faults.appends.push('none', 'none', 'held');
  const env = { PATH: process.env['PATH'], LEDGER_DATA: source };
  const killed = spawn(process.execPath, [PROGRAM, 'log', 'move', '--to', server.address], { env });
  await until(() => Promise.resolve(server.appendCalls.kept === 3));
  killed.kill('SIGKILL');
  await once(killed, 'exit');
  server.faults.release();

  const moved = await ledgerOn(source)('log', 'move', '--to', server.address);
  expect(moved.err).toMatch(/43\/43 sự kiện · 100\s%/);
  expect([moved.exitCode, moved.out]).toEqual([0, expect.stringMatching(/Đã chuyển 2 sổ cái, 43 sự kiện, 1 ghi chú/)]);
  expect(moved.out).toMatch(/LEDGER_LOG.*npm start/);
  expect(await holdings(source)).toEqual(own);

  const compare = ['log', 'compare', '--cluster', server.address];
  expect(await ledgerOn(source)(...compare)).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('2 sổ cái, 43 sự kiện: giống nhau từng byte.'),
  });

  const back = scripted.folder();
  const returned = await ledgerOn(back)('log', 'move', '--from', server.address, '--json');
  expect(JSON.parse(returned.out)).toEqual({
    way: 'from',
    folder: back,
    ledgers: [
      { ledger: LEDGER, position: 40, events: 40, texts: 1 },
      { ledger: OTHER, position: 3, events: 3, texts: 0 },
    ],
  });
  expect(await holdings(back)).toEqual(own);

  const node = await scripted.node(server);
  await node.caughtUp();
  const [last] = await node.read(OTHER, 3, 1);
  if (last) await node.append(OTHER, 3, [{ ...last.envelope, position: 4, id: crypto.randomUUID() }]);
  const behind = await ledgerOn(back)(...compare, '--ledger', OTHER);
  expect([behind.exitCode, behind.out]).toEqual([7, expect.stringContaining('còn thiếu 1 sự kiện')]);
  const ahead = await ledgerOn(back)('log', 'move', '--to', server.address, '--json');
  expect([ahead.exitCode, JSON.parse(ahead.out)]).toMatchObject([6, { errors: [{ code: 'move-refused' }] }]);

  server.store.setSettings(`ledger-${LEDGER}`, { $tb: 12 });
  const tampered = await ledgerOn(back)(...compare, '--json');
  expect(tampered.exitCode).toBe(5);
  expect(JSON.parse(tampered.out)).toEqual({
    ledgers: [
      { ledger: LEDGER, outcome: 'truncated', first: 13 },
      { ledger: OTHER, outcome: 'behind', position: 3, events: 1 },
    ],
  });

  expect((await ledgerOn(back)('log', 'move')).exitCode).toBe(2);
  expect((await ledgerOn(back)('log', 'compare')).exitCode).toBe(2);
  expect((await ledgerOn(back)(...compare, '--ledger', 'nowhere')).exitCode).toBe(4);
});
