import type { ProposalAnswer } from '../api/answers.ts';
import * as api from '../api/client.ts';
import { useReading } from '../api/use-reading.ts';
import { Loading, ProblemNotice } from '../frame/notices.tsx';
import { Sentences } from './sentences.tsx';
import { EventNumber } from '../status/event-number.tsx';
import { instant } from '../words/format.ts';
import { m } from '../words/language.ts';

type ProposedChange = ProposalAnswer['changes'][number];

interface WaitingProposalsProps {
  readonly ledger: string;
  readonly position: number;
  /** Which kinds of change are of interest here. */
  readonly types: readonly string[];
  /** Of these kinds only some: those of one target. */
  readonly only?: (change: ProposedChange) => boolean;
}

/** The proposals of some kinds that wait for another account, each change in words. */
export const WaitingProposals = ({ ledger, position, types, only = () => true }: WaitingProposalsProps) => {
  const { answer, problem, again } = useReading(
    types.join(),
    async () => {
      const { rows } = await api.approvals(ledger);
      const asked = rows.filter(({ changes }) => changes !== null && types.includes(changes.type));
      return Promise.all(
        asked.map(async ({ position: proposal, by, since }) => {
          const { state, changes } = await api.proposal(ledger, proposal);
          return { proposal, by, since, state, changes };
        }),
      );
    },
    position,
  );
  // One that was decided since the queue was read waits no more.
  const waiting = (answer ?? []).filter(({ state, changes }) => state === 'undecided' && changes.some(only));
  return (
    <section className="sheet" aria-labelledby="de-xuat-cho">
      <div className="sheet-head">
        <h2 id="de-xuat-cho">{m.form.waiting}</h2>
      </div>
      <div className="sheet-body">
        {problem && <ProblemNotice problem={problem} again={again} />}
        {!answer && !problem && <Loading />}
        {answer && waiting.length === 0 && <p className="muted">{m.form.noWaiting}</p>}
        {waiting.map(({ proposal, by, since, changes }) => (
          <div key={proposal} className="waiting-one">
            <Sentences of={changes.map(({ sentence }) => sentence)} />
            <p className="unit">
              {m.approvals.by(by, instant(since))} <EventNumber position={proposal} feed />
            </p>
          </div>
        ))}
      </div>
    </section>
  );
};
