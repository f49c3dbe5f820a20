import { useState } from 'react';
import type { ReportRow } from '../../api/answers.ts';
import { report as readReport, reports as readReports, type ReportsQuery } from '../../api/operations.ts';
import { usePages } from '../../api/use-pages.ts';
import { useReading } from '../../api/use-reading.ts';
import { TextField } from '../../form/fields.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Icon } from '../../frame/shapes.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { DriftOf } from './drift.tsx';
import { digestShort, duration, reasonWords, short, starterWord, viewWord, whole } from './operations-words.ts';

const say = m.operations;

interface ReportsProps {
  /** Of one run; of all without it. */
  readonly run: number | undefined;
  readonly openLedger: string;
  readonly onClose: () => void;
}

/** The reports, a ledger each: a page at a time, by ledger, or only what is in trouble. */
export const Reports = ({ run, openLedger, onClose }: ReportsProps) => {
  const [ledger, setLedger] = useState('');
  const [isOutstanding, setOutstanding] = useState(false);
  const [opened, setOpened] = useState<number>();
  const query: ReportsQuery = {
    ...(run === undefined ? {} : { run: String(run) }),
    ...(ledger.trim() === '' ? {} : { ledger: ledger.trim() }),
    ...(isOutstanding ? { outstanding: 'true' } : {}),
  };
  const asked = JSON.stringify(query);
  const { answer, pages, problem, again, hasMore, goOn, stopped } = usePages(asked, (next?: number) =>
    readReports({ ...query, ...(next === undefined ? {} : { before: String(next) }) }),
  );
  const rows = pages.flatMap((page) => page.rows);
  return (
    <section className="sheet" aria-labelledby="bien-ban">
      <div className="sheet-head">
        <h2 id="bien-ban" tabIndex={-1}>
          {run === undefined ? say.reportsTitle : say.reportsOf(whole(run))}
        </h2>
        <button className="btn btn-quiet btn-s" type="button" onClick={onClose}>
          {say.close}
        </button>
      </div>
      <div className="sheet-body reports-filter">
        <TextField id="loc-so" label={say.filterLedger} value={ledger} onValue={setLedger} />
        <label className="only-outstanding">
          <input type="checkbox" checked={isOutstanding} onChange={({ target }) => setOutstanding(target.checked)} />{' '}
          {say.onlyOutstanding}
        </label>
      </div>
      {problem && <ProblemNotice problem={problem} again={again} />}
      {answer && rows.length === 0 && <p className="sheet-body muted">{say.noReport}</p>}
      {rows.length > 0 && <ReportsTable rows={rows} onOpen={setOpened} />}
      {stopped && <ProblemNotice problem={stopped} />}
      {hasMore && (
        <p className="sheet-body">
          <button className="btn" type="button" onClick={() => void goOn()}>
            {say.more}
          </button>
        </p>
      )}
      {opened !== undefined && <OneReport key={opened} id={opened} openLedger={openLedger} />}
    </section>
  );
};

const ReportsTable = ({
  rows,
  onOpen,
}: {
  readonly rows: readonly ReportRow[];
  readonly onOpen: (id: number) => void;
}) => (
  <RowsTable
    label={say.reportsTitle}
    columns={[say.report, say.begun, say.ledger, say.kind, say.startedBy, say.fromTo, say.duration, say.outcome]}
    rows={rows.map((report) => ({
      key: report.id,
      cells: [
        <button
          key="open"
          className="btn btn-s"
          type="button"
          aria-label={say.openReport(whole(report.id))}
          onClick={() => onOpen(report.id)}
        >
          {whole(report.id)}
        </button>,
        short(report.begunAt),
        report.ledger,
        say.kinds[report.kind],
        starterWord(report.startedBy),
        `${whole(report.from)}–${whole(report.to)}`,
        duration(report.durationMs / 1000),
        <Outcome key="outcome" report={report} />,
      ],
    }))}
  />
);

const Outcome = ({ report: { outcome, reason, acknowledged, driftTotal } }: { readonly report: ReportRow }) => {
  const isBad = outcome === 'failed' || outcome === 'drift';
  return (
    <span className={isBad ? 'state bad' : 'state'}>
      <Icon name={isBad ? 'i-error' : 'i-check'} />
      <span>
        {say.outcomes[outcome]}
        {driftTotal > 0 && `, ${say.differs(whole(driftTotal))}`}
        {reason !== null && <span className="unit"> {reasonWords(reason)}</span>}
        {acknowledged && <span className="unit"> {say.seenBy(acknowledged.by, instant(acknowledged.at))}</span>}
      </span>
    </span>
  );
};

/** One report whole: view by view, and what differs row by row. */
const OneReport = ({ id, openLedger }: { readonly id: number; readonly openLedger: string }) => {
  const { answer, problem, again } = useReading(`report ${id}`, () => readReport(id));
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  const { ledger, events, durationMs, eventsPerSecond, views } = answer;
  return (
    <div className="report-one">
      <div className="sheet-body">
        <h3>
          {say.reportNo(whole(id))}: {ledger}
        </h3>
        <p className="muted">
          {say.by(starterWord(answer.startedBy), instant(answer.begunAt))} ·{' '}
          {say.ranFor(whole(events), duration(durationMs / 1000), whole(eventsPerSecond))}
        </p>
      </div>
      {views.length > 0 && (
        <RowsTable
          label={say.reportNo(whole(id))}
          columns={[say.view, say.viewRows, say.liveDigest, say.rebuiltDigest, say.outcome, say.generation]}
          rows={views.map(({ view, rows, live, rebuilt, equal, drift, generation }) => ({
            key: view,
            cells: [
              viewWord(view),
              rows === null ? '—' : whole(rows),
              live === null ? '—' : <code title={live}>{digestShort(live)}</code>,
              rebuilt === null ? '—' : <code title={rebuilt}>{digestShort(rebuilt)}</code>,
              equal ? say.equal : say.differs(whole(drift?.total ?? 0)),
              <code key="file">{generation}</code>,
            ],
          }))}
        />
      )}
      <DriftOf report={answer} openLedger={openLedger} />
    </div>
  );
};
