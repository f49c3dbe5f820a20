import { daysBetween } from '#resolution/values/local-date';
import type { HistoryAnswer, ResultRow, TargetAnswer } from '../../api/answers.ts';
import {
  actualText,
  date,
  expectedText,
  figure,
  goal as goalWords,
  number,
  paceText,
  percent,
  period,
  values,
} from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { EventNumber } from '../../status/event-number.tsx';
import { judgedDayOf } from './judged-day.ts';

interface TermsProps {
  readonly results: readonly ResultRow[];
  /** What each event did to a result, in a word or two, by its position. */
  readonly touches: ReadonlyMap<number, string>;
}

/** What the events of a history did, in a word or two; nothing while it is being read. */
const touchesOf = (history: HistoryAnswer | undefined): ReadonlyMap<number, string> => {
  const words: Readonly<Partial<Record<string, string>>> = m.target.touches;
  return new Map(history?.rows.map(({ position, type }) => [position, words[type] ?? '']));
};

const Terms = ({ results, touches }: TermsProps) => (
  <ul className="terms">
    {results.map((result) => (
      <li key={result.result}>
        <span>{[result.unit, period(result.period ?? result.occurredOn)].filter(Boolean).join(' · ')}</span>
        <b>{values(result.values)}</b>
        <span className="src">
          {result.events.map((position) => (
            <span key={position}>
              <EventNumber position={position} /> {touches.get(position)}{' '}
            </span>
          ))}
        </span>
      </li>
    ))}
  </ul>
);

/** The piece of the road that E lies on: its two corners, and how far along it the judged day is. */
const stretchOf = ({ status, road }: TargetAnswer) => {
  const day = judgedDayOf(status);
  if (day === null) return undefined;
  const end = road.findIndex((corner) => day <= corner.day);
  const [from, to] = [road[end - 1], road[end]];
  if (!from || !to || to.day === day) return undefined;
  const whole = daysBetween(from.day, to.day);
  return { from, to, passed: daysBetween(from.day, day), whole };
};

/** From the verdict down: the rule, the division (P), its terms (A, E, B, T), and the events behind each. */
export const Trace = ({
  answer,
  history,
}: {
  readonly answer: TargetAnswer;
  readonly history: HistoryAnswer | undefined;
}) => {
  const { status, settings, results } = answer;
  const { actual, judgedActual, baseline, expected, pace, percentOfGoal, goal } = status;
  const counted = results.filter(({ status: state }) => state === 'approved');
  const waiting = results.filter(({ status: state }) => state === 'pending');
  const roadmap = settings.roadmaps.at(-1);
  const stretch = stretchOf(answer);
  const touches = touchesOf(history);
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
                expectedText(expected, judgedActual),
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
              <Terms results={counted} touches={touches} />
            </details>
          </li>
        )}
        {expected !== null && (
          <li id="nguon-e">
            <p className="eq">
              {m.target.expectedIs(expectedText(expected, judgedActual))}
              {stretch &&
                ` ${m.target.expectedBy(figure(stretch.from.value), figure(stretch.to.value), stretch.passed, stretch.whole)}`}
            </p>
            {stretch && (
              <p className="why">
                {m.target.expectedWhy(stretch.passed, date(stretch.from.day), date(stretch.to.day))}
              </p>
            )}
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
            <Terms results={waiting} touches={touches} />
          </li>
        )}
      </ol>
    </section>
  );
};
