import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  ANY,
  type AppendExpectedRevision,
  BACKWARDS,
  END,
  type ErrorType,
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM,
  type ReadStreamOptions,
  STREAM_EXISTS,
  streamNameFilter,
} from '@eventstore/db-client';
import type { ClusterUnderTest } from '../support/cluster-under-test.ts';

/** What one append may bring. */
const MIB = 1024 * 1024;
/** With credentials the client makes single calls, as the engine has it. */
const ALWAYS = { credentials: { username: 'nobody', password: 'none' }, requiresLeader: true } as const;

const made = (type: string, id: string = crypto.randomUUID()) => jsonEvent({ id, type, data: {} });
const ofBytes = (bytes: number, metadata?: { readonly long: string }) => {
  const data = { text: 'x'.repeat(bytes - JSON.stringify({ text: '' }).length) };
  return jsonEvent(metadata ? { type: 'T', data, metadata } : { type: 'T', data });
};

/** What the engine relies on of a server, asked by the bare client: the scripted server is held to what the real one does. */
export const describeServerContract = (name: string, start: () => Promise<ClusterUnderTest>): void => {
  describe(`what a server does, ${name}`, () => {
    let cluster: ClusterUnderTest;
    let client: EventStoreDBClient;
    let stream: string;

    beforeEach(async () => {
      cluster = await start();
      client = EventStoreDBClient.connectionString(cluster.address);
      stream = `text-${cluster.prefix}${crypto.randomUUID()}`;
    });
    afterEach(() => client.dispose());

    type Made = ReturnType<typeof made>;
    /** The revision that the stream has then, or where it stands instead, or the kind of the error. */
    const append = async (expectedRevision: AppendExpectedRevision, events: readonly Made[], to = stream) => {
      try {
        const { nextExpectedRevision } = await client.appendToStream(to, [...events], { ...ALWAYS, expectedRevision });
        return Number(nextExpectedRevision);
      } catch (error) {
        const { type, actualVersion } = error as { readonly type: ErrorType; readonly actualVersion?: bigint | string };
        return actualVersion === undefined ? type : { stands: String(actualVersion) };
      }
    };
    const read = async (options: ReadStreamOptions = {}, from = stream) => {
      const found: string[] = [];
      try {
        for await (const { event } of client.readStream(from, { ...ALWAYS, ...options })) {
          found.push(`${event?.type ?? ''} ${event?.revision ?? ''}`);
        }
        return found;
      } catch (error) {
        return (error as { readonly type: ErrorType }).type;
      }
    };
    const settings = (): string => `$$${stream}`;
    const tombstone = () => client.tombstoneStream(stream, { ...ALWAYS, expectedRevision: ANY });

    it('says where a stream stands that was expected elsewhere', async () => {
      expect(await append(0n, [made('A')])).toEqual({ stands: 'no_stream' });
      expect(await append(STREAM_EXISTS, [made('A')])).toEqual({ stands: 'no_stream' });
      await append(NO_STREAM, [made('A'), made('B')]);
      for (const expected of [NO_STREAM, 0n, 7n] as const) {
        expect(await append(expected, [made('C')])).toEqual({ stands: '1' });
      }
      expect(await read()).toEqual(['A 0', 'B 1']);
    });

    it('takes the same ids at the same place once', async () => {
      const [first, second] = [made('A'), made('B')];
      expect(await append(NO_STREAM, [first, second])).toBe(1);
      expect(await append(NO_STREAM, [first, second])).toBe(1);
      expect(await append(NO_STREAM, [first])).toBe(0);
      expect(await append(0n, [second])).toBe(1);
      expect(await append(NO_STREAM, [first, second, made('C')])).toEqual({ stands: '1' });
      expect(await append(1n, [first])).toBe(2);
      expect(await read()).toEqual(['A 0', 'B 1', 'A 2']);
    });

    it.each([
      ['any', ANY],
      ['an existing one', STREAM_EXISTS],
    ] as const)('takes ids once where %s is expected: by the first of them', async (_, expected) => {
      const [first, second] = [made('A'), made('B')];
      await append(NO_STREAM, [first, second]);
      expect(await append(expected, [first, second])).toBe(1);
      expect(await append(expected, [second])).toBe(1);
      expect(await append(expected, [second, made('C')])).toEqual({ stands: '1' });
      expect(await append(expected, [made('C'), second])).toBe(3);
      expect(await read()).toEqual(['A 0', 'B 1', 'C 2', 'B 3']);
    });

    it('takes 1 MiB of data at once, whatever is said about it, and not a byte more', async () => {
      const half = ofBytes(MIB / 2, { long: 'x'.repeat(1_000) });
      expect(await append(NO_STREAM, [half, half])).toBe(1);
      expect(await append(1n, [half, ofBytes(MIB / 2 + 1)])).toBe('maximum-append-size-exceeded');
      expect(
        await append(
          1n,
          Array.from({ length: 20 }, () => half),
        ),
      ).toBe('maximum-append-size-exceeded');
    });

    it('reads nothing beyond the end, and the whole stream backwards from there', async () => {
      expect(await read()).toBe('stream-not-found');
      await append(NO_STREAM, [made('A'), made('B')]);
      expect(await read({ fromRevision: 9n })).toEqual([]);
      expect(await read({ fromRevision: 9n, direction: BACKWARDS })).toEqual(['B 1', 'A 0']);
      expect(await read({ fromRevision: 0n, direction: BACKWARDS })).toEqual(['A 0']);
    });

    it('shows of settings the last alone, from wherever they are read; their revisions go on', async () => {
      expect(await append(NO_STREAM, [made('First')], settings())).toBe(0);
      expect(await append(NO_STREAM, [made('Second')], settings())).toEqual({ stands: '0' });
      expect(await append(0n, [made('Second')], settings())).toBe(1);
      expect(await append(ANY, [made('Third')], settings())).toBe(2);
      expect(await read({}, settings())).toEqual(['Third 2']);
      expect(await read({ fromRevision: END, direction: BACKWARDS }, settings())).toEqual(['Third 2']);
      expect(await read()).toBe('stream-not-found');
    });

    it('hides what settings hide, and reads on from what is left', async () => {
      await append(NO_STREAM, [made('A'), made('B'), made('C')]);
      await client.setStreamMetadata(stream, { truncateBefore: 1 }, ALWAYS);
      expect(await read({ maxCount: 1 })).toEqual(['B 1']);
      await client.setStreamMetadata(stream, { maxCount: 1 }, ALWAYS);
      expect(await read()).toEqual(['C 2']);
      await client.setStreamMetadata(stream, { truncateBefore: 3 }, ALWAYS);
      expect(await read()).toEqual([]);
      expect(await append(2n, [made('D')])).toBe(3);
      expect(await read()).toEqual(['D 3']);
    });

    it('begins a deleted stream again where it was, and shows only what came since', async () => {
      await append(NO_STREAM, [made('A'), made('B')]);
      await client.deleteStream(stream, ALWAYS);
      expect([await read(), await read({ fromRevision: END, direction: BACKWARDS })]).toEqual([
        'stream-not-found',
        'stream-not-found',
      ]);
      expect(await append(1n, [made('C')])).toBe(2);
      expect(await read()).toEqual(['C 2']);
      await client.deleteStream(stream, ALWAYS);
      expect(await append(NO_STREAM, [made('D')])).toBe(3);
      expect(await read()).toEqual(['D 3']);
    });

    it('has nothing more of a stream that was deleted for good, nor of its settings', async () => {
      await append(NO_STREAM, [made('A')]);
      await append(ANY, [made('Set')], settings());
      await tombstone();
      const deleted = { type: 'stream-deleted' };
      await expect(tombstone()).rejects.toMatchObject(deleted);
      expect([await read(), await read({}, settings())]).toEqual(['stream-deleted', 'stream-deleted']);
      expect(await append(ANY, [made('B')])).toBe('stream-deleted');
    });

    it('deletes for good also what never was', async () => {
      await tombstone();
      expect(await append(NO_STREAM, [made('A')])).toBe('stream-deleted');
    });

    it('reads all streams from a position forwards with it, backwards without it', async () => {
      const events = [made('A'), made('B'), made('C')];
      const { position } = await client.appendToStream(stream, events, ALWAYS);
      const ids = async (options: Parameters<EventStoreDBClient['readAll']>[0]) => {
        const found: (string | undefined)[] = [];
        for await (const { event } of client.readAll({ ...ALWAYS, ...options })) found.push(event?.id);
        return found;
      };
      const last = position ?? END;
      expect(await ids({ fromPosition: last, maxCount: 1 })).toEqual([events[2]?.id]);
      expect(await ids({ fromPosition: last, direction: BACKWARDS, maxCount: 2 })).toEqual([
        events[1]?.id,
        events[0]?.id,
      ]);
    });

    it('tells a subscription how far it has looked, after so many events of others; otherwise only what is asked for', async () => {
      const begun = await client.appendToStream(stream, [made('Begun')], ALWAYS);
      const heard: string[] = [];
      const looked = Promise.withResolvers<bigint>();
      const filter = streamNameFilter({
        prefixes: [`${stream}-followed`],
        maxSearchWindow: 32,
        checkpointInterval: 2,
        checkpointReached: (_subscription, { commit }) => looked.resolve(commit),
      });
      const subscription = client.subscribeToAll({ ...ALWAYS, fromPosition: begun.position ?? END, filter });
      const ended = Promise.withResolvers<undefined>();
      subscription.on('error', ended.reject);
      subscription.on('data', ({ event }) => {
        heard.push(event?.type ?? '');
        if (event?.type === '$streamDeleted') ended.resolve(undefined);
      });
      for (let count = 0; count < 64; count += 1) await append(ANY, [made('Other')]);
      expect(await looked.promise).toBeGreaterThan(begun.position?.commit ?? 0n);
      await append(NO_STREAM, [made('Followed')], `${stream}-followed`);
      await append(ANY, [made('Set')], `$$${stream}-followed`);
      await client.tombstoneStream(`${stream}-followed`, { ...ALWAYS, expectedRevision: ANY });
      await ended.promise;
      expect(heard).toEqual(['Followed', '$streamDeleted']);
      await subscription.unsubscribe();
    });
  });
};
