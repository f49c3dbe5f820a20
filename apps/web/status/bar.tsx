import type { TargetStatus } from '../api/answers.ts';
import { actualText, goal as goalWords, percent } from '../words/format.ts';
import { m } from '../words/language.ts';

/** Floats, for places on the screen only: no figure that is read comes from here. */
const share = (value: string, from: string, to: string): number => {
  const span = Number(to) - Number(from);
  return span === 0 ? 0 : ((Number(value) - Number(from)) / span) * 100;
};
const inside = (x: number): string => `${Math.min(100, Math.max(0, x)).toFixed(2)}%`;

/** From the start of the term (left) to the goal (right), with the roadmap's mark: fill ÷ mark is the pace. */
export const Bar = ({ of }: { readonly of: TargetStatus }) => {
  const actual = of.judgedActual ?? of.actual;
  if (!of.goal || actual === null) return null;
  const className = `bar st-${of.status}`;
  if ('lo' in of.goal) {
    // A range has no start: zero on the left, a quarter more than its upper end on the right.
    const right = String(Number(of.goal.hi) * 1.25);
    const lo = share(of.goal.lo, '0', right);
    const hi = share(of.goal.hi, '0', right);
    return (
      <svg
        className={className}
        role="img"
        aria-label={m.overview.band(of.code, actualText(actual, of.goal), goalWords(of.goal))}
      >
        <rect className="track" y="4" width="100%" height="8" />
        <rect className="band" x={inside(lo)} y="4" width={inside(hi - lo)} height="8" />
        <circle className="dot" cx={inside(share(actual, '0', right))} cy="8" r="6" />
      </svg>
    );
  }
  const from = of.baseline ?? '0';
  const done = share(actual, from, of.goal.value);
  const mark = of.expected === null || of.baseline === null ? null : share(of.expected, from, of.goal.value);
  const spoken = (x: number): string => percent(x.toFixed(4));
  return (
    <svg
      className={className}
      role="img"
      aria-label={m.overview.bar(of.code, spoken(done), mark === null ? null : spoken(mark))}
    >
      <rect className="track" y="4" width="100%" height="8" />
      <rect className="fill" y="4" width={inside(done)} height="8" />
      {mark !== null && (
        <>
          <line className="halo" x1={inside(mark)} x2={inside(mark)} y1="1" y2="15" />
          <line className="mark" x1={inside(mark)} x2={inside(mark)} y1="0" y2="16" />
        </>
      )}
    </svg>
  );
};
