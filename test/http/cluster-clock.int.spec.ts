import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { smallAdoption } from '../support/small-resolution.ts';

await import('@nestjs/core');
const { createApp } = await import('../../apps/ledger-api/create-app.ts');

const LEDGER = 'test-2025-2030';
const scripted = new ScriptedNodes();
const ending: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
  await scripted.end();
});

/** A node whose clock is ahead of the cluster's by so many seconds. */
const node = async (
  cluster: string,
  seconds: number,
): Promise<{ readonly app: NestFastifyApplication; readonly ledgers: Ledgers }> => {
  const now = (): string => new Date(Date.now() + seconds * 1000).toISOString();
  const folder = scripted.folder();
  const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster });
  ending.push(() => ledgers.close());
  const accounts = Accounts.open({ folder, now, randomBytes });
  ending.push(() => accounts.close());
  const app = await createApp({ ledgers, accounts, secure: true });
  ending.push(() => app.close());
  return { app, ledgers };
};
const ready = async (app: NestFastifyApplication): Promise<unknown> => {
  const { statusCode, body } = await app.inject({ url: '/health/ready', headers: { 'accept-language': 'en' } });
  const { status, clock, code, errors } = JSON.parse(body) as Record<string, unknown>;
  return { statusCode, status, clock, code, errors };
};

it('of three nodes with clocks +30, 0 and −30 s the one is ready, and the others say why not; recordedAt never decreases', async () => {
  const { address } = await scripted.server();
  const [ahead, right, behind] = await Promise.all([30, 0, -30].map((seconds) => node(address, seconds)));
  if (!ahead || !right || !behind) throw new Error('three nodes');
  // Seconds off are known to some tenths: as long as a call takes.
  const off = (sign: '' | '-') => ({
    statusCode: 503,
    status: 503,
    code: 'clock-off',
    errors: [
      expect.objectContaining({
        code: 'clock-off',
        detail: expect.stringMatching(new RegExp(`is ${sign}(29|30|31)(\\.\\d)? seconds off`)),
      }),
    ],
  });
  expect(await ready(ahead.app)).toEqual(off(''));
  expect(await ready(behind.app)).toEqual(off('-'));
  expect(await ready(right.app)).toMatchObject({ statusCode: 200, clock: { offsetSeconds: expect.any(Number) } });

  const by = (key: string) => ({ account: 'admin-01', key });
  await ahead.ledgers.execute(LEDGER, smallAdoption, by('adopt'));
  for (const [index, { ledgers }] of [behind, right, ahead, behind].entries()) {
    const granted = { type: 'GrantRole', account: `clerk-0${index}`, role: 'clerk' };
    expect(await ledgers.execute(LEDGER, granted, by(`grant-${index}`))).toMatchObject({ outcome: 'accepted' });
  }
  const recorded = scripted.store
    .stream(`ledger-${LEDGER}`)
    .map(({ data }) => (JSON.parse(data.toString('utf8')) as { recordedAt: string }).recordedAt);
  expect(recorded.length).toBeGreaterThan(4);
  expect(recorded).toEqual([...recorded].sort());
});
