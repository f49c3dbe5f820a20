import type { StatusAnswer, TargetStatus, TrendsAnswer } from '../../api/answers.ts';
import type { Moment } from '../../api/client.ts';
import { date, instant } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';
import { TargetRow, UnnamedRow } from './target-row.tsx';

interface TargetsTableProps {
  readonly status: StatusAnswer;
  readonly targets: readonly TargetStatus[];
  readonly unnamed: number;
  readonly by: Chosen['by'];
  readonly moment: Moment;
  /** Undefined while it is being read. */
  readonly trends: TrendsAnswer | undefined;
}

const headingOf = (target: TargetStatus, by: Chosen['by']): string => {
  if (by === 'theme') return target.theme;
  return target.breakthrough === null ? m.overview.noBreakthrough : m.overview.breakthrough(target.breakthrough);
};

/** In the order of the resolution; breakthroughs by number, what belongs to none last. */
const grouped = (targets: readonly TargetStatus[], by: Chosen['by']) => {
  const order = (target: TargetStatus): number => (by === 'theme' ? 0 : (target.breakthrough ?? Infinity));
  const sorted = targets.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  const groups = new Map<string, TargetStatus[]>();
  for (const target of sorted) {
    const heading = headingOf(target, by);
    groups.set(heading, [...(groups.get(heading) ?? []), target]);
  }
  return [...groups];
};

export const TargetsTable = ({ status, targets, unnamed, by, moment, trends }: TargetsTableProps) => {
  const { columns } = m.overview;
  const heading = (id: string, title: string, count: number) => (
    <tr role="row" className="group">
      <th role="rowheader" scope="rowgroup" colSpan={8} id={id}>
        {title}
        <span>{m.overview.count(count)}</span>
      </th>
      {/* Spanned, a column that is hidden where it is narrow would still take its room. */}
      <td role="cell" className="col-spark hide-narrow" />
      <td role="cell" className="hide-narrow" />
    </tr>
  );
  const [, at, between, asOf] = m.moment.sentence(date(status.at), instant(status.asOf));
  if (targets.length === 0 && unnamed === 0) {
    return (
      <p className="sheet-body" role="status">
        {m.overview.noneMatch}
      </p>
    );
  }
  return (
    <div className="scroll">
      <table className="targets cards" role="table">
        <caption>
          <span className="sr">{`${m.overview.targets}, ${at}${between}${asOf}`}</span>
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" className="code">
              {columns.code}
            </th>
            <th role="columnheader" scope="col" className="name">
              {columns.name}
            </th>
            {[columns.goal, columns.actual].map((column) => (
              <th key={column} role="columnheader" scope="col" className="num">
                {column}
              </th>
            ))}
            <th role="columnheader" scope="col" className="period">
              {columns.period}
            </th>
            <th role="columnheader" scope="col" className="only-narrow">
              <span className="sr">{columns.together}</span>
            </th>
            <th role="columnheader" scope="col">
              {columns.bar}
            </th>
            {[columns.percent, columns.pace].map((column) => (
              <th key={column} role="columnheader" scope="col" className="num wrap-head">
                {column}
              </th>
            ))}
            <th role="columnheader" scope="col" className="col-spark">
              {columns.course}
            </th>
            <th role="columnheader" scope="col">
              {columns.verdict}
            </th>
          </tr>
        </thead>
        {grouped(targets, by).map(([title, members], index) => (
          <tbody key={title} role="rowgroup" aria-labelledby={`nhom-${index}`}>
            {heading(`nhom-${index}`, title, members.length)}
            {members.map((target) => (
              <TargetRow
                key={target.code}
                target={target}
                moment={moment}
                points={trends?.rows.find((row) => row.target === target.code)?.points ?? []}
              />
            ))}
          </tbody>
        ))}
        {unnamed > 0 && (
          <tbody role="rowgroup" aria-labelledby="nhom-chua-cong-bo">
            {heading('nhom-chua-cong-bo', m.overview.unnamed, unnamed)}
            {Array.from({ length: unnamed }, (_, index) => (
              <UnnamedRow key={index} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
};
