import { LogUnavailableError } from '../errors.ts';
import type { ClusterConnection } from './cluster-connection.ts';
import type { LeaseStream } from './cluster-lease.ts';

/** Reads and writes the streams that nodes have for each other. */
export type Words = Pick<ClusterConnection, 'write' | 'readWords' | 'lastWord'>;

/** The settings of a stream, or a word in their place: KurrentDB's own name for such an event. */
export const SETTINGS = '$metadata';

/** Has the server write something small, and answers when that was by its clock: at some moment of this call. Throws as writing does. */
export const serverTime = async (words: Words, stream: string): Promise<Date> => {
  const revision = await words.write(stream, 'any', { type: SETTINGS, data: {} });
  // Where another node wrote since, its event: that was during this call too.
  const [written] = revision === undefined ? [] : await words.readWords(stream, revision, 1);
  if (!written) throw new LogUnavailableError('cluster-unreachable', { cause: 'ended' });
  return written.created;
};

/** A lease as all nodes see it in a stream. */
export const leaseStream = (words: Words, stream: string): LeaseStream => ({
  last: async () => {
    const last = await words.lastWord(stream);
    const { holder } = (last?.data ?? {}) as { readonly holder?: string | null };
    return last && { revision: last.revision, holder: holder ?? null };
  },
  write: (expected, holder) => words.write(stream, expected, { type: SETTINGS, data: { holder } }),
});
