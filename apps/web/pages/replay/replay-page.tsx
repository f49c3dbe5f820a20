import type { IssuedReport, MomentsAnswer } from '../../api/answers.ts';
import type { Moment } from '../../api/client.ts';
import * as api from '../../api/replay.ts';
import { useMoving } from '../../api/use-moving.ts';
import { useReading } from '../../api/use-reading.ts';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { isA } from '../../session.ts';
import { date, instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Seen } from '../seen.ts';
import { CompareTable } from './compare-table.tsx';
import { EventSteps } from './event-steps.tsx';
import { IssueForm, IssueLocked } from './issue-form.tsx';
import { IssuedReports } from './issued-reports.tsx';
import { LifeChart } from './life-chart.tsx';
import { PinRow } from './pin-row.tsx';
import { type Pin, usePins } from './pins.ts';
import { Reconcile } from './reconcile.tsx';

/** The ledger's life played again: any moment, two beside each other with the why between, and event by event. */
const ReplayPage = (seen: Seen) => {
  const { ledger } = seen.session;
  const { answer, problem, again } = useReading(
    'moments',
    () => Promise.all([api.moments(ledger), api.reports(ledger)]),
    seen.status.position,
  );
  if (problem && !answer) return <ProblemNotice problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const [life, { rows }] = answer;
  return <Replay {...seen} life={life} reports={rows} />;
};
export default ReplayPage;

const knownBy = ({ kind, day }: Pin, asOf: string): string =>
  kind === 'day' ? m.replay.knownDay(date(day)) : m.replay.knownAt(instant(asOf));

interface ReplayProps extends Seen {
  readonly life: MomentsAnswer;
  readonly reports: readonly IssuedReport[];
}

const Replay = ({ session, life, reports, live, changed: onChanged }: ReplayProps) => {
  const { ledger } = session;
  const { first, second, judgedOn: at, event, move, judge, look } = usePins(life);
  const momentOf = ({ asOf }: Pin): Moment => ({ at, asOf });
  const [one, other] = [momentOf(first), momentOf(second)];
  const keyOf = ({ asOf, position }: Pin): string => `${asOf ?? `bây giờ ${position}`}|${at ?? ''}`;

  const before = useMoving(keyOf(first), (signal) => api.statusAt(ledger, one, signal));
  const after = useMoving(keyOf(second), (signal) => api.statusAt(ledger, other, signal));
  const from = first.asOf ?? String(first.position);
  const asked = { from, to: other.asOf, at };
  const why = useMoving(`${keyOf(first)}|${keyOf(second)}`, (signal) => api.comparison(ledger, asked, signal));
  const isBehind = before.isBehind || after.isBehind || why.isBehind;
  const problem = before.problem ?? after.problem ?? why.problem;
  const comparison = isBehind || why.problem ? undefined : why.answer;

  const [earlier, later] = [before.answer, after.answer];
  const words =
    earlier && later
      ? m.replay.sentence(knownBy(first, earlier.asOf), first.position, knownBy(second, later.asOf), second.position)
      : undefined;
  const isPast = second.kind !== 'now';
  const changed = comparison?.targets.filter((target) => target.changed.length > 0).length ?? 0;
  const all = new Set([...(earlier?.targets ?? []), ...(later?.targets ?? [])].map(({ code }) => code)).size;
  return (
    <>
      <div className={isPast ? 'head is-past' : 'head'}>
        <div>
          <h1>{m.nav.replay}</h1>
          <p>
            {words?.map((part, index) => (index % 2 === 1 ? <strong key={index}>{part}</strong> : part))}{' '}
            {at !== undefined && m.replay.judgedOn(date(at))}{' '}
            {live && !isPast && <span className="live">{m.moment.live}</span>}
          </p>
          {isPast && (
            <p className="moment-acts">
              <button className="btn btn-primary" type="button" onClick={() => move('second', undefined)}>
                {m.moment.now}
              </button>
            </p>
          )}
        </div>
        <span className="seg" role="group" aria-label={m.replay.how}>
          <button type="button" aria-pressed={at === undefined} onClick={() => judge(false)}>
            {m.replay.ownDay}
          </button>
          <button type="button" aria-pressed={at !== undefined} onClick={() => judge(true)}>
            {m.replay.sameDay}
          </button>
        </span>
      </div>
      <section className="sheet" aria-labelledby="doi-so">
        <h2 id="doi-so" className="sr">
          {m.replay.life}
        </h2>
        <div className="slide">
          <div className="slide-row">
            <span className="small muted">{m.replay.perMonth}</span>
            <div className="life-box">
              <LifeChart life={life} marks={life.marks} first={first} second={second} />
            </div>
          </div>
          <PinRow number={1} life={life} pin={first} onMove={(to) => move('first', to)} />
          <PinRow number={2} life={life} pin={second} onMove={(to) => move('second', to)} />
          <p className="small muted keys" id="phim">
            {m.replay.keys}
          </p>
        </div>
      </section>
      {problem && <ProblemNotice problem={problem} />}
      <section className="sheet" aria-labelledby="so-sanh">
        <div className="sheet-head">
          <h2 id="so-sanh" aria-live="polite">
            {comparison ? m.replay.changed(changed, all - changed) : m.replay.comparing}
          </h2>
          <span className="muted small">{m.replay.between(second.position - first.position)}</span>
        </div>
        {earlier && later ? (
          <CompareTable first={earlier} second={later} moments={[one, other]} comparison={comparison} />
        ) : (
          <Loading />
        )}
      </section>
      <div className="cols cols-main">
        <EventSteps ledger={ledger} event={event} life={life} onLook={look} />
        {later && <Reconcile ledger={ledger} life={life} reports={reports} first={first} targets={later.targets} />}
      </div>
      <IssuedReports reports={reports}>
        {isA(session, 'approver') ? <IssueForm ledger={ledger} life={life} onIssued={onChanged} /> : <IssueLocked />}
      </IssuedReports>
    </>
  );
};
