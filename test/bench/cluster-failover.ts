import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { Agent } from 'node:http';
import { env } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { closeClient } from '#event-log/cluster/close-client';
import type { ServedLedger } from '../support/served-ledger.ts';
import { killLeader } from './cluster-server.ts';
import { record } from './durable-commands.ts';
import { type FigureRow, percentile, timed } from './figures.ts';

const ROUNDS = Number(env['ROUNDS'] ?? 5);
/** A client that was refused tries again after so long. */
const AGAIN = 20;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`;

/** What a person's command waits for: sent once, answered when it is durable. */
const command = async (served: ServedLedger, key: string): Promise<void> => {
  const agent = new Agent();
  const { status } = await record(served, agent, key);
  agent.destroy();
  if (status !== 201) throw new Error(`a command was answered ${status}`);
};

/** The client alone, that tries until an append goes through. */
const bareAppend = async (cluster: string): Promise<void> => {
  const client = EventStoreDBClient.connectionString(cluster);
  const stream = `bare-${crypto.randomUUID()}`;
  const event = jsonEvent({ type: 'Bare', data: {} });
  const once = (): Promise<boolean> =>
    client.appendToStream(stream, event, { deadline: 1_000 }).then(
      () => true,
      () => false,
    );
  while (!(await once())) await pause(AGAIN);
  await closeClient(client, 1_000);
};

const isWhole = async (served: ServedLedger): Promise<boolean> => {
  const health = (await (await fetch(new URL('/health/ready', served.address))).json()) as { readonly status: string };
  return health.status === 'ok';
};

/** From the death of the leader to the next command that is accepted, beside the client alone in the same death. */
export const failoverFigures = async (cluster: string, served: ServedLedger): Promise<readonly FigureRow[]> => {
  const figure = "from the leader's death to the next accepted command over HTTP";
  const [accepted, bare]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!(await killLeader())) return [{ figure, value: 'not measured: no KURRENTDB_KILL' }];
    const both = [timed(() => command(served, `death-${round}`)), timed(() => bareAppend(cluster))];
    const [first, second] = await Promise.all(both);
    accepted.push(first?.ms ?? 0);
    bare.push(second?.ms ?? 0);
    while (!(await isWhole(served))) await pause(AGAIN);
  }
  const told = (samples: readonly number[]): string =>
    `p50 ${seconds(percentile(samples, 0.5))}, worst ${seconds(percentile(samples, 1))}`;
  return [
    {
      figure: `${figure}, ${ROUNDS} deaths`,
      value: told(accepted),
      bare: `${told(bare)} (the client alone, tried every ${AGAIN} ms)`,
    },
  ];
};
