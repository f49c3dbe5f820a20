import { afterAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { encodeEnvelope } from '#event-log/envelope-codec';
import { faultRounds } from '../support/fault-rounds.ts';
import { event, events } from '../support/log-events.ts';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { between, seededRandom } from '../support/seeded-random.ts';

const LEDGERS = ['a', 'b', 'c'];
const EVENTS = 150;
let nodes = new ScriptedNodes();
afterAll(() => nodes.end());

/** Follows in a process of its own, and kills it -9 when it has said so many lines. What it said last of each ledger. */
const killedAfter = (address: string, folder: string, lines: number): Promise<ReadonlyMap<string, number>> =>
  new Promise((resolve, reject) => {
    const program = join(process.cwd(), 'dist/test/faults/cluster-child.js');
    const child = spawn(process.execPath, [program, address, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    const said = new Map<string, number>();
    let seen = 0;
    const output = createInterface({ input: child.stdout });
    output.on('line', (line) => {
      seen += 1;
      const [what, ledger = '', position] = line.split(' ');
      if (what === 'copied') said.set(ledger, Number(position));
      if (seen === lines) child.kill('SIGKILL');
    });
    child.on('close', (_code, signal) => {
      // One that ended by itself was not killed while it followed.
      if (signal === 'SIGKILL') resolve(said);
      else reject(new Error('the node was not killed'));
    });
    child.on('error', reject);
  });

describe('kill -9 of a node that follows', () => {
  it.each(faultRounds(100))('round %i: what it said is copied, and the copy goes on to be whole', async (seed) => {
    const random = seededRandom(seed);
    nodes = new ScriptedNodes();
    const server = await nodes.server();
    const writer = await nodes.node(server);
    for (const ledger of LEDGERS) await writer.append(ledger, 0, events(ledger, 1, EVENTS));
    const folder = nodes.folder();
    const said = await killedAfter(server.address, folder, between(random, 1, 6));

    const node = await nodes.node(server, { folder });
    for (const [ledger, position] of said) expect(await node.head(ledger)).toBeGreaterThanOrEqual(position);
    await writer.append('a', EVENTS, [event('a', EVENTS + 1)]);
    await node.caughtUp();
    for (const ledger of LEDGERS) {
      const expected = events(ledger, 1, ledger === 'a' ? EVENTS + 1 : EVENTS).map(encodeEnvelope);
      expect(await node.read(ledger, 1, 10_000)).toEqual(expected);
    }
    expect((await node.health()).stopped.size).toBe(0);
    await nodes.end();
  });
});
