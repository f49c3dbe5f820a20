import { catchError, concatMap, defer, filter, from, groupBy, map, merge, mergeMap, type Observable, of } from 'rxjs';
import type { EventLog } from '#event-log/event-log';
import type { Views } from './views.ts';

/** The views of a ledger came to a position of its log, or could not: the failure is a value, because others go on. */
export type Followed =
  | { readonly ledger: string; readonly outcome: 'current'; readonly position: number }
  | { readonly ledger: string; readonly outcome: 'failed'; readonly position: number; readonly error: unknown };

/**
 * Keeps the views of every ledger at its head while subscribed: those the log has now, then each whose head moves. One catch-up
 * at a time a ledger, ledgers beside each other; a head that was reached meanwhile costs nothing.
 */
export const follow = (views: Views, log: EventLog): Observable<Followed> => {
  const present = defer(() => log.ledgers()).pipe(
    mergeMap((ledgers) => from(ledgers)),
    mergeMap(async (ledger) => ({ ledger, position: await log.head(ledger) })),
    filter(({ position }) => position > 0),
  );
  return merge(log.heads$, present).pipe(
    groupBy(({ ledger }) => ledger),
    mergeMap((heads) => heads.pipe(concatMap((head) => reach(views, head.ledger, head.position)))),
  );
};

const reach = (views: Views, ledger: string, position: number): Observable<Followed> =>
  defer(() => views.catchUp(ledger, position)).pipe(
    map(() => ({ ledger, outcome: 'current' as const, position })),
    catchError((error: unknown) => of({ ledger, outcome: 'failed' as const, position, error })),
  );
