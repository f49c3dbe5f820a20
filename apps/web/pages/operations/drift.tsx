import type { ReportRow, ViewReport } from '../../api/answers.ts';
import { report as readReport } from '../../api/operations.ts';
import { useReading } from '../../api/use-reading.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { EventNumber } from '../../status/event-number.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { viewWord, whole } from './operations-words.ts';

const say = m.operations;
type Found = NonNullable<ViewReport['views'][number]['drift']>['rows'][number];

/** What the last run that found drift found, row by row. */
export const LastDrift = ({
  report,
  openLedger,
}: {
  readonly report: ReportRow | null;
  readonly openLedger: string;
}) => (
  <section className="sheet" aria-labelledby="sai-lech">
    <div className="sheet-head">
      <h2 id="sai-lech">{say.driftTitle}</h2>
      {report && <span className="muted small">{say.driftWhen(instant(report.begunAt), whole(report.id))}</span>}
    </div>
    {report ? (
      <Read key={report.id} id={report.id} openLedger={openLedger} />
    ) : (
      <p className="sheet-body muted">{say.noDrift}</p>
    )}
  </section>
);

const Read = ({ id, openLedger }: { readonly id: number; readonly openLedger: string }) => {
  const { answer, problem, again } = useReading(`drift ${id}`, () => readReport(id));
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  return <DriftOf report={answer} openLedger={openLedger} />;
};

/** The differences of a report, each with the events that touched it, and what is to be done; nothing where there are none. */
export const DriftOf = ({ report, openLedger }: { readonly report: ViewReport; readonly openLedger: string }) => {
  const found = report.views.flatMap(({ drift }) => drift?.rows ?? []);
  const total = report.views.reduce((sum, { drift }) => sum + (drift?.total ?? 0), 0);
  if (total === 0) return null;
  const columns = [say.ledger, say.keyColumn, say.field, say.live, say.rebuilt, say.touched];
  return (
    <>
      <p className="sheet-body say">{conclusionOf(report)}</p>
      <RowsTable
        label={say.driftTitle}
        columns={columns}
        rows={found.map((one) => ({
          key: `${one.view} ${one.table} ${JSON.stringify(one.key)} ${one.field ?? ''}`,
          cells: [
            report.ledger,
            `${viewWord(one.view)}, ${keyOf(one)}`,
            one.field ?? say.wholeRow,
            <b key="live" className="bad">
              {one.live ?? say.absent}
            </b>,
            one.rebuilt ?? say.absent,
            <Events key="events" found={one} isOpen={report.ledger === openLedger} />,
          ],
        }))}
      />
      {total > found.length && <p className="sheet-body muted">{say.shown(whole(found.length), whole(total))}</p>}
    </>
  );
};

const keyOf = ({ table, key }: Found): string =>
  `${table} ${Object.values(key)
    .map((cell) => String(cell ?? '—'))
    .join(' / ')}`;

/** Their numbers, as always; where the ledger is open in this browser they lead to the events. */
const Events = ({ found: { events, eventsTotal }, isOpen }: { readonly found: Found; readonly isOpen: boolean }) => (
  <>
    {events.map((position) =>
      isOpen ? (
        <EventNumber key={position} position={position} feed />
      ) : (
        <span key={position} className="ev-no">
          {position}
        </span>
      ),
    )}
    {eventsTotal > events.length && <span className="unit"> {say.andMore(whole(eventsTotal - events.length))}</span>}
  </>
);

const conclusionOf = ({ outcome, kind, replayAgrees }: ViewReport): string => {
  if (replayAgrees === null) return say.conclusions.unasked;
  if (!replayAgrees) return say.conclusions.differs;
  return kind === 'check' && outcome === 'drift' ? say.conclusions.checked : say.conclusions.agrees;
};
