import * as api from '../api/client.ts';
import { useReading } from '../api/use-reading.ts';
import { ProposalChanges } from '../pages/approvals/proposal-changes.tsx';
import { EventNumber } from '../status/event-number.tsx';
import { instant } from '../words/format.ts';
import { m } from '../words/language.ts';

interface WaitingProposalsProps {
  readonly ledger: string;
  readonly position: number;
  /** Which kinds of change are of interest here. */
  readonly types: readonly string[];
}

/** The proposals of some kinds that wait for another account, each change in words. */
export const WaitingProposals = ({ ledger, position, types }: WaitingProposalsProps) => {
  const { answer } = useReading('queue', () => api.approvals(ledger), position);
  const waiting = (answer?.rows ?? []).filter(({ changes }) => changes !== null && types.includes(changes.type));
  return (
    <section className="sheet" aria-labelledby="de-xuat-cho">
      <div className="sheet-head">
        <h2 id="de-xuat-cho">{m.form.waiting}</h2>
      </div>
      <div className="sheet-body">
        {waiting.length === 0 ? (
          <p className="muted">{m.form.noWaiting}</p>
        ) : (
          waiting.map((row) => (
            <div key={row.position} className="waiting-one">
              <ProposalChanges ledger={ledger} proposal={row.position} />
              <p className="unit">
                {m.approvals.by(row.by, instant(row.since))} <EventNumber position={row.position} feed />
              </p>
            </div>
          ))
        )}
      </div>
    </section>
  );
};
