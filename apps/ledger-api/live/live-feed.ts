import { concatMap, filter, from, map, merge, type Observable, of, takeWhile } from 'rxjs';
import type { Ledgers } from '#ledger/ledgers';

/** What a page is told: up to which event the ledger has come, and which targets were touched since it was last told. */
export interface Touched {
  readonly position: number;
  readonly targets: readonly string[];
}

const EVENTS_A_MESSAGE = 500;

/**
 * Tells what came after a position, and goes on as the head moves: each event is in one message, none in two, however the moves and
 * the reading interleave. Ends, before it tells anything more, once `allowed` says no; `recheck$` asks that again meanwhile.
 */
export const liveFeed = (
  ledgers: Pick<Ledgers, 'heads$' | 'activity'>,
  ledger: string,
  after: number,
  { allowed, recheck$ }: { readonly allowed: () => Promise<boolean>; readonly recheck$: Observable<unknown> },
): Observable<Touched> => {
  let told = after;
  const moves$ = merge(
    of(Number.MAX_SAFE_INTEGER),
    ledgers.heads$.pipe(
      filter((head) => head.ledger === ledger),
      map(({ position }) => position),
    ),
  );
  const signals$ = merge(moves$, recheck$.pipe(map(() => 0)));
  return signals$.pipe(
    // Moves that an earlier reading covered cost nothing.
    filter((position) => position === 0 || position > told),
    concatMap(async (position) => ((await allowed()) ? position : undefined)),
    takeWhile((position) => position !== undefined),
    concatMap(async (position) => {
      const messages: Touched[] = [];
      while (position > told) {
        const answered = await ledgers.activity(ledger, { after: told, limit: EVENTS_A_MESSAGE }, {});
        if (answered.outcome === 'refused') break;
        const { rows } = answered.answer;
        const last = rows.at(-1);
        if (!last) break;
        told = last.position;
        messages.push({ position: told, targets: [...new Set(rows.flatMap(({ target }) => target ?? []))].sort() });
        if (rows.length < EVENTS_A_MESSAGE) break;
      }
      return messages;
    }),
    concatMap((messages) => from(messages)),
  );
};
