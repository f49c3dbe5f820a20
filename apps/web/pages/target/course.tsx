import { Suspense, useMemo, useState } from 'react';
import type { CourseAnswer, CourseRow, TargetAnswer, TargetStatus } from '../../api/answers.ts';
import * as api from '../../api/client.ts';
import { useReading } from '../../api/use-reading.ts';
import { later } from '../../frame/later.tsx';
import { Loading, ProblemNotice } from '../../frame/notices.tsx';
import { RowsTable } from '../../frame/rows-table.tsx';
import { Verdict } from '../../status/verdict.tsx';
import { difference } from '../../words/difference.ts';
import { actualText, expectedText, figure, paceText, percent, period, signed, values } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { coursePicture } from './course-picture.ts';

/** The drawing library comes only with a chart. */
const CourseChart = later(() => import('./course-chart.tsx'));

const CADENCES = ['month', 'quarter', 'year'] as const;
type By = (typeof CADENCES)[number] | 'unit';

interface CourseProps {
  readonly ledger: string;
  readonly answer: TargetAnswer;
  readonly moment: api.Moment;
  /** An earlier moment is shown: what waited then is not tried on what is known now. */
  readonly isPast: boolean;
}

/** Actual against roadmap, drawn and in figures, by month, quarter or year; and what each unit gave. */
export const Course = ({ ledger, answer, moment, isPast }: CourseProps) => {
  const [by, setBy] = useState<By>('quarter');
  const byUnit = answer.settings.definition.scope === 'unit';
  return (
    <section className="sheet" aria-labelledby="dien-bien">
      <div className="sheet-head">
        <h2 id="dien-bien">{m.target.course}</h2>
        <span className="seg" role="group" aria-label={m.target.courseBy}>
          {([...CADENCES, ...(byUnit ? ['unit'] : [])] as By[]).map((one) => (
            <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
              {m.target.cadences[one]}
            </button>
          ))}
        </span>
      </div>
      {by === 'unit' ? (
        <ByUnit answer={answer} />
      ) : (
        <ByPeriod ledger={ledger} answer={answer} moment={moment} isPast={isPast} by={by} />
      )}
    </section>
  );
};

const ByPeriod = ({ ledger, answer, moment, isPast, by }: CourseProps & { readonly by: CourseAnswer['by'] }) => {
  const { code } = answer.status;
  const pending = answer.results.filter(({ status }) => status === 'pending');
  const results = isPast ? [] : pending.map(({ result }) => result);
  const supposed = useReading(
    `${code}|${results.join()}`,
    async () => (results.length > 0 ? api.effects(ledger, { approve: { results } }) : undefined),
    answer.position,
  );
  const key = `${code}|${by}|${moment.at ?? ''}|${moment.asOf ?? ''}`;
  const reading = useReading(key, () => api.course(ledger, code, by, moment), answer.position);
  if (!reading.answer) {
    return reading.problem ? <ProblemNotice problem={reading.problem} again={reading.again} /> : <Loading />;
  }
  const { rows } = reading.answer;
  const approved = supposed.answer?.targets.find(({ after }) => after?.code === code)?.after ?? null;
  const { columns } = m.target;
  const inPeriod = (row: CourseRow): string => {
    const found = by === 'halfYear' ? undefined : answer.series[by].find((one) => one.key === row.key);
    if (found?.value != null) return figure(found.value);
    const waits = pending.find(({ period: key }) => key === row.key);
    return waits ? `(${values(waits.values)})` : '—';
  };
  return (
    <>
      {rows.some(({ actual }) => actual !== null) && (
        <Suspense fallback={<Loading />}>
          <Drawn answer={answer} course={reading.answer} approved={approved} />
        </Suspense>
      )}
      <div className="course-rows">
        <RowsTable
          label={m.target.course}
          columns={[
            columns.period,
            columns.inPeriod,
            columns.actual,
            columns.percent,
            columns.expected,
            columns.gap,
            columns.pace,
            columns.verdict,
          ]}
          rows={rows.toReversed().map((row) => ({
            key: row.key,
            cells: [
              period(row.key),
              inPeriod(row),
              <b key="actual">{row.actual === null ? '—' : actualText(row.actual, answer.status.goal)}</b>,
              row.percentOfGoal === null ? '—' : percent(row.percentOfGoal),
              row.expected === null ? '—' : expectedText(row.expected, row.judgedActual),
              row.expected === null || row.judgedActual === null
                ? '—'
                : signed(difference(row.judgedActual, row.expected)),
              row.pace === null ? '—' : paceText(row.pace),
              <Verdict key="verdict" of={row} />,
            ],
          }))}
        />
      </div>
      {pending.length > 0 && <p className="course-foot muted small">{m.target.inBrackets}</p>}
    </>
  );
};

interface DrawnProps {
  readonly answer: TargetAnswer;
  readonly course: CourseAnswer;
  readonly approved: TargetStatus | null;
}

/** The picture is made once for what it is of: a new one would draw the whole chart again. */
const Drawn = ({ answer, course, approved }: DrawnProps) => {
  const picture = useMemo(() => coursePicture(answer, course, approved), [answer, course, approved]);
  return <CourseChart code={answer.status.code} status={answer.status.status} picture={picture} />;
};

/** What each unit's approved results come to, by its code. */
const ByUnit = ({ answer }: { readonly answer: TargetAnswer }) => {
  const { columns } = m.target;
  if (answer.series.unit.length === 0) return <p className="sheet-body muted">{m.target.noResults}</p>;
  return (
    <RowsTable
      label={m.target.cadences.unit}
      columns={[columns.unit, columns.sum, columns.results]}
      rows={answer.series.unit.map(({ key, value, numerator, denominator, results }) => ({
        key,
        cells: [
          key,
          value === null
            ? '—'
            : numerator !== null && denominator !== null
              ? `${percent(value)} (${figure(numerator)}/${figure(denominator)})`
              : figure(value),
          results,
        ],
      }))}
    />
  );
};
