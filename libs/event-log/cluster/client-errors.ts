import { ErrorType, isCommandError, WrongExpectedVersionError } from '@eventstore/db-client';
import { LogCorruptError, LogUnavailableError, NotRecordableError } from '../errors.ts';

/** What is known of an append after its call. */
export type Sent =
  | { readonly outcome: 'appended' }
  /** The stream does not stand where it was expected: this is its last position, 0 when there is none. */
  | { readonly outcome: 'moved'; readonly position: number }
  /** Surely not written. */
  | { readonly outcome: 'not-taken'; readonly cause: unknown }
  /** Written, or not, or still under way. */
  | { readonly outcome: 'unknown'; readonly cause: unknown };

/** What the failure of an append means. Throws what no repetition can mend. */
export const sentOutcome = (error: unknown, ledger: string): Sent => {
  if (error instanceof WrongExpectedVersionError) {
    const { actualVersion } = error;
    return { outcome: 'moved', position: typeof actualVersion === 'bigint' ? Number(actualVersion) + 1 : 0 };
  }
  const type = typeOf(error);
  const cause = clusterError(error, ledger);
  if (!(cause instanceof LogUnavailableError) || cause.code === 'cluster-refused') throw cause;
  const unsent = type === ErrorType.NOT_LEADER || messageOf(error).includes('No connection established');
  return { outcome: unsent ? 'not-taken' : 'unknown', cause };
};

/** Whether a read failed because there is no such stream. */
export const isNoStream = (error: unknown): boolean => typeOf(error) === ErrorType.STREAM_NOT_FOUND;

/** What the port promises in place of an error of the client; what is the port's already stays. */
export const clusterError = (error: unknown, ledger = ''): unknown => {
  const type = typeOf(error);
  switch (type) {
    case undefined:
      return error;
    case ErrorType.STREAM_DELETED:
      return new LogCorruptError('stream-deleted', { ledger }, { cause: error });
    case ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED:
      return new NotRecordableError('too-large', ledger, { cause: error });
    case ErrorType.ACCESS_DENIED:
      return new LogUnavailableError('cluster-refused', { cause: type }, { cause: error });
    default:
      return new LogUnavailableError('cluster-unreachable', { cause: type }, { cause: error });
  }
};

/** The client's own name for an error; what is neither of the client nor of the port is a broken connection too. */
const typeOf = (error: unknown): string | undefined => {
  if (error instanceof LogUnavailableError || error instanceof LogCorruptError || error instanceof NotRecordableError) {
    return undefined;
  }
  if (isCommandError(error as Error)) return (error as { type: string }).type;
  return messageOf(error).slice(0, 200);
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
