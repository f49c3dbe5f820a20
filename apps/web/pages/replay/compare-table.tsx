import { addressAt } from '../../address-at.ts';
import type { ComparisonAnswer, Difference, StatusAnswer, TargetStatus } from '../../api/answers.ts';
import type { Moment } from '../../api/client.ts';
import { Link } from '../../router.tsx';
import { None } from '../../status/none.tsx';
import { Verdict } from '../../status/verdict.tsx';
import { actualText, date, paceText } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { Why } from './why.tsx';

interface SideProps {
  readonly number: 1 | 2;
  readonly of: TargetStatus | undefined;
  /** The same target at the other moment: what differs from it stands out. */
  readonly other?: TargetStatus | undefined;
}

const Side = ({ number, of, other }: SideProps) => {
  const isNew = (member: 'actual' | 'pace'): string =>
    number === 2 && of?.[member] !== other?.[member] ? ' is-new' : '';
  const side = number === 1 ? ' m1' : ' m2';
  const empty = of ? m.overview.noFigure : m.replay.notThere;
  return (
    <>
      <td
        role="cell"
        className={`num${side}${number === 2 ? ' edge' : ''}${isNew('actual')}`}
        data-label={String(number)}
      >
        {of && of.actual !== null ? actualText(of.actual, of.goal) : <None why={empty} />}
      </td>
      <td role="cell" className={`num${side}${of?.pace == null ? ' c-none' : isNew('pace')}`}>
        {of && of.pace !== null ? paceText(of.pace) : <None why={m.overview.notCounted} />}
      </td>
      <td role="cell" className={`end${side}`}>
        {of ? <Verdict of={of} /> : <None why={empty} />}
      </td>
    </>
  );
};

const Reasons = ({ of, isBehind }: { readonly of: Difference | undefined; readonly isBehind: boolean }) => {
  if (isBehind) return <span className="muted">…</span>;
  if (of && of.why.length > 0) return <Why why={of.why} />;
  return <span className="muted">{of && of.touched > 0 ? m.replay.touched(of.touched) : m.replay.same}</span>;
};

interface CompareTableProps {
  readonly first: StatusAnswer;
  readonly second: StatusAnswer;
  readonly moments: readonly [Moment, Moment];
  /** Undefined until it is known why. */
  readonly comparison: ComparisonAnswer | undefined;
}

/** Every target at both moments, side by side, and why it differs. */
export const CompareTable = ({ first, second, moments, comparison }: CompareTableProps) => {
  const [earlier, later] = [first, second].map(({ targets }) => new Map(targets.map((one) => [one.code, one])));
  const codes = [...new Set([...first.targets, ...second.targets].map(({ code }) => code))].sort();
  const differing = new Map(comparison?.targets.map((one) => [one.code, one]));
  const { columns } = m.replay;
  const group = (number: 1 | 2, { at }: StatusAnswer) => (
    <th role="columnheader" scope="colgroup" colSpan={3} className={number === 2 ? 'edge' : undefined}>
      <b className="pin-dot">{number}</b> {date(at)}{' '}
      <Link href={addressAt('/', moments[number - 1] ?? {})}>{m.replay.open}</Link>
    </th>
  );
  const heads = (number: 1 | 2) => (
    <>
      <th role="columnheader" scope="col" className={number === 2 ? 'num edge' : 'num'}>
        {columns.actual}
      </th>
      <th role="columnheader" scope="col" className="num">
        {columns.pace}
      </th>
      <th role="columnheader" scope="col">
        {columns.verdict}
      </th>
    </>
  );
  return (
    <div className="scroll">
      <table className="compare cards" role="table" aria-busy={comparison === undefined}>
        <caption>
          <span className="sr">{m.replay.table(date(first.at), date(second.at))}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <td role="cell" colSpan={2} />
            {group(1, first)}
            {group(2, second)}
            <td role="cell" className="edge" />
          </tr>
          <tr role="row">
            <th role="columnheader" scope="col" className="code">
              {columns.code}
            </th>
            <th role="columnheader" scope="col">
              {columns.name}
            </th>
            {heads(1)}
            {heads(2)}
            <th role="columnheader" scope="col" className="edge">
              {m.replay.why}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {codes.map((code) => {
            const [was, is] = [earlier?.get(code), later?.get(code)];
            const shown = is ?? was;
            const difference = differing.get(code);
            const isSame = comparison !== undefined && (difference?.changed.length ?? 0) === 0;
            return (
              <tr role="row" key={code} className={isSame ? 'is-same' : undefined}>
                <td role="cell" className="code">
                  {code}
                </td>
                <th role="rowheader" scope="row" className="nm">
                  <Link href={addressAt(`/chi-tieu/${encodeURIComponent(code)}`, moments[1])}>
                    {shown?.shortName ?? shown?.name}
                  </Link>
                </th>
                <Side number={1} of={was} />
                <Side number={2} of={is} other={was} />
                <td role="cell" className="why edge">
                  <Reasons of={difference} isBehind={comparison === undefined} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
