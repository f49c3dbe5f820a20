import type { ResultRow, TargetAnswer } from '../../api/answers.ts';
import {
  actualText,
  figure,
  goal as goalWords,
  number,
  paceText,
  percent,
  period,
  rounded,
  values,
} from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { EventNumber } from '../../status/event-number.tsx';

const Terms = ({ results }: { readonly results: readonly ResultRow[] }) => (
  <ul className="terms">
    {results.map((result) => (
      <li key={result.result}>
        <span>{[result.unit, period(result.period ?? result.occurredOn)].filter(Boolean).join(' · ')}</span>
        <b>{values(result.values)}</b>
        <span className="src">
          {result.events.map((position) => (
            <EventNumber key={position} position={position} />
          ))}
        </span>
      </li>
    ))}
  </ul>
);

/** From the verdict down: the rule, the division (P), its terms (A, E, B, T), and the events behind each. */
export const Trace = ({ answer }: { readonly answer: TargetAnswer }) => {
  const { status, settings, results } = answer;
  const { actual, judgedActual, baseline, expected, pace, percentOfGoal, goal } = status;
  const counted = results.filter(({ status: state }) => state === 'approved');
  const waiting = results.filter(({ status: state }) => state === 'pending');
  const roadmap = settings.roadmaps.at(-1);
  const falling = settings.definition.direction === 'down';
  return (
    <section className="sheet" aria-labelledby="nguon">
      <div className="sheet-head">
        <h2 id="nguon">{m.target.trace}</h2>
      </div>
      <ol className="trace">
        <li>
          <p className="eq">{m.target.why(m.words.statuses[status.status])}</p>
          <p className="why">
            {m.overview.meaning[status.status]}
            {status.missing && `; ${m.words.missing[status.missing]}`}
          </p>
        </li>
        {pace !== null && judgedActual !== null && expected !== null && (
          <li id="nguon-p">
            <p className="eq">
              {m.target.paceIs(
                paceText(pace),
                actualText(judgedActual, goal),
                rounded(expected),
                baseline === null || baseline === '0' ? null : figure(baseline),
              )}
            </p>
            {status.judgedPeriod !== null && <p className="why">{m.target.paceWhy(period(status.judgedPeriod))}</p>}
          </li>
        )}
        {percentOfGoal !== null && actual !== null && goal && 'value' in goal && (
          <li id="nguon-t">
            <p className="eq">
              {falling && baseline !== null
                ? m.target.percentFalls(
                    percent(percentOfGoal),
                    actualText(actual, goal),
                    figure(baseline),
                    number(goal.value),
                  )
                : m.target.percentIs(percent(percentOfGoal), actualText(actual, goal), number(goal.value))}
            </p>
          </li>
        )}
        {actual !== null && (
          <li id="nguon-a">
            <p className="eq">
              {m.target.actualIs(actualText(actual, goal))} {status.unit}
            </p>
            {/* One result for each unit and year makes long lists: those open on demand. */}
            <details open={counted.length <= 12}>
              <summary className="why">{m.target.actualOf(counted.length)}</summary>
              <Terms results={counted} />
            </details>
          </li>
        )}
        {expected !== null && (
          <li id="nguon-e">
            <p className="eq">{m.target.expectedIs(rounded(expected))}</p>
            {roadmap && (
              <p className="why">
                {m.target.milestones}{' '}
                {roadmap.milestones.map(({ year, value }) => `${year}: ${number(value)}`).join(' · ')}{' '}
                <EventNumber position={roadmap.position} />
              </p>
            )}
          </li>
        )}
        {baseline !== null && (
          <li>
            <p className="eq">{m.target.baselineIs(figure(baseline))}</p>
            {settings.baseline && (
              <p className="why">
                <EventNumber position={settings.baseline.position} />
              </p>
            )}
          </li>
        )}
        {goal && (
          <li>
            <p className="eq">{m.target.goalIs(goalWords(goal))}</p>
            <p className="why">
              <EventNumber position={settings.goals.at(-1)?.position ?? settings.position} />
            </p>
          </li>
        )}
        {waiting.length > 0 && (
          <li>
            <p className="eq">{m.target.waiting(waiting.length)}</p>
            <Terms results={waiting} />
          </li>
        )}
      </ol>
    </section>
  );
};
