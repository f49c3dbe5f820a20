import { useState } from 'react';
import type { OperationsAnswer, ReportRow } from '../../api/answers.ts';
import { Confirm } from '../../form/confirm.tsx';
import { Icon } from '../../frame/shapes.tsx';
import { Link } from '../../router.tsx';
import { instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { bytes, duration, reasonWords, runWindow, viewWord, whole } from './operations-words.ts';

const say = m.operations;

/** Whether the views are well, how long is left, when the next run is: at a glance. */
export const Health = ({ answer }: { readonly answer: OperationsAnswer }) => {
  const { health, schedule, checks, lag, running, freeBytes } = answer;
  const left = running?.secondsLeft;
  const drift = health.troubled.reduce((sum, { driftTotal }) => sum + driftTotal, 0);
  return (
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
          <dd>{health.degraded ? say.stopped(health.stopped.length, health.troubledTotal) : say.allWell}</dd>
        </div>
        <div>
          <dt>{say.next}</dt>
          <dd className="next-run">
            {schedule.next === null ? (schedule.paused ? say.pausedShort : say.never) : runWindow(schedule.next)}
          </dd>
          {left !== undefined && left !== null && <dd>{say.timeLeft(duration(left))}</dd>}
        </div>
        <div>
          <dt>{say.lag}</dt>
          <dd>{duration(lag.seconds)}</dd>
          <dd>{lag.ledgers === 0 ? say.noLag : say.lagOf(whole(lag.events), whole(lag.ledgers))}</dd>
        </div>
        <div>
          <dt>{say.drift}</dt>
          <dd>{whole(drift)}</dd>
          <dd>{checks.last ? say.lastCheckAt(instant(checks.last.begunAt)) : say.noCheckShort}</dd>
        </div>
        <div>
          <dt>{say.disk}</dt>
          <dd>{bytes(freeBytes)}</dd>
          <dd>{say.diskHint}</dd>
        </div>
      </dl>
    </section>
  );
};

interface AlarmsProps {
  readonly answer: OperationsAnswer;
  /** The ledger that is open in this browser, whose events can be looked at. */
  readonly openLedger: string;
  readonly onAgain: (ledger: string) => void;
  readonly onAcknowledge: (report: ReportRow) => void;
}

/** What alarms: a view that stands still, and runs that failed or drifted and that nobody has acknowledged. */
export const Alarms = ({ answer, openLedger, onAgain, onAcknowledge }: AlarmsProps) => {
  const { stopped, troubled, troubledTotal } = answer.health;
  const [asked, setAsked] = useState<ReportRow>();
  return (
    <>
      {stopped.map(({ ledger, view, position, reason }) => (
        <div key={`${ledger} ${view}`} className="notice notice-bad" role="alert">
          <Icon name="i-error" />
          <p>
            <b>{say.stoppedAt(ledger, viewWord(view), whole(position + 1))}</b> {reason}. {say.stoppedHint}
          </p>
          {ledger === openLedger && (
            <Link className="btn" href={`/nhat-ky?den=${position + 1}`}>
              {say.seeEvent(whole(position + 1))}
            </Link>
          )}
        </div>
      ))}
      {troubled.map((report) => (
        <div key={report.id} className="notice notice-bad" role="alert">
          <Icon name="i-error" />
          <p>
            <b>{say.troubled(report.ledger, instant(report.begunAt))}</b>{' '}
            {report.outcome === 'drift' || report.reason === null
              ? say.troubledDrift(whole(report.driftTotal))
              : reasonWords(report.reason)}
          </p>
          <p className="notice-acts">
            <button className="btn btn-s" type="button" onClick={() => onAgain(report.ledger)}>
              {say.again}
            </button>
            <button className="btn btn-s" type="button" onClick={() => setAsked(report)}>
              {say.acknowledge}
            </button>
          </p>
        </div>
      ))}
      {troubledTotal > troubled.length && (
        <p className="muted">{say.troubledMore(whole(troubledTotal - troubled.length))}</p>
      )}
      {asked && (
        <Confirm
          title={say.acknowledgeTitle(whole(asked.id))}
          act={say.acknowledge}
          onAct={() => {
            onAcknowledge(asked);
            setAsked(undefined);
          }}
          onCancel={() => setAsked(undefined)}
        >
          <p>{say.acknowledgeHint(asked.ledger)}</p>
        </Confirm>
      )}
    </>
  );
};
