import { ClusterHistory } from '#event-log/cluster/cluster-history';
import { EmbeddedEventLog } from '#event-log/embedded/embedded-event-log';
import { FolderPlace } from '#event-log/embedded/folder-place';
import type { Progressed } from '#event-log/moving/compare-histories';
import type { MovingPlace } from '#event-log/moving/history-place';
import { type Moved, moveHistories } from '#event-log/moving/move-histories';
import { seal } from '#event-log/text-seal';
import { event, events } from '../support/log-events.ts';
import { IMPATIENT } from '../support/scripted-cluster/scripted-nodes.ts';
import { seededRandom } from '../support/seeded-random.ts';

export const LEDGER = 'a-2025';
export const OTHER = 'b-2025';

/** A note, and a reason that is erased again. */
export const NOTE = seal('theo báo cáo', '0'.repeat(32));
export const ERASED = seal('lý do đã xóa', '1'.repeat(32));

/**
 * Two ledgers in a folder: 40 events so large that the server takes them in several appends, with a kept note at event 4 and an
 * erased one at event 5; and 3 events.
 */
export const fill = async (folder: string): Promise<void> => {
  const log = EmbeddedEventLog.open(folder);
  const large = Array.from({ length: 40 }, (_, index) =>
    event(LEDGER, index + 1, {
      value: 'số'.repeat(8_000),
      ...(index === 3 && { note: { sha256: NOTE.sha256 } }),
      ...(index === 4 && { changes: [{ reason: { sha256: ERASED.sha256 } }] }),
    }),
  );
  await log.texts.put(LEDGER, 4, [NOTE, ERASED]);
  await log.append(LEDGER, 0, large);
  await log.append(OTHER, 0, events(OTHER, 1, 3));
  await log.texts.erase(LEDGER, ERASED.sha256);
  await log.close();
};

/** Everything of a folder that nobody owns at the moment: stored bytes and hashes, and the two texts with their salts. */
export const holdings = async (folder: string): Promise<unknown> => {
  const log = EmbeddedEventLog.open(folder);
  const ledgers = await Promise.all((await log.ledgers()).map((ledger) => log.read(ledger, 1, 1000)));
  const texts = await Promise.all([NOTE, ERASED].map(({ sha256 }) => log.texts.sealed(LEDGER, sha256)));
  await log.close();
  return { ledgers: ledgers.map((stored) => stored.map(({ bytes, sha256 }) => [bytes, sha256])), texts };
};

export const clusterAt = (address: string, append = IMPATIENT.append): Promise<ClusterHistory> =>
  ClusterHistory.open({ address, random: seededRandom(1), patience: { ...IMPATIENT, append } });

/** Moves between a folder and a cluster; `append`: how long a silent cluster is asked again, in milliseconds. */
export const move = async (
  way: 'to' | 'from',
  address: string,
  folder: string,
  append?: number,
  progressed: Progressed = () => undefined,
): Promise<readonly Moved[]> => {
  const cluster = await clusterAt(address, append);
  const log = EmbeddedEventLog.open(folder);
  const here = new FolderPlace(log);
  const [from, to]: [MovingPlace, MovingPlace] = way === 'to' ? [here, cluster] : [cluster, here];
  return moveHistories(from, to, { progressed }).finally(async () => {
    await log.close();
    await cluster.close();
  });
};
