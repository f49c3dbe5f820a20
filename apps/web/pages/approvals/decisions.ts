import type { EffectsBody, QueueRow } from '../../api/answers.ts';
import { command } from '../../api/command.ts';
import { period, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';

export type Decision = 'approve' | 'decline';

/** Sends a decision on a row; undefined for what waits for its clerk. A result is named with the submission that was read. */
export const sendDecision = (
  r: string,
  { kind, position, submission }: QueueRow,
  decision: Decision,
  reason: string,
  key: string,
): Promise<{ readonly position: number }> | undefined => {
  const parts = { r, id: String(position) };
  const read = submission === null ? {} : { submission };
  const approves = decision === 'approve';
  switch (kind) {
    case 'result':
      return approves
        ? command('/api/resolutions/{r}/results/{id}/approval', parts, read, key)
        : command('/api/resolutions/{r}/results/{id}/return', parts, { ...read, reason }, key);
    case 'correction':
      return approves
        ? command('/api/resolutions/{r}/corrections/{id}/approval', parts, undefined, key)
        : command('/api/resolutions/{r}/corrections/{id}/rejection', parts, { reason }, key);
    case 'proposal':
      return approves
        ? command('/api/resolutions/{r}/proposals/{id}/approval', parts, undefined, key)
        : command('/api/resolutions/{r}/proposals/{id}/rejection', parts, { reason }, key);
    case 'returned':
      return undefined;
  }
};

/** What approving rows would be, as the ledger is asked for its effect. */
export const approvalOf = (rows: readonly QueueRow[]): EffectsBody => {
  const of = (kind: QueueRow['kind']): number[] =>
    rows.filter((row) => row.kind === kind).map(({ position }) => position);
  return { approve: { results: of('result'), corrections: of('correction'), proposals: of('proposal') } };
};

/** Why this account cannot decide the row; undefined when it can. The server decides it anew. */
export const lockOf = ({ kind, by }: QueueRow, account: string): string | undefined => {
  if (kind === 'returned') return m.approvals.lockedReturned;
  if (by !== account) return undefined;
  return kind === 'proposal' ? m.approvals.lockedOwnProposal : m.approvals.lockedOwn;
};

/** A result is sent back to its clerk; everything else is turned down. */
export const declineWord = ({ kind }: QueueRow): string =>
  kind === 'result' ? m.approvals.return : m.approvals.reject;

/** What a decision gave, named by its event. */
export const decidedWords = (row: QueueRow, decision: Decision, position: number): string => {
  if (decision === 'approve') return m.approvals.approved(nameOf(row), position);
  return (row.kind === 'result' ? m.approvals.declined : m.approvals.rejected)(nameOf(row), position);
};

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
