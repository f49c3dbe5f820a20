import type { TargetAnswer } from '../../api/answers.ts';
import { Link } from '../../router.tsx';
import { opens, type Session } from '../../session.ts';
import { Flags, Verdict } from '../../status/verdict.tsx';
import { actualText, distance, expectedText, figure, goal, paceText, percent, period } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { leadOf } from './lead.ts';

export const KeyFigures = ({ answer, session }: { readonly answer: TargetAnswer; readonly session: Session }) => {
  const { status } = answer;
  const judged = status.judgedPeriod === null ? null : period(status.judgedPeriod);
  const lead =
    status.expected === null || status.judgedActual === null
      ? null
      : leadOf(answer.settings, status.judgedActual, status.expected);
  return (
    <section className="sheet with-acts" aria-labelledby="ket-luan">
      <h2 id="ket-luan" className="sr">
        {m.target.verdict}
      </h2>
      <dl className="keyfigs">
        <div className="lead">
          <dt>{m.target.verdict}</dt>
          <dd>
            <Verdict of={status} large />
          </dd>
          <dd>
            <Flags flags={status.flags} />
          </dd>
        </div>
        <div>
          <dt>{m.overview.columns.actual}</dt>
          <dd>
            {status.actual === null ? m.overview.noFigure : actualText(status.actual, status.goal)}{' '}
            <small>{status.unit}</small>
          </dd>
          <dd>{m.words.kinds[status.kind]}</dd>
          {status.yearToDate && (
            <dd>
              {m.target.yearToDate(status.yearToDate.year)}: {figure(status.yearToDate.value)}
            </dd>
          )}
        </div>
        {status.percentOfGoal !== null && status.goal && (
          <div>
            <dt>{m.overview.columns.percent}</dt>
            <dd>
              <a href="#nguon-t">{percent(status.percentOfGoal)}</a>
            </dd>
            <dd>{m.target.ofGoal(goal(status.goal))}</dd>
          </div>
        )}
        {status.expected !== null && (
          <div>
            <dt>{m.target.expected}</dt>
            <dd>
              <a href="#nguon-e">{expectedText(status.expected, status.judgedActual)}</a>
            </dd>
            <dd>{judged}</dd>
          </div>
        )}
        {status.pace !== null && (
          <div>
            <dt>{m.overview.columns.pace}</dt>
            <dd>
              <a href="#nguon-p">{paceText(status.pace)}</a>
            </dd>
            <dd>{lead?.startsWith('-') ? `${m.target.short(distance(lead.slice(1)))} ${status.unit}` : judged}</dd>
          </div>
        )}
      </dl>
      {opens(session, 'record') && (
        <p className="acts">
          <Link className="btn" href={`/ghi?chi-tieu=${encodeURIComponent(status.code)}`}>
            {m.target.record}
          </Link>
        </p>
      )}
    </section>
  );
};
