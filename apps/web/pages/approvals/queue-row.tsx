import type { QueueRow as Row, TargetStatus } from '../../api/answers.ts';
import { Icon } from '../../frame/shapes.tsx';
import { Link } from '../../router.tsx';
import { instant, period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { changeOf, declineWord, nameOf } from './decisions.ts';
import { ProposalChanges } from './proposal-changes.tsx';
import { QueueEffect } from './queue-effect.tsx';
import { ReasonForm } from './reason-form.tsx';

interface QueueRowProps {
  readonly ledger: string;
  /** How far the ledger has come: another event may change what an approval does. */
  readonly position: number;
  readonly row: Row;
  readonly target: TargetStatus | undefined;
  readonly lock: string | undefined;
  readonly picked: boolean;
  readonly open: boolean;
  readonly busy: boolean;
  readonly onPick: () => void;
  readonly onApprove: () => void;
  readonly onOpen: (open: boolean) => void;
  readonly onDecline: (reason: string) => void;
}

const Item = ({ row, target }: Pick<QueueRowProps, 'row' | 'target'>) => (
  <>
    {row.target !== null && (
      <Link href={`/chi-tieu/${row.target}`}>
        {row.target} {target?.name}
      </Link>
    )}
    <b>
      {m.approvals.kinds[row.kind]}
      {row.changes && `: ${m.words.events[row.changes.type as keyof typeof m.words.events]}`}
      {row.unit !== null && ` ${row.unit}`}
      {row.occurredOn !== null && ` ${period(row.occurredOn)}`}
    </b>
    <span className="unit">
      {m.approvals.by(row.by, instant(row.since))} · {m.target.event(row.position)}
    </span>
  </>
);

export const QueueRow = ({ ledger, position, row, target, lock, picked, open, busy, ...on }: QueueRowProps) => {
  const change = changeOf(row);
  const name = nameOf(row);
  return (
    <>
      <tr
        role="row"
        id={`muc-${row.position}`}
        className={[picked && 'is-on', open && 'is-open'].filter(Boolean).join(' ') || undefined}
      >
        <td role="cell" className="pick">
          {lock === undefined ? (
            <input
              className="check"
              type="checkbox"
              checked={picked}
              aria-label={m.approvals.pick(name)}
              onChange={on.onPick}
            />
          ) : (
            <Icon name="i-lock" />
          )}
        </td>
        <th role="rowheader" scope="row" className="item">
          <Item row={row} target={target} />
        </th>
        <td role="cell" className="change">
          {change && (
            <>
              <span className="was">{change.was}</span>{' '}
              <span className="to" aria-hidden="true">
                →
              </span>
              <span className="sr">{m.record.becomes}</span> <strong>{change.now}</strong>
              <span className="unit">{target?.unit}</span>
            </>
          )}
          {row.kind === 'proposal' && <ProposalChanges ledger={ledger} proposal={row.position} />}
        </td>
        <td role="cell" className="eff">
          {row.kind !== 'returned' && (
            <QueueEffect ledger={ledger} rows={[row]} position={position} about={row.target} />
          )}
        </td>
        <td role="cell" className="act">
          {lock === undefined ? (
            <>
              <button className="btn" type="button" aria-disabled={busy} onClick={on.onApprove}>
                {m.approvals.approve}
                <span className="sr"> {name}</span>
              </button>{' '}
              <button className="btn btn-quiet" type="button" aria-expanded={open} onClick={() => on.onOpen(!open)}>
                {declineWord(row)}…<span className="sr"> {name}</span>
              </button>
            </>
          ) : (
            <p className="locked">
              <Icon name="i-lock" />
              <span>
                <b>{m.approvals.locked}</b> {lock}
              </span>
            </p>
          )}
        </td>
      </tr>
      {open && (
        <tr role="row" className="sub">
          <td role="cell" colSpan={5}>
            <ReasonForm
              id={`ly-do-${row.position}`}
              act={declineWord(row)}
              item={name}
              busy={busy}
              onReason={on.onDecline}
              onCancel={() => on.onOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
};
