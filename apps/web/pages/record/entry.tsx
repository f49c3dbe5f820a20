import { type SubmitEvent, useState } from 'react';
import * as api from '../../api/client.ts';
import { command } from '../../api/command.ts';
import { useReading } from '../../api/use-reading.ts';
import { hasBegun } from '../../form/document.ts';
import { DocumentFields } from '../../form/document-fields.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { Icon } from '../../frame/shapes.tsx';
import type { Session } from '../../session.ts';
import { Flags } from '../../status/verdict.tsx';
import { values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Draft, DraftChanges } from './draft.ts';
import { Effect } from './effect.tsx';
import { ValueFields } from './value-fields.tsx';
import { WhenAndWho } from './when-and-who.tsx';
import { standing, submissionOf } from './submission.ts';

interface EntryProps {
  readonly session: Session;
  readonly draft: Draft;
  readonly position: number;
  readonly onChange: (changes: DraftChanges) => void;
  /** It is being sent: as that result again, or as a new one (0). */
  readonly onSend: (as: number) => void;
  readonly onDrop: () => void;
  readonly onSent: (position: number) => void;
}

/** One result being recorded: what, the figure, and what it would change; then sent, as often as it takes, recorded once. */
export const Entry = ({ session, draft, position, onChange, onSend, onDrop, onSent }: EntryProps) => {
  const { ledger } = session;
  const reading = useReading(draft.target, () => api.target(ledger, draft.target, {}), position);
  const [problem, setProblem] = useState<api.Problem>();
  const [busy, setBusy] = useState(false);
  const { answer } = reading;
  if (!answer) return reading.problem ? <ProblemNotice problem={reading.problem} again={reading.again} /> : <Loading />;

  const submission = submissionOf(draft, answer);
  const before = standing(draft, answer);
  const returned = before?.status === 'returned' ? before : undefined;
  // A running total takes another result of the same period; every other measure has one place for it.
  const waiting = before?.status === 'pending' ? before : undefined;
  const resent = returned ?? (waiting && draft.fixes ? waiting : undefined);

  const named = (result: number) => ({ r: ledger, id: String(result) });

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (!submission || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      const { key, target } = draft;
      const as = draft.sentAs ?? resent?.result ?? 0;
      onSend(as);
      const sent =
        as > 0
          ? command('/api/resolutions/{r}/results/{id}/resubmission', named(as), submission, key)
          : command('/api/resolutions/{r}/targets/{c}/results', { r: ledger, c: target }, submission, key);
      onSent((await sent).position);
    } catch (error) {
      if (!(error instanceof api.Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="entry" onSubmit={(event) => void send(event)} aria-labelledby="dang-ghi">
      <div className="entry-what">
        <h2 id="dang-ghi">
          {draft.target} {answer.status.name}
        </h2>
        <Flags flags={answer.status.flags} />
        <WhenAndWho answer={answer} draft={draft} ledger={ledger} onChange={onChange} />
      </div>
      <div className="entry-in">
        <ValueFields answer={answer} draft={draft} onChange={onChange} />
        <div className="field">
          <label htmlFor="ghi-chu">{returned ? m.record.answer : m.record.note}</label>
          <input
            className="input"
            id="ghi-chu"
            autoComplete="off"
            value={draft.note}
            onChange={({ target }) => onChange({ note: target.value })}
          />
        </div>
        <details className="evidence" open={hasBegun(draft.evidence)}>
          <summary>{m.record.evidence}</summary>
          <DocumentFields
            id="minh-chung"
            typed={draft.evidence}
            onTyped={(evidence) => onChange({ evidence })}
            optional
          />
        </details>
        {waiting && draft.sentAs === null && (
          <label className="tick">
            <input
              className="check"
              type="checkbox"
              checked={draft.fixes}
              onChange={({ target }) => onChange({ fixes: target.checked })}
            />
            {m.record.fixes(values(waiting.values), waiting.result)}
          </label>
        )}
        {before && !waiting && draft.sentAs === null && (
          <p className="hint">{returned ? m.record.returned : m.record.exists}</p>
        )}
        {problem && <ProblemNotice problem={problem} />}
        {problem && <p className="hint">{m.record.kept}</p>}
      </div>
      <div className="entry-eff">
        <Effect ledger={ledger} answer={answer} draft={draft} submission={submission} resubmits={resent?.result} />
        <p className={submission ? 'ready' : 'ready is-no'}>
          <Icon name={submission ? 'i-check' : 'i-error'} />
          {submission ? m.record.ready : m.record.notReady}
        </p>
        <p>
          <button className="btn btn-primary" type="submit" aria-disabled={!submission || busy}>
            {busy ? m.record.sending : m.record.send}
          </button>{' '}
          <button className="btn btn-quiet" type="button" onClick={onDrop}>
            {m.record.clear}
          </button>
        </p>
      </div>
    </form>
  );
};
