import type { ReactNode } from 'react';
import type { IssuedReport } from '../../api/answers.ts';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Link } from '../../router.tsx';
import { EventNumber } from '../../status/event-number.tsx';
import { date, instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { addressOfReport } from './pins.ts';

const say = m.replay.issued;

interface IssuedReportsProps {
  readonly reports: readonly IssuedReport[];
  /** How another one is issued, or why not here. */
  readonly children: ReactNode;
}

/** The reports that went out, each leading to its moment. */
export const IssuedReports = ({ reports, children }: IssuedReportsProps) => (
  <section className="sheet" aria-labelledby="bao-cao-da-phat-hanh">
    <div className="sheet-head">
      <h2 id="bao-cao-da-phat-hanh">{say.title}</h2>
    </div>
    {reports.length === 0 ? (
      <p className="sheet-body muted">{say.none}</p>
    ) : (
      <RowsTable
        label={say.title}
        columns={[say.columns.report, say.columns.at, say.columns.asOf, say.columns.issued, say.columns.compare]}
        rows={reports.map(({ position, title, at, asOf, by, issuedAt }) => ({
          key: position,
          cells: [
            title,
            date(at),
            say.event(asOf),
            <span key="issued">
              {say.by(by, instant(issuedAt))} <EventNumber position={position} feed />
            </span>,
            <Link key="compare" href={addressOfReport({ asOf, at })} aria-label={say.compareOf(title)}>
              {say.compare}
            </Link>,
          ],
        }))}
      />
    )}
    {children}
  </section>
);
