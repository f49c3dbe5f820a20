import type { ErrorParams, LogCorruptCode } from '../errors.ts';
import { LogCorruptError } from '../errors.ts';
import type { ClusterRecord } from './cluster-record.ts';
import type { LedgerStreams } from './ledger-streams.ts';
import { storedFrom } from './stored-as-record.ts';
import { limitsHistory } from './stream-settings.ts';

/** KurrentDB's own mark that a stream was deleted for good. */
const DELETED = '$streamDeleted';

/** An event held against its hash, or why what stands in its place is none. */
export type LedgerArrival = ArrivedEvent | ArrivedFlaw;

/** What the cluster brought of a ledger: plain data, so that another thread can have judged it. */
export type Arrival = LedgerArrival | ArrivedSettings;

export interface ArrivedEvent {
  readonly brought: 'event';
  readonly ledger: string;
  readonly position: number;
  readonly bytes: string;
  readonly sha256: string;
}

interface ArrivedFlaw {
  readonly brought: 'flaw';
  readonly ledger: string;
  readonly code: LogCorruptCode;
  readonly params: ErrorParams;
}

interface ArrivedSettings {
  readonly brought: 'settings';
  readonly ledger: string;
  /** Whether the stream of the ledger may lose events from now on. */
  readonly limitsHistory: boolean;
}

/** Judges what a subscription brought; undefined for a stream of something else. */
export const arrivalOf = (streams: LedgerStreams, record: ClusterRecord): Arrival | undefined => {
  const ledger = streams.ledgerOf(record.stream);
  if (ledger !== undefined) return ledgerArrival(ledger, record);
  const settled = streams.ledgerOfSettings(record.stream);
  if (settled === undefined) return undefined;
  return { brought: 'settings', ledger: settled, limitsHistory: limitsHistory(record.data) };
};

/** Judges what stands in the stream of a ledger. */
export const ledgerArrival = (ledger: string, record: ClusterRecord): LedgerArrival => {
  if (record.type === DELETED) return { brought: 'flaw', ledger, code: 'stream-deleted', params: { ledger } };
  try {
    const { envelope, bytes, sha256 } = storedFrom(ledger, record);
    return { brought: 'event', ledger, position: envelope.position, bytes, sha256 };
  } catch (error) {
    if (!(error instanceof LogCorruptError)) throw error;
    return { brought: 'flaw', ledger, code: error.code, params: error.params };
  }
};
