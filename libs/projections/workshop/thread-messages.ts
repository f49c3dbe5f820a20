import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { ViewStoppedError } from '../view-stopped-error.ts';
import type { BuildOrder, CompareOrder, Comparison } from './workshop.ts';

/** What a thread is asked; one job at a time. */
export type ToThread =
  | { readonly job: 'build'; readonly order: BuildOrder }
  | { readonly job: 'compare'; readonly order: CompareOrder }
  | { readonly job: 'abort' };

/** A view that stopped: what ViewStoppedError is made of. */
export interface SentStop {
  readonly ledger: string;
  readonly view: string;
  readonly position: number;
  readonly cause: SentError;
}

export const sentStop = ({ ledger, view, position, cause }: ViewStoppedError): SentStop => ({
  ledger,
  view,
  position,
  cause: sentError(cause),
});

export const receivedStop = ({ ledger, view, position, cause }: SentStop): ViewStoppedError =>
  new ViewStoppedError(ledger, view, position, receivedError(cause));

/** What a thread says of its job, until it is done or failed. */
export type FromThread =
  | { readonly said: 'batch'; readonly position: number }
  | { readonly said: 'held' }
  | { readonly said: 'built'; readonly stops: readonly SentStop[] }
  | { readonly said: 'compared'; readonly comparison: Comparison }
  | { readonly said: 'failed'; readonly error: SentError };

/** An error on its way between threads: its class does not travel, so its name and members do. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly members: Readonly<Record<string, unknown>>;
  readonly cause: SentError | undefined;
}

export const sentError = (error: unknown): SentError => {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), stack: undefined, members: {}, cause: undefined };
  }
  const { name, message, stack, cause, ...members } = error as Error & Record<string, unknown>;
  return {
    name,
    message,
    stack,
    members: JSON.parse(JSON.stringify(members)) as Record<string, unknown>,
    cause: cause === undefined ? undefined : sentError(cause),
  };
};

/** The error as it was where it happened: of the same class where callers tell errors by their class. */
export const receivedError = ({ name, message, stack, members, cause: sentCause }: SentError): Error => {
  const cause = sentCause && receivedError(sentCause);
  const { code, params } = members as { code: never; params: never };
  switch (name) {
    case 'LogUnavailableError':
      return new LogUnavailableError(code, params, { cause });
    case 'LogCorruptError':
      return new LogCorruptError(code, params, { cause });
    case 'UnknownEventError':
      return new UnknownEventError(params);
    default:
      return Object.assign(new Error(message, { cause }), { name, stack, ...members });
  }
};
