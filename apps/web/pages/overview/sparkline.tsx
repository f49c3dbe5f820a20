import type { TargetStatus } from '../../api/answers.ts';
import { None } from '../../status/none.tsx';
import { m } from '../../words/language.ts';

const WIDTH = 84;
const LEFT = 2;
const RIGHT = 80;
const TOP = 4;
const BOTTOM = 20;

export interface SparklineProps {
  readonly target: TargetStatus;
  /** Its actual at the end of each quarter and what the road asked for; null where there was none. */
  readonly points: readonly {
    readonly key: string;
    readonly value: string | null;
    readonly expected: string | null;
  }[];
}

/** A small line over time: only its shape is to be seen, every figure stands elsewhere. Floats, for places on the screen only. */
export const Sparkline = ({ target, points }: SparklineProps) => {
  const known = points.flatMap(({ value }, index) => (value === null ? [] : [{ index, value: Number(value) }]));
  const last = known.at(-1);
  if (!last) return <None why={m.overview.noFigure} />;
  const road = points.flatMap(({ expected }, index) => (expected === null ? [] : [{ index, value: Number(expected) }]));
  const values = [...known, ...road].map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = points.length > 1 ? (RIGHT - LEFT) / (points.length - 1) : 0;
  const x = (index: number): number => (points.length > 1 ? LEFT + index * step : RIGHT);
  const y = (value: number): number =>
    most === least ? (TOP + BOTTOM) / 2 : BOTTOM - ((value - least) / (most - least)) * (BOTTOM - TOP);
  const through = (places: readonly { readonly index: number; readonly value: number }[]): string =>
    places.map(({ index, value }) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`).join(' ');
  return (
    <svg
      className={`spark st-${target.status}`}
      viewBox={`0 0 ${WIDTH} 24`}
      role="img"
      aria-label={m.overview.course(target.code)}
    >
      {road.length > 1 && <polyline className="road" points={through(road)} />}
      {known.length > 1 && <polyline className="line" points={through(known)} />}
      <circle className="end" cx={x(last.index)} cy={y(last.value)} r="3.5" />
    </svg>
  );
};
