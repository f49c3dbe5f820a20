import type { RosterRow } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { ProposeLocked } from '../../form/propose-locked.tsx';
import { WaitingProposals } from '../../form/waiting-proposals.tsx';
import { MomentHead } from '../../frame/moment-head.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { mayPropose } from '../../session.ts';
import { date } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { UnitForms } from './unit-forms.tsx';

const TYPES = ['UnitEnrolled', 'UnitRenamed', 'UnitsMerged', 'UnitClosed'];

const stateOf = ({ onRoster, enrolledOn, mergedInto }: RosterRow, at: string): string => {
  if (onRoster) return m.units.on;
  if (enrolledOn > at) return m.units.notYet;
  return mergedInto === null ? m.units.left : m.units.merged(mergedInto);
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
          <RowsTable
            label={m.units.table}
            columns={[m.units.code, m.units.name, m.units.kind, m.units.from, m.units.until, m.units.state]}
            rows={rows.map((row) => ({
              key: row.unit,
              cells: [
                row.unit,
                row.name,
                m.words.unitKinds[row.kind],
                date(row.enrolledOn),
                row.leftOn === null ? '—' : date(row.leftOn),
                stateOf(row, at),
              ],
            }))}
          />
        )}
        {!isPast && mayPropose(session) && <UnitForms ledger={session.ledger} units={rows} />}
        {!isPast && !mayPropose(session) && <ProposeLocked />}
      </section>
      <WaitingProposals ledger={session.ledger} position={status.position} types={TYPES} />
    </>
  );
};
export default UnitsPage;
