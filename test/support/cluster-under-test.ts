import { EventStoreDBClient } from '@eventstore/db-client';
import { Line } from './line.ts';
import { ClusterStore } from './scripted-cluster/cluster-store.ts';
import { ScriptedServer } from './scripted-cluster/scripted-server.ts';

/** A server for a test: the scripted one, or the real one that KURRENTDB_URL names. */
export interface ClusterUnderTest {
  readonly address: string;
  /** What the names of this test's streams start with: a real server keeps those of the tests before. */
  readonly prefix: string;
  /** Undefined for a real server. */
  readonly scripted: ScriptedServer | undefined;
  close(): void;
}

export const SKIPPED = 'skipped: no KURRENTDB_URL';

export const scriptedCluster = async (): Promise<ClusterUnderTest & { readonly scripted: ScriptedServer }> => {
  const scripted = await ScriptedServer.start(new ClusterStore());
  return { address: scripted.address, prefix: 'ledger-', scripted, close: () => scripted.stop() };
};

export const realCluster = (address: string): ClusterUnderTest => ({
  address,
  prefix: `test-${crypto.randomUUID()}-ledger-`,
  scripted: undefined,
  close: () => undefined,
});

/** A line of a node's own to the server. */
export const lineTo = async ({ address }: Pick<ClusterUnderTest, 'address'>): Promise<Line> => {
  const { hostname, port } = new URL(address.replace('esdb:', 'http:'));
  return Line.to(hostname, () => Number(port));
};

/** What a stream holds, read by the bare client: no code of the engine says what was stored. */
export const storedInCluster = async (
  address: string,
  stream: string,
): Promise<readonly { id: string; data: unknown }[]> => {
  const client = EventStoreDBClient.connectionString(address);
  const stored: { id: string; data: unknown }[] = [];
  for await (const { event } of client.readStream(stream)) if (event) stored.push({ id: event.id, data: event.data });
  await client.dispose();
  return stored;
};
