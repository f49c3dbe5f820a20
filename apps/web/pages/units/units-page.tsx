import type { RosterRow } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { WaitingProposals } from '../../form/waiting-proposals.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { mayPropose } from '../../session.ts';
import { date } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { UnitForms } from './unit-forms.tsx';

const TYPES = ['UnitEnrolled', 'UnitRenamed', 'UnitsMerged', 'UnitClosed'];

const stateOf = ({ onRoster, enrolledOn }: RosterRow, at: string): string => {
  if (onRoster) return m.units.on;
  return enrolledOn > at ? m.units.notYet : m.units.left;
};

/** The roster as it stands on the day, and the proposals that would change it. */
const UnitsPage = ({ session, status, moment, isPast, live }: Seen) => {
  const key = `${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const { answer, problem, again } = useReading(key, () => api.units(session.ledger, moment), status.position);
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  const { rows, at } = answer;
  return (
    <>
      <MomentHead answer={answer} isPast={isPast} live={live}>
        <h1>{m.nav.units}</h1>
        <p>{m.units.lead(rows.filter(({ onRoster }) => onRoster).length)}</p>
      </MomentHead>
      <section className="sheet" aria-labelledby="danh-sach">
        <h2 id="danh-sach" className="sr">
          {m.units.table}
        </h2>
        {rows.length === 0 ? (
          <p className="sheet-body muted">{m.units.none}</p>
        ) : (
          <div className="scroll" tabIndex={0} role="region" aria-label={m.units.table}>
            <table>
              <thead>
                <tr>
                  {[m.units.code, m.units.name, m.units.kind, m.units.from, m.units.until, m.units.state].map(
                    (word) => (
                      <th key={word} scope="col">
                        {word}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.unit}>
                    <th scope="row" className="nowrap">
                      {row.unit}
                    </th>
                    <td>{row.name}</td>
                    <td>{m.words.unitKinds[row.kind]}</td>
                    <td className="nowrap">{date(row.enrolledOn)}</td>
                    <td className="nowrap">{row.leftOn === null ? '—' : date(row.leftOn)}</td>
                    <td>{stateOf(row, at)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {!isPast && mayPropose(session) && <UnitForms ledger={session.ledger} units={rows} />}
        {!isPast && !mayPropose(session) && (
          <p className="sheet-body muted">
            <b>{m.form.locked}</b> {m.form.proposeLocked}
          </p>
        )}
      </section>
      <WaitingProposals ledger={session.ledger} position={status.position} types={TYPES} />
    </>
  );
};
export default UnitsPage;
