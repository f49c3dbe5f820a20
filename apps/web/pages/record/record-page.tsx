import { useState } from 'react';
import { useAddress } from '../../router.tsx';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { useDraft } from './draft.ts';
import { Entry } from './entry.tsx';

/** Growth follows from another target, milestones from their scheme: neither takes results. */
const RECORDED = new Set(['cumulative', 'level', 'ratio', 'coverage']);

export const RecordPage = ({ status, session, changed }: Seen) => {
  const asked = useAddress().searchParams.get('chi-tieu') ?? '';
  const { draft, change, sent: markSent, choose, drop } = useDraft(session.me.account, session.ledger, asked);
  const [sent, setSent] = useState<string>();
  const targets = status.targets.filter(({ kind }) => RECORDED.has(kind));
  const chosen = targets.find(({ code }) => code === draft.target);
  return (
    <>
      <div className="head">
        <div>
          <h1>{m.nav.record}</h1>
          <p>{m.record.lead}</p>
        </div>
      </div>
      {sent !== undefined && (
        <p className="notice" role="status">
          <span /> {sent}
        </p>
      )}
      <section className="sheet" aria-labelledby="chon">
        <div className="sheet-body field">
          <label id="chon" htmlFor="chi-tieu">
            {m.record.target}
          </label>
          <select
            className="input"
            id="chi-tieu"
            value={chosen?.code ?? ''}
            onChange={({ target }) => {
              setSent(undefined);
              choose(target.value);
            }}
          >
            <option value="">{m.record.choose}</option>
            {targets.map(({ code, name, unit }) => (
              <option key={code} value={code}>
                {code} {name} ({unit})
              </option>
            ))}
          </select>
        </div>
        {chosen && (
          <Entry
            key={chosen.code}
            session={session}
            draft={draft}
            position={status.position}
            onChange={change}
            onSend={markSent}
            onDrop={drop}
            onSent={(position) => {
              drop();
              setSent(m.record.sent(chosen.code, position));
              changed();
            }}
          />
        )}
      </section>
    </>
  );
};
