import type { EventStoreDBClient } from '@eventstore/db-client';

/** The client forgets to close its channel when it is disposed of: the connection would stay. */
export const closeChannel = async (client: EventStoreDBClient): Promise<void> => {
  const { getChannel } = client as unknown as { getChannel: () => Promise<{ close(): void }> };
  await getChannel().then(
    (channel) => channel.close(),
    () => undefined,
  );
};
