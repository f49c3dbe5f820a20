import { receivedError, type SentError, sentError } from '#event-log/sent-error';
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
