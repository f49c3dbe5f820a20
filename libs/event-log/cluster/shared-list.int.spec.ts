import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ScriptedNodes } from '../../../test/support/scripted-cluster/scripted-nodes.ts';
import type { ScriptedServer } from '../../../test/support/scripted-cluster/scripted-server.ts';
import type { ClusterEventLog } from './cluster-event-log.ts';
import type { ClusterSharedList } from './shared-list.ts';

const DAY = 86_400_000;
const STREAM = 'text-ledger-words';
const SETTINGS = `$$${STREAM}`;
let clock: number;
let nodes: ScriptedNodes;
let server: ScriptedServer;
let logs: readonly ClusterEventLog[];
let one: ClusterSharedList;
let other: ClusterSharedList;

beforeEach(async () => {
  clock = Date.UTC(2026, 10, 27);
  nodes = new ScriptedNodes(() => new Date(clock));
  server = await nodes.server();
  logs = await Promise.all([0, 1].map(() => nodes.node(server)));
  [one, other] = logs.map((log) => log.sharedList('words', 7 * DAY)) as [ClusterSharedList, ClusterSharedList];
});
afterEach(() => nodes.end());

const settings = (): readonly unknown[] =>
  nodes.store.stream(SETTINGS).map(({ data }) => JSON.parse(data.toString('utf8')) as unknown);

it('every node reads what any of them added, in one order', async () => {
  for (const [index, list] of [one, other, one].entries()) expect(await list.add({ index })).toBe(index);
  const whole = [0, 1, 2].map((index) => ({ number: index, item: { index } }));
  expect([await one.from(0), await other.from(0), await other.from(2)]).toEqual([whole, whole, whole.slice(2)]);
});

it('an item goes when its time has passed, one that is younger stays, and numbers go on, over a scavenge too', async () => {
  await one.add({ item: 'old' });
  clock += 6 * DAY;
  await other.add({ item: 'young' });
  clock += DAY;
  expect(await one.from(0)).toHaveLength(2);
  clock += 1000;
  expect(await one.from(0)).toEqual([{ number: 1, item: { item: 'young' } }]);
  clock += 7 * DAY;
  nodes.store.scavenge();
  expect([await other.from(0), nodes.store.stream(STREAM).length]).toEqual([[], 1]);
  expect(await other.add({ item: 'new' })).toBe(2);
  expect(await one.from(0)).toEqual([{ number: 2, item: { item: 'new' } }]);
});

it('the limit is set once, by whoever adds first', async () => {
  expect(settings()).toEqual([]);
  await Promise.all([one.add({}), other.add({})]);
  for (const list of [one, other, one]) await list.add({});
  await logs[0]!.sharedList('words', 7 * DAY).add({});
  expect(settings()).toEqual([{ $maxAge: 604_800 }]);
});

it.each<[string, Readonly<Record<string, unknown>>, unknown]>([
  ['a shorter one', { $maxAge: 60 }, { $maxAge: 604_800 }],
  ['who may read it', { $acl: { $r: 'auditors' } }, { $acl: { $r: 'auditors' }, $maxAge: 604_800 }],
  ['a longer one', { $maxAge: 700_000 }, { $maxAge: 700_000 }],
])('what somebody has set stays, unless it would let items go too soon: %s', async (_what, set, then) => {
  nodes.store.setSettings(STREAM, set);
  await one.add({});
  expect(settings().at(-1)).toEqual(then);
});

it('an item is added although the limit cannot be set then; it is with the next', async () => {
  server.faults.appends.push('none', 'denied');
  expect(await one.add({})).toBe(0);
  expect(settings()).toEqual([]);
  expect(await one.add({})).toBe(1);
  expect(settings()).toEqual([{ $maxAge: 604_800 }]);
});
