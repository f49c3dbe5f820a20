import { performance } from 'node:perf_hooks';

/** One row of a report: what was measured, and beside it the bare limit of the same run where there is one. */
export interface FigureRow {
  readonly figure: string;
  readonly value: string;
  readonly bare?: string;
  readonly ratio?: string;
  readonly aim?: string;
}

/** The value below which a share of the samples lies (nearest rank). */
export const percentile = (samples: readonly number[], share: number): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

export const milliseconds = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
export const perSecond = (count: number, elapsedMs: number): number => Math.round((count / elapsedMs) * 1000);
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
export const percent = (part: number, of: number): string => `${Math.round((100 * part) / of)} %`;

/** A row with the middle and the tail of many samples, in milliseconds. */
export const spread = (figure: string, samples: readonly number[]): FigureRow => ({
  figure: `${figure}, ${whole(samples.length)} questions`,
  value: `p50 ${milliseconds(percentile(samples, 0.5))}, p99 ${milliseconds(percentile(samples, 0.99))}`,
});

/** Runs work and answers how long it took, in milliseconds. */
export const timed = async <Result>(work: () => Promise<Result> | Result): Promise<{ result: Result; ms: number }> => {
  const begun = performance.now();
  const result = await work();
  return { result, ms: performance.now() - begun };
};

/** A report's table, as Markdown. */
export const table = (rows: readonly FigureRow[]): string =>
  [
    '| figure | measured | bare, same run | ratio | aim |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ figure, value, bare, ratio, aim }) =>
        `| ${figure} | ${value} | ${bare ?? ''} | ${ratio ?? ''} | ${aim ?? ''} |`,
    ),
  ].join('\n');
