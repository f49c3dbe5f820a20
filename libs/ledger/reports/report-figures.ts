import { canonicalJson, sha256 } from '#event-log/canonical-json';
import { printedFigures, type StoredFigures } from '../printed-figures.ts';
import type { StatusAnswer } from '../queries/answers.ts';

/** A target's row in a report. */
interface ReportFigure extends StoredFigures {
  readonly target: string;
}

/** The figures of a report at the moment of a status: what every page shows of each target then, by code. */
export const reportFigures = ({ targets }: Pick<StatusAnswer, 'targets'>): readonly ReportFigure[] =>
  targets.flatMap((target) => {
    const figures = printedFigures(target);
    return figures ? [{ target: target.code, ...figures }] : [];
  });

/** The hash that a report bears: SHA-256 of the canonical JSON of its figures. */
export const figuresHash = (figures: readonly ReportFigure[]): string => sha256(canonicalJson(figures));
