import { EventStoreDBClient } from '@eventstore/db-client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { closeClient } from '#event-log/cluster/close-client';
import { ClusterEventLog } from '#event-log/cluster/cluster-event-log';
import { ClusterHistory } from '#event-log/cluster/cluster-history';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { bareReadAll, bareSubscription, endOf } from './bare-client.ts';
import { type FigureRow, percent, perSecond, timed, whole } from './figures.ts';
import { writeLargeLedger } from './large-ledger.ts';

/** `EVENTS=50000` measures less. */
const EVENTS = Number(env['EVENTS'] ?? 500_000);
const LEDGERS = 16;
/** The ledgers take turns of so many events: in the log of the cluster they stand mixed. */
const TURN = 100;

/** Writes ledgers into the cluster, as the decider makes them; how many events there are. */
const fill = async (cluster: string, prefix: string): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cluster-'));
  const log = EmbeddedEventLog.open(folder);
  const place = await ClusterHistory.open({ address: cluster, prefix, random: Math.random });
  const one = async (index: number): Promise<number> => {
    const ledger = `bench-${index}`;
    const head = await writeLargeLedger(log, ledger, Math.ceil(EVENTS / LEDGERS), index);
    for (let position = 0; position < head; position += TURN) {
      await place.take(ledger, position, await log.read(ledger, position + 1, TURN));
    }
    return head;
  };
  const heads = await Promise.all(Array.from({ length: LEDGERS }, (_, index) => one(index)));
  await place.close();
  await log.close();
  rmSync(folder, { recursive: true });
  return heads.reduce((sum, head) => sum + head, 0);
};

/** A node with an empty disk copies everything: events per second. */
const catchUp = async (cluster: string, prefix: string, events: number): Promise<number> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-copy-'));
  const log = await ClusterEventLog.open({ address: cluster, prefix, folder, random: Math.random });
  const { ms } = await timed(() => log.caughtUp());
  const { copied } = log;
  await log.close();
  rmSync(folder, { recursive: true });
  if (copied !== events) throw new Error(`${copied} events were copied instead of ${events}`);
  return perSecond(events, ms);
};

export const catchUpFigures = async (cluster: string): Promise<readonly FigureRow[]> => {
  const prefix = `bench-${crypto.randomUUID()}-ledger-`;
  const client = EventStoreDBClient.connectionString(cluster);
  const from = await endOf(client);
  const events = await fill(cluster, prefix);
  await bareReadAll(client, from, events);
  const before = await bareReadAll(client, from, events);
  const copied = await catchUp(cluster, prefix, events);
  const after = await bareReadAll(client, from, events);
  const subscribed = await bareSubscription(client, from, { prefix, events });
  await closeClient(client, 1_000);
  const read = (before + after) / 2;
  const what = `${whole(events)} events of ${LEDGERS} ledgers`;
  return [
    {
      figure: `an empty node copies ${what}, mixed, every one held against its hash`,
      value: `${whole(copied)} events/s`,
      bare: `${whole(read)} events/s (the client's own readAll, nothing done; before ${whole(before)}, after ${whole(after)})`,
      ratio: percent(copied, read),
      aim: '≥ 70 %',
    },
    {
      figure: 'the same',
      value: `${whole(copied)} events/s`,
      bare: `${whole(subscribed)} events/s (the client's own subscription with the same filter, nothing done)`,
      ratio: percent(copied, subscribed),
    },
  ];
};
