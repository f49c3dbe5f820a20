import type { SentError } from '../sent-error.ts';
import type { Arrival } from './arrival.ts';
import type { AllPosition } from './cluster-record.ts';
import type { Patience } from './patience.ts';

/** What the thread that follows finds as its workerData. */
export interface FollowingSetting {
  /** `esdb://…`, with the password: it does not leave the process. */
  readonly address: string;
  readonly prefix: string | undefined;
  readonly patience: Patience;
}

/** What the thread is asked. A subscription is asked for when the one before has ended. */
export type ToFollowing =
  | { readonly ask: 'follow'; readonly after: AllPosition | undefined }
  /** What was brought is taken: more may come. */
  | { readonly ask: 'more' }
  | { readonly ask: 'give-up' }
  | { readonly ask: 'close' };

/** What the thread says of a subscription; `ended` or `failed` come last. */
export type FromFollowing =
  | { readonly said: 'begun' }
  | { readonly said: 'brought'; readonly arrivals: readonly Arrival[]; readonly position: AllPosition }
  | { readonly said: 'checkpoint'; readonly position: AllPosition }
  | { readonly said: 'ended' }
  | { readonly said: 'failed'; readonly error: SentError };
