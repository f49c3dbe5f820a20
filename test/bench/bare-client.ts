import { BACKWARDS, END, EventStoreDBClient, jsonEvent, type Position, streamNameFilter } from '@eventstore/db-client';
import { closeClient } from '#event-log/cluster/close-client';
import { perSecond, timed } from './figures.ts';

/** With credentials the client makes single calls, as the engine has it (docs/adr/0011); without any, batches, its own default. */
const SINGLE = { credentials: { username: 'nobody', password: 'none' } };

/** So many appends of one event are under way at once, spread over streams: appends per second. */
export const bareAppends = async (
  cluster: string,
  {
    at,
    each,
    streams,
    bytes,
    how,
  }: { at: number; each: number; streams: number; bytes: number; how: 'batches' | 'single calls' },
): Promise<number> => {
  const client = EventStoreDBClient.connectionString(cluster);
  const run = crypto.randomUUID();
  const data = { text: 'x'.repeat(bytes) };
  const options = how === 'batches' ? {} : SINGLE;
  const one = async (caller: number): Promise<void> => {
    const stream = `bare-${run}-${caller % streams}`;
    for (let index = 0; index < each; index += 1) {
      await client.appendToStream(stream, jsonEvent({ type: 'Bare', data }), options);
    }
  };
  try {
    await one(0);
    const { ms } = await timed(() => Promise.all(Array.from({ length: at }, (_, caller) => one(caller))));
    return perSecond(at * each, ms);
  } finally {
    await closeClient(client, 1_000);
  }
};

/** Where the log of the cluster ends. */
export const endOf = async (client: EventStoreDBClient): Promise<Position> => {
  for await (const { event } of client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 })) {
    if (event) return event.position;
  }
  throw new Error('the log of the cluster is empty');
};

/** Everything from a position on, read by the client and thrown away: events per second. */
export const bareReadAll = async (client: EventStoreDBClient, from: Position, events: number): Promise<number> => {
  const reading = client.readAll({ fromPosition: from, maxCount: events });
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  let seen = 0;
  const { ms } = await timed(async () => {
    reading.on('error', reject).on('data', () => (seen += 1));
    reading.on('end', () => resolve(undefined));
    await promise;
  });
  await reading.cancel();
  reading.destroy();
  if (seen !== events) throw new Error(`${seen} events were read instead of ${events}`);
  return perSecond(seen, ms);
};

/** The same by a subscription to the streams that begin so, with nothing done. */
export const bareSubscription = async (
  client: EventStoreDBClient,
  from: Position,
  { prefix, events }: { readonly prefix: string; readonly events: number },
): Promise<number> => {
  const filter = streamNameFilter({ prefixes: [prefix], maxSearchWindow: 32, checkpointInterval: 32 });
  const subscription = client.subscribeToAll({ fromPosition: from, filter });
  const { promise, resolve, reject } = Promise.withResolvers<undefined>();
  let seen = 0;
  const { ms } = await timed(async () => {
    subscription.on('error', reject).on('data', () => {
      seen += 1;
      if (seen === events) resolve(undefined);
    });
    await promise;
  });
  await subscription.unsubscribe();
  subscription.destroy();
  return perSecond(seen, ms);
};
