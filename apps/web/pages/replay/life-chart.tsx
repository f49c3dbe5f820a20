import type { MomentsAnswer } from '../../api/answers.ts';
import { date } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { dayOf, daysOf, type Life, monthsOf, placeOf } from './life.ts';
import type { Pin } from './pins.ts';

const TOP = 22;
const FLOOR = 78;
const monthOf = (month: string): string => month.split('-').reverse().join('/');

interface LifeChartProps {
  readonly life: Life;
  readonly marks: MomentsAnswer['marks'];
  readonly first: Pin;
  readonly second: Pin;
}

/** What was recorded each month, what stands out, and where the two moments are. */
export const LifeChart = ({ life, marks, first, second }: LifeChartProps) => {
  const span = daysOf(life);
  const x = (day: string): string => `${((placeOf(life, day) / span) * 100).toFixed(2)}%`;
  const width = (from: string, to: string): string =>
    `${Math.max(0.2, ((placeOf(life, to) - placeOf(life, from)) / span) * 100 - 0.25).toFixed(2)}%`;
  const months = monthsOf(life);
  const most = Math.max(...months.map(({ events }) => events), 1);
  const height = (events: number): number => (events / most) * (FLOOR - TOP);
  const half = months.filter(({ month }) => /-(?:01|07)$/.test(month)).slice(-6);
  const ends = [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const inside = (from: string, to: string): boolean => to >= first.day && from <= second.day;
  const pin = (number: 1 | 2, { day }: Pin) => (
    <g>
      <line className="pin" x1={x(day)} x2={x(day)} y1="8" y2={FLOOR} />
      <circle className="pin-flag" cx={x(day)} cy="9" r="9" />
      <text className="pin-no" x={x(day)} y="14" textAnchor="middle">
        {number}
      </text>
    </g>
  );
  return (
    <svg className="chart" height="104" role="img" aria-labelledby="doi-so-ten">
      <title id="doi-so-ten">
        {m.replay.chart(monthOf(ends[0] ?? ''), monthOf(ends[1] ?? ''), date(first.day), date(second.day))}
      </title>
      <rect className="span" x={x(first.day)} y="18" width={width(first.day, second.day)} height={FLOOR - 18} />
      {months.map(({ month, from, to, events }) => (
        <rect
          key={month}
          className={inside(from, to) ? 'ev-bar in' : 'ev-bar'}
          x={x(from)}
          y={FLOOR - height(events)}
          width={width(from, to)}
          height={height(events)}
        />
      ))}
      <line className="axis" x1="0" x2="100%" y1={FLOOR} y2={FLOOR} />
      {marks.map(({ position, type, recordedAt }) => (
        <line
          key={position}
          className="judged"
          x1={x(dayOf(life, position))}
          x2={x(dayOf(life, position))}
          y1={FLOOR + 1}
          y2={FLOOR + 6}
        >
          <title>{`${m.replay.marks[type as keyof typeof m.replay.marks]} ${date(recordedAt.slice(0, 10))}`}</title>
        </line>
      ))}
      {half
        .filter(({ from }) => placeOf(life, from) > span * 0.12 && placeOf(life, from) < span * 0.88)
        .map(({ month, from }) => (
          <text key={month} x={x(from)} y="98" textAnchor="middle">
            {monthOf(month)}
          </text>
        ))}
      <text x="0" y="98">
        {monthOf(ends[0] ?? '')}
      </text>
      {months.length > 1 && (
        <text x="100%" y="98" textAnchor="end">
          {monthOf(ends[1] ?? '')}
        </text>
      )}
      {pin(1, first)}
      {pin(2, second)}
    </svg>
  );
};
