import { addressAt } from '../../address-at.ts';
import type { TargetStatus } from '../../api/answers.ts';
import type { Moment } from '../../api/client.ts';
import { Icon } from '../../frame/shapes.tsx';
import { Link } from '../../router.tsx';
import { Bar } from '../../status/bar.tsx';
import { None } from '../../status/none.tsx';
import { Flags, Verdict } from '../../status/verdict.tsx';
import { actualText, goal, number, paceText, percent, period, rounded } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { Sparkline, type SparklineProps } from './sparkline.tsx';

interface TargetRowProps {
  readonly target: TargetStatus;
  readonly moment: Moment;
  readonly points: SparklineProps['points'];
}

export const TargetRow = ({ target, moment, points }: TargetRowProps) => {
  const { actual, percentOfGoal, pace, judgedPeriod, yearToDate } = target;
  const goalWords = target.goal ? goal(target.goal) : m.target.unpublished;
  const why = target.missing ? `${m.overview.notCounted}: ${m.words.missing[target.missing]}` : m.overview.notCounted;
  const soFar = yearToDate && `${yearToDate.year}: ${rounded(yearToDate.value)}`;
  return (
    <tr role="row">
      <td role="cell" className="code">
        {target.code}
      </td>
      <th role="rowheader" scope="row" className="name">
        <Link href={addressAt(`/chi-tieu/${encodeURIComponent(target.code)}`, moment)}>{target.name}</Link>{' '}
        <span className="unit only-wide">({target.unit})</span>
      </th>
      <td role="cell" className="num hide-narrow">
        {goalWords}
      </td>
      <td role="cell" className="num hide-narrow">
        <span className="key">
          {actual === null ? <None why={m.overview.noFigure} /> : actualText(actual, target.goal)}
        </span>
        {soFar && <span className="unit ytd">{soFar}</span>}
      </td>
      <td role="cell" className="nowrap hide-narrow unit period">
        {judgedPeriod === null ? <None why={m.overview.noFigure} /> : period(judgedPeriod)}
      </td>
      <td role="cell" className="c-all only-narrow">
        <span className="key">{actual === null ? m.overview.noFigure : actualText(actual, target.goal)}</span> /{' '}
        {goalWords} {target.unit}{' '}
        <span className="unit">
          {judgedPeriod !== null && `· ${period(judgedPeriod)}`} {soFar && `· ${soFar}`}
        </span>
      </td>
      <td role="cell" className="col-bar">
        <Bar of={target} />
      </td>
      <td role="cell" className={percentOfGoal === null ? 'num c-none' : 'num'} data-label={m.overview.short.percent}>
        {percentOfGoal === null ? <None why={why} /> : percent(percentOfGoal)}
      </td>
      <td role="cell" className={pace === null ? 'num c-none' : 'num'} data-label={m.overview.short.pace}>
        <span className="key">{pace === null ? <None why={why} /> : paceText(pace)}</span>
      </td>
      <td role="cell" className="col-spark hide-narrow">
        <Sparkline target={target} points={points} />
      </td>
      <td role="cell" className="verdict">
        <div>
          <Verdict of={target} />
          <Flags flags={target.flags} />
          {target.estimate?.judgement && (
            <span className="unit">
              {m.overview.estimate(target.estimate.year)} {number(target.estimate.value)}:{' '}
              {m.words.statuses[target.estimate.judgement.status]}
            </span>
          )}
        </div>
      </td>
    </tr>
  );
};

/** A target the resolution announced and nobody has named yet: a row all the same. */
export const UnnamedRow = () => (
  <tr role="row" className="is-unnamed">
    <td role="cell" className="code">
      <None why={m.overview.unnamed} />
    </td>
    <th role="rowheader" scope="row" className="name">
      {m.target.unpublished}
    </th>
    <td role="cell" className="hide-narrow" colSpan={6} />
    <td role="cell" className="col-spark hide-narrow" />
    <td role="cell" className="verdict">
      <span className="st st-unpublished">
        <Icon name="st-unpublished" />
        {m.overview.unnamed}
      </span>
    </td>
  </tr>
);
