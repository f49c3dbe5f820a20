import type { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';

/** Disposes of a client and of its connection, waiting for each no longer than so many milliseconds. */
export const closeClient = async (client: EventStoreDBClient, milliseconds: number): Promise<void> => {
  await Promise.race([client.dispose(), timeOut(milliseconds)]);
  await Promise.race([closeChannel(client), timeOut(milliseconds)]);
};

const timeOut = (milliseconds: number): Promise<void> => pause(milliseconds, undefined, { ref: false });

/** The client forgets to close its channel when it is disposed of: the connection would stay. */
const closeChannel = async (client: EventStoreDBClient): Promise<void> => {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  await getChannel().then(
    (channel) => channel.close(),
    () => undefined,
  );
};
