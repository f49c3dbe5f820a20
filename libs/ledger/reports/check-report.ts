import type { Instant, LocalDate } from '#resolution/values/local-date';
import {
  type PrintedFigures,
  printedFigures,
  sameFigures,
  type StoredFigures,
  storedFigures,
} from '../printed-figures.ts';
import type { StatusAnswer } from '../queries/answers.ts';
import { figuresHash, reportFigures } from './report-figures.ts';
import type { ReportEvent } from './reports-query.ts';

/** A target of which a report says what the ledger did not know. Null: not a target of the report, or of the ledger then. */
interface WrongFigures {
  readonly code: string;
  readonly stored: StoredFigures | null;
  readonly known: PrintedFigures | null;
}

/** An issued report against its own ledger. All three hashes are equal where it holds. */
export interface ReportCheck {
  readonly position: number;
  readonly title: string;
  readonly at: LocalDate;
  readonly asOf: number;
  readonly issuedAt: Instant;
  readonly by: string;
  readonly sha256: {
    /** As it stands in the report. */
    readonly stored: string;
    /** Of the figures that stand in the report. */
    readonly ofFigures: string;
    /** Of the figures that the ledger, judged anew, gives at the report's moment. */
    readonly ofLedger: string;
  };
  /** Every target whose stored figures are not the ledger's, by code. */
  readonly wrong: readonly WrongFigures[];
}

/** Holds a report against what the ledger knows of its moment. */
export const checkReport = ({ position, recordedAt, actor, data }: ReportEvent, known: StatusAnswer): ReportCheck => {
  const { title, at, asOf, figures, sha256: stored } = data;
  const codes = [...new Set([...figures.map(({ target }) => target), ...known.targets.map(({ code }) => code)])];
  const wrong = codes.sort().map((code): WrongFigures => ({
    code,
    stored: storedFigures(figures.find(({ target }) => target === code)),
    known: printedFigures(known.targets.find((one) => one.code === code) ?? null),
  }));
  return {
    position,
    title,
    at,
    asOf,
    issuedAt: recordedAt,
    by: actor,
    sha256: { stored, ofFigures: figuresHash(figures), ofLedger: figuresHash(reportFigures(known)) },
    wrong: wrong.filter((one) => !sameFigures(one.stored, one.known)),
  };
};
