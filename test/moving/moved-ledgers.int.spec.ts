import { afterEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Ledgers } from '#ledger/ledgers';
import { ScriptedNodes } from '../support/scripted-cluster/scripted-nodes.ts';
import { smallAdoption } from '../support/small-resolution.ts';
import { move } from './two-places.ts';

const RESOLUTION = 'test-2025-2030';
const scripted = new ScriptedNodes();
const opened: Ledgers[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((ledgers) => ledgers.close()));
  await scripted.end();
});

const open = async (folder: string, cluster?: string): Promise<Ledgers> => {
  const ledgers = await Ledgers.open({ folder, now: () => '2026-06-30T05:00:00.000Z', randomBytes, cluster });
  opened.push(ledgers);
  return ledgers;
};

/** What is answered after every event, and the digests of the views that answer it. */
const answers = async (ledgers: Ledgers): Promise<unknown> => {
  const head = await ledgers.head(RESOLUTION);
  const positions = Array.from({ length: head }, (_, index) => index + 1);
  const statuses = await Promise.all(positions.map((asOf) => ledgers.status(RESOLUTION, { asOf })));
  const { views } = await ledgers.rebuild(RESOLUTION, { checkOnly: true });
  return { head, statuses, views: views.map(({ view, live, rebuilt, rows }) => ({ view, live, rebuilt, rows })) };
};

it('judges the same at every position after a move there, and back', async () => {
  const server = await scripted.server();
  const source = scripted.folder();
  const before = await open(source);
  await before.execute(RESOLUTION, smallAdoption, { account: 'admin-01', key: 'adopt' });
  for (const [account, role] of [
    ['clerk-01', 'clerk'],
    ['boss-01', 'approver'],
  ]) {
    await before.execute(RESOLUTION, { type: 'GrantRole', account, role }, { account: 'admin-01', key: `${role}` });
  }
  const values = { value: '12' };
  const result = { type: 'RecordResult', target: 'TH-07', occurredOn: '2026-03-15', values, note: 'theo báo cáo' };
  const recorded = await before.execute(RESOLUTION, result, { account: 'clerk-01', key: 'r' });
  const position = recorded.outcome === 'accepted' ? recorded.position : 0;
  await before.execute(RESOLUTION, { type: 'ApproveResult', result: position }, { account: 'boss-01', key: 'a' });
  const expected = await answers(before);
  await before.close();

  await move('to', server.address, source);
  const clustered = await open(scripted.folder(), server.address);
  expect(await answers(clustered)).toEqual(expected);
  await clustered.close();

  const back = scripted.folder();
  await move('from', server.address, back);
  const returned = await open(back);
  expect(await answers(returned)).toEqual(expected);
  const [event] = await returned.events(RESOLUTION, position, 1);
  const { note } = event?.envelope.data as unknown as { note: { sha256: string } };
  expect(await returned.text(RESOLUTION, note.sha256)).toBe('theo báo cáo');
});
