import type { QueueRow } from '#ledger/queries/answers';
import { period, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';

export type Decision = 'approve' | 'decline';

const ROUTES: Record<Exclude<QueueRow['kind'], 'returned'>, { path: string; decline: string }> = {
  result: { path: 'results', decline: 'return' },
  correction: { path: 'corrections', decline: 'rejection' },
  proposal: { path: 'proposals', decline: 'rejection' },
};

/** Where a decision on this row is sent; undefined for what waits for its clerk. */
export const routeOf = ({ kind, position }: QueueRow, decision: Decision): string | undefined => {
  if (kind === 'returned') return undefined;
  const { path, decline } = ROUTES[kind];
  return `${path}/${position}/${decision === 'approve' ? 'approval' : decline}`;
};

/** Why this account cannot decide the row; undefined when it can. The server decides it anew. */
export const lockOf = ({ kind, by }: QueueRow, account: string): string | undefined => {
  if (kind === 'returned') return m.approvals.lockedReturned;
  return by === account ? m.approvals.lockedOwn : undefined;
};

/** A result is sent back to its clerk; everything else is turned down. */
export const declineWord = ({ kind }: QueueRow): string =>
  kind === 'result' ? m.approvals.return : m.approvals.reject;

/** The row in a few words, as answers and labels name it. */
export const nameOf = ({ kind, target, unit, occurredOn, changes, position }: QueueRow): string =>
  [
    target,
    unit,
    m.approvals.kinds[kind].toLowerCase(),
    changes && m.words.events[changes.type as keyof typeof m.words.events],
    occurredOn && period(occurredOn),
    target === null && m.target.event(position),
  ]
    .filter(Boolean)
    .join(' ');

export const changeOf = ({ current, values: proposed }: QueueRow): { was: string; now: string } | undefined =>
  proposed ? { was: current ? values(current) : m.record.none, now: values(proposed) } : undefined;
