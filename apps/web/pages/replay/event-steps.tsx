import type { ComparisonAnswer, Difference, TargetStatus, ToldAnswer } from '../../api/answers.ts';
import * as api from '../../api/replay.ts';
import { useMoving } from '../../api/use-moving.ts';
import { ProblemNotice } from '../../frame/notices.tsx';
import { StepButton } from '../../frame/step-button.tsx';
import { Link } from '../../router.tsx';
import { EventNumber } from '../../status/event-number.tsx';
import { RecordedAt } from '../../status/recorded-at.tsx';
import { actualText, paceText } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { dayOf, type Life } from './life.ts';

const SHOWN = 5;
const ABSENT = '—';

interface EventStepsProps {
  readonly ledger: string;
  readonly event: number;
  readonly life: Life;
  readonly onLook: (event: number) => void;
}

/** What was known just before an event, on the event's own day: no day that went by is told as its effect. */
const justBefore = (life: Life, event: number): string => {
  const day = dayOf(life, event);
  return dayOf(life, event - 1) === day ? String(event - 1) : new Date(`${day}T00:00:00+07:00`).toISOString();
};

/** One event after the other in words, and what each changed. */
export const EventSteps = ({ ledger, event, life, onLook }: EventStepsProps) => {
  const head = life.position;
  const { answer, problem } = useMoving(`${event}|${head}`, (signal) =>
    Promise.all([
      api.toldBefore(ledger, Math.min(event + 2, head) + 1, SHOWN, signal),
      event > 1 ? api.comparison(ledger, { from: justBefore(life, event), to: String(event) }, signal) : undefined,
    ]),
  );
  const go = (label: string, icon: string, to: number) => {
    const isEnd = to < 1 || to > head || to === event;
    return <StepButton label={label} icon={icon} isEnd={isEnd} onStep={() => onLook(to)} />;
  };
  const [told, effect] = answer ?? [];
  return (
    <section className="sheet" aria-labelledby="tung-su-kien">
      <div className="sheet-head">
        <h2 id="tung-su-kien">{m.replay.steps}</h2>
        <div className="stepper" role="group" aria-label={m.replay.step}>
          {go(m.replay.first, 'i-first', 1)}
          {go(m.replay.before, 'i-prev', event - 1)}
          <span role="status">
            <b>{m.target.event(event)}</b>
            <br />
            {m.replay.ofAll(head)}
          </span>
          {go(m.replay.after, 'i-next', event + 1)}
          {go(m.replay.last, 'i-last', head)}
        </div>
      </div>
      <div className="sheet-body">
        {problem && <ProblemNotice problem={problem} />}
        <ol className="timeline">
          {told?.rows.toReversed().map((row) => (
            <Step key={row.position} row={row} effect={row.position === event ? (effect ?? 'begun') : undefined} />
          ))}
        </ol>
      </div>
    </section>
  );
};

interface StepProps {
  readonly row: ToldAnswer['rows'][number];
  /** Of the event that is looked at: what it changed. */
  readonly effect: ComparisonAnswer | 'begun' | undefined;
}

const Step = ({ row: { position, recordedAt, actor, sentence, target }, effect }: StepProps) => {
  return (
    <li className={effect ? 'is-now' : 'is-doubt'} aria-current={effect ? 'step' : undefined}>
      <RecordedAt at={recordedAt} />
      <div className="what">
        <b>{actor}:</b> {sentence} <EventNumber position={position} feed />{' '}
        {target !== null && <Link href={`/chi-tieu/${target}?asOf=${position}`}>{target}</Link>}
        {effect && <Effect of={effect} position={position} />}
      </div>
    </li>
  );
};

const FIGURES: readonly (readonly [name: string, write: (of: TargetStatus) => string])[] = [
  [m.replay.columns.actual, ({ actual, goal }) => (actual === null ? ABSENT : actualText(actual, goal))],
  [m.replay.columns.pace, ({ pace }) => (pace === null ? ABSENT : paceText(pace))],
  [m.replay.columns.verdict, ({ status }) => m.words.statuses[status]],
  [
    m.overview.flags,
    ({ flags }) => flags.map((one) => m.words.flags[one.flag]('count' in one ? one.count : 0)).join(', ') || ABSENT,
  ],
];

/** TH-07: Thực hiện 21 → 20, Tiến độ 78,7 % → 74,9 % */
const effectOf = ({ code, before, after }: Difference): string | undefined => {
  const changes = FIGURES.flatMap(([name, write]) => {
    const [was, is] = [before, after].map((one) => (one ? write(one) : ABSENT));
    return was === is ? [] : [`${name} ${was ?? ABSENT} → ${is ?? ABSENT}`];
  });
  return changes.length > 0 ? `${code}: ${changes.join(', ')}` : undefined;
};

const Effect = ({ of, position }: { readonly of: ComparisonAnswer | 'begun'; readonly position: number }) => {
  if (of === 'begun') return <p className="small muted">{`${m.replay.effect} ${m.replay.begun}`}</p>;
  // Of the event that was looked at before, while the hand moves on.
  if (of.after.position !== position) return null;
  const effects = of.targets.flatMap((one) => effectOf(one) ?? []);
  return (
    <p className="small muted">
      {m.replay.effect} {effects.length > 0 ? `${effects.join('; ')}.` : m.replay.noEffect}
    </p>
  );
};
