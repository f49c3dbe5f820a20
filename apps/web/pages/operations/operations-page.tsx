import { useEffect, useState } from 'react';
import type { OperationsAnswer, ViewReport } from '../../api/answers.ts';
import * as administration from '../../api/administration.ts';
import { useReading } from '../../api/use-reading.ts';
import { Said } from '../../form/act-form.tsx';
import { useSending } from '../../form/use-sending.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Icon } from '../../frame/shapes.tsx';
import { instant, number } from '../../words/format.ts';
import { m } from '../../words/language.ts';

const say = m.operations;
/** While a rebuild runs its progress is asked for again; otherwise the page rests. */
const AGAIN_MS = 1_000;

const seconds = (ms: number): string => number((ms / 1000).toFixed(1));

/** Vận hành: whether the views are well, what is being rebuilt, when it is done next, and what became of every run. */
const OperationsPage = () => {
  const { answer, problem, again } = useReading('operations', administration.operations);
  const sending = useSending();
  const running = answer?.running ?? null;
  useEffect(() => {
    if (!running) return;
    const timer = window.setTimeout(again, AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [running, again]);
  if (!answer) return problem ? <ProblemNotice problem={problem} again={again} /> : <Loading />;
  const act = async (what: 'start' | 'cancel'): Promise<void> => {
    await sending.send(
      [what, answer.reports[0]?.id],
      what === 'start' ? administration.startRebuild : administration.cancelRebuild,
      () => (what === 'start' ? say.started : say.cancelled),
    );
    again();
  };
  return (
    <>
      <div className="head">
        <div>
          <h1>{m.nav.operations}</h1>
          <p>{say.lead(number(String(answer.ledgers)))}</p>
        </div>
      </div>
      <Health answer={answer} />
      <section className="sheet" aria-labelledby="dung-lai">
        <div className="sheet-head">
          <h2 id="dung-lai">{running ? say.running : say.rebuild}</h2>
          <Said sending={sending} />
        </div>
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <div className="sheet-body rebuild">
          {running ? (
            <Running running={running} onCancel={() => void act('cancel')} />
          ) : (
            <p className="rebuild-act">
              <button className="btn btn-primary" type="button" onClick={() => void act('start')}>
                {say.start(number(String(answer.ledgers)))}
              </button>{' '}
              <span className="muted small">{say.startHint}</span>
            </p>
          )}
        </div>
      </section>
      <section className="sheet" aria-labelledby="lan-chay">
        <div className="sheet-head">
          <h2 id="lan-chay">{say.runs}</h2>
        </div>
        {answer.reports.length === 0 ? (
          <p className="sheet-body muted">{say.noRun}</p>
        ) : (
          <Runs reports={answer.reports} />
        )}
      </section>
    </>
  );
};
export default OperationsPage;

const Health = ({ answer: { health, schedule } }: { readonly answer: OperationsAnswer }) => (
  <section className="sheet" aria-labelledby="suc-khoe">
    <h2 id="suc-khoe" className="sr">
      {say.health}
    </h2>
    <dl className="keyfigs">
      <div className="lead">
        <dt>{say.health}</dt>
        <dd>
          <span className={health.degraded ? 'st st-l st-behind' : 'st st-l st-onTrack'}>
            <Icon name={health.degraded ? 'i-error' : 'i-check'} />
            {health.degraded ? say.degraded : say.well}
          </span>
        </dd>
        <dd>{say.stopped(health.stopped.length, health.troubled.length)}</dd>
      </div>
      <div>
        <dt>{say.next}</dt>
        <dd>{schedule.next === null ? say.never : instant(schedule.next)}</dd>
        <dd>{schedule.cron === null ? say.howToSchedule : <code>{schedule.cron}</code>}</dd>
      </div>
    </dl>
    {health.stopped.map(({ ledger, view, position, reason }) => (
      <div key={`${ledger} ${view}`} className="notice notice-bad" role="alert">
        <Icon name="i-error" />
        <p>
          <b>{say.stoppedAt(ledger, viewWord(view), position)}</b> {reason}
        </p>
      </div>
    ))}
  </section>
);

type Words = Readonly<Record<string, string | undefined>>;
const viewWord = (view: string): string => (say.views as Words)[view] ?? view;
const starterWord = (by: string): string => (say.starters as Words)[by] ?? by;

interface RunningProps {
  readonly running: NonNullable<OperationsAnswer['running']>;
  readonly onCancel: () => void;
}

const Running = ({ running: { startedBy, startedAt, events, total }, onCancel }: RunningProps) => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => setNow(Date.now()), [events]);
  const share = total === 0 ? 0 : Math.floor((100 * events) / total);
  const elapsed = Math.max(1, now - Date.parse(startedAt));
  const left = events === 0 ? undefined : ((total - events) * elapsed) / events;
  return (
    <>
      <p className="rebuild-top">
        <span className="big">{share} %</span> {left !== undefined && <span>{say.left(seconds(left))}</span>}
      </p>
      <progress className="progress" max={Math.max(1, total)} value={events} aria-label={say.progress(share)} />
      <p className="muted">
        {say.events(number(String(events)), number(String(total)))} ·{' '}
        {say.rate(number(String(Math.round((1000 * events) / elapsed))))} · {say.by(startedBy, instant(startedAt))}
      </p>
      <p className="rebuild-act">
        <button className="btn" type="button" onClick={onCancel}>
          {say.cancel}
        </button>{' '}
        <span className="muted small">{say.cancelHint}</span>
      </p>
    </>
  );
};

const Runs = ({ reports }: { readonly reports: readonly ViewReport[] }) => (
  <RowsTable
    label={say.runs}
    columns={[say.report, say.begun, say.ledger, say.startedBy, say.duration, say.perSecond, say.outcome]}
    rows={reports.map((report) => ({
      key: report.id,
      cells: [
        report.id,
        instant(report.begunAt),
        report.ledger,
        starterWord(report.startedBy),
        say.seconds(seconds(report.durationMs)),
        number(String(Math.round(report.eventsPerSecond))),
        <span key="outcome" className="state">
          <Icon name={report.outcome === 'failed' || report.outcome === 'drift' ? 'i-error' : 'i-check'} />
          {say.outcomes[report.outcome]}
          {report.reason !== null && <span className="unit"> {report.reason.message}</span>}
        </span>,
      ],
    }))}
  />
);
