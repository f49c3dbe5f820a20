import { useState } from 'react';
import type { QueueAnswer, QueueRow as Row } from '../../api/answers.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { lockOf } from './decisions.ts';
import { Dock } from './dock.tsx';
import { QueueEffect } from './queue-effect.tsx';
import { QueueRow } from './queue-row.tsx';
import { useDecisions } from './use-decisions.ts';

const KINDS = ['result', 'correction', 'proposal', 'returned'] as const;

/** Everything that waits for a decision. What this account recorded itself is locked, and says so. */
export const ApprovalsPage = ({ queue, status, session, changed }: Seen & { readonly queue: QueueAnswer }) => {
  const [kind, setKind] = useState<Row['kind'] | null>(null);
  const [picks, setPicks] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const { said, busy, decide } = useDecisions(session.ledger, changed);

  const waiting = queue.rows.filter((row) => row.kind !== 'returned').length;
  const shown = queue.rows.filter((row) => kind === null || row.kind === kind);
  const decidable = shown.filter((row) => lockOf(row, session.me.account) === undefined);
  const picked = decidable.filter(({ position }) => picks.has(position));
  const pick = (position: number): void => {
    const next = new Set(picks);
    if (!next.delete(position)) next.add(position);
    setPicks(next);
  };
  const { columns } = m.approvals;
  const segment = (one: Row['kind'] | null, word: string, count: number) => (
    <button key={word} type="button" aria-pressed={kind === one} onClick={() => setKind(one)}>
      {word} {count}
    </button>
  );
  return (
    <>
      <div className="head">
        <div>
          <h1>{m.nav.approvals}</h1>
          <p>{m.approvals.lead(waiting)}</p>
        </div>
        <span className="seg" role="group" aria-label={m.approvals.queue}>
          {segment(null, m.approvals.all, queue.rows.length)}
          {KINDS.map((one) => [one, queue.rows.filter((row) => row.kind === one).length] as const)
            .filter(([, count]) => count > 0)
            .map(([one, count]) => segment(one, m.approvals.kinds[one], count))}
        </span>
      </div>
      <section className="sheet" aria-labelledby="hang-cho">
        <h2 id="hang-cho" className="sr">
          {m.approvals.queue}
        </h2>
        {shown.length === 0 ? (
          <p className="sheet-body muted">{m.approvals.empty}</p>
        ) : (
          <div className="scroll">
            <table className="queue cards" role="table">
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col" className="pick">
                    <input
                      className="check"
                      type="checkbox"
                      aria-label={m.approvals.pickAll}
                      disabled={decidable.length === 0}
                      checked={decidable.length > 0 && picked.length === decidable.length}
                      onChange={({ target }) =>
                        setPicks(new Set(target.checked ? decidable.map(({ position }) => position) : []))
                      }
                    />
                  </th>
                  {[columns.item, columns.change, columns.now, columns.decision].map((column) => (
                    <th key={column} role="columnheader" scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {shown.map((row) => (
                  <QueueRow
                    key={row.position}
                    ledger={session.ledger}
                    position={queue.position}
                    row={row}
                    target={status.targets.find(({ code }) => code === row.target)}
                    lock={lockOf(row, session.me.account)}
                    picked={picks.has(row.position)}
                    open={open === row.position}
                    busy={busy}
                    onPick={() => pick(row.position)}
                    onApprove={() => void decide([row], 'approve')}
                    onOpen={(opened) => setOpen(opened ? row.position : null)}
                    onDecline={(reason) => {
                      setOpen(null);
                      void decide([row], 'decline', reason);
                    }}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
      <Dock
        said={said}
        count={picked.length}
        busy={busy}
        onApprove={() => void decide(picked, 'approve')}
        onUnpick={() => setPicks(new Set())}
      >
        <QueueEffect ledger={session.ledger} rows={picked} position={queue.position} about={null} />
      </Dock>
    </>
  );
};
