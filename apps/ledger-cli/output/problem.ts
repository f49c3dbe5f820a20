import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { HistoryBrokenError } from '#event-log/history';
import type { Catalogue } from '#messages/catalogue';
import { MoveRefusedError } from '#event-log/moving/move-refused-error';
import { refusalSentence } from '#messages/refusal-sentence';
import { type Params, Said } from '#messages/said';
import type { LogErrorCode } from '#messages/vi/log-errors';
import { ServerGoneError } from '#operator/server-gone-error';
import { type ViewRefusalCode, ViewRefusedError } from '#projections/view-refused-error';
import { ViewStoppedError } from '#projections/view-stopped-error';
import type { Refusal } from '#resolution/decider/decision';
import { ACCOUNT_EXIT, EXIT, type ExitCode, exitCodeOf, VIEW_EXIT } from '../exit-codes.ts';
import { isCommanderProblem, usageOf } from '../framing/usage-of-commander.ts';
import { AccountRefused } from '../session/account-refused.ts';
import { CommandRefused } from '../session/command-refused.ts';
import { Interrupted } from '../session/interrupted.ts';
import { UsageError } from '../session/usage-error.ts';

/** Why a command did not do what it was told, as RFC 9457 words it, with every wrong field and its sentence. */
export interface Problem {
  readonly type: `urn:to-hieu-ledger:problem:${'refused' | 'usage' | 'unavailable' | 'unexpected' | 'interrupted'}`;
  readonly title: string;
  readonly exitCode: ExitCode;
  readonly errors: readonly {
    readonly code: string;
    readonly field?: string;
    readonly params?: Params;
    readonly detail: string;
  }[];
}

/** The problem behind refusals: what a question in `replay --questions` answers too. */
export const refusedProblem = (
  catalogue: Catalogue,
  asked: CommandRefused['asked'],
  refusals: readonly Refusal[],
): Problem => ({
  type: 'urn:to-hieu-ledger:problem:refused',
  title: catalogue.cli.output.problems[asked === 'act' ? 'refused' : 'unanswered'],
  exitCode: exitCodeOf(refusals),
  errors: refusals.map((refusal) => ({ ...refusal, detail: refusalSentence(catalogue, refusal) })),
});

const usageProblem = ({ cli, language }: Catalogue, { code, params }: UsageError): Problem => ({
  type: 'urn:to-hieu-ledger:problem:usage',
  title: cli.output.problems.usage,
  exitCode: EXIT.usage,
  errors: [{ code, params, detail: cli.usage[code](new Said(language, params)) }],
});

const accountProblem = (
  { cli, httpProblems, refusals, language }: Catalogue,
  { refusal: { code, params } }: AccountRefused,
): Problem => ({
  type: 'urn:to-hieu-ledger:problem:refused',
  title: cli.output.problems.refused,
  exitCode: ACCOUNT_EXIT[code] ?? EXIT.refused,
  errors: [{ code, params, detail: { ...refusals, ...httpProblems }[code](new Said(language, params)) }],
});

const viewProblem = (
  { cli, language, viewRefusals }: Catalogue,
  { code, params }: { readonly code: ViewRefusalCode; readonly params: Params },
): Problem => ({
  type: 'urn:to-hieu-ledger:problem:refused',
  title: cli.output.problems.undone,
  exitCode: VIEW_EXIT[code] ?? EXIT.refused,
  errors: [{ code, params, detail: viewRefusals[code](new Said(language, params)) }],
});

const logProblem = ({ cli, language, logErrors }: Catalogue, code: LogErrorCode, params: Params): Problem => ({
  type: 'urn:to-hieu-ledger:problem:unavailable',
  title: cli.output.problems.unavailable,
  exitCode: EXIT.unavailable,
  errors: [{ code, params, detail: logErrors[code](new Said(language, params)) }],
});

/** Any error that ends a command, as the problem that is told. What nobody foresaw keeps its own words. */
export const problemOf = (catalogue: Catalogue, error: unknown): Problem => {
  const { problems, ...output } = catalogue.cli.output;
  if (error instanceof CommandRefused) return refusedProblem(catalogue, error.asked, error.refusals);
  if (error instanceof AccountRefused) return accountProblem(catalogue, error);
  if (error instanceof UsageError) return usageProblem(catalogue, error);
  if (isCommanderProblem(error)) return usageProblem(catalogue, usageOf(error));
  if (error instanceof ViewRefusedError) return viewProblem(catalogue, error);
  if (error instanceof ViewStoppedError) {
    const { view, ledger, position } = error;
    return logProblem(catalogue, 'view-stopped', { view, ledger, position, reason: error.message });
  }
  if (
    error instanceof LogUnavailableError ||
    error instanceof LogCorruptError ||
    error instanceof UnknownEventError ||
    error instanceof HistoryBrokenError ||
    error instanceof ServerGoneError
  ) {
    return logProblem(catalogue, error.code, error.params);
  }
  if (error instanceof MoveRefusedError) {
    const refused = {
      type: 'urn:to-hieu-ledger:problem:refused',
      title: problems.undone,
      exitCode: EXIT.conflict,
    } as const;
    return { ...logProblem(catalogue, error.code, error.params), ...refused };
  }
  if (error instanceof Interrupted) {
    return {
      type: 'urn:to-hieu-ledger:problem:interrupted',
      title: output[error.work].cancelled,
      exitCode: EXIT.interrupted,
      errors: [],
    };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    type: 'urn:to-hieu-ledger:problem:unexpected',
    title: problems.unexpected,
    exitCode: EXIT.unexpected,
    errors: [{ code: 'unexpected', detail }],
  };
};

/** The same for people: the headline, then a sentence a wrong field. */
export const problemLines = (problem: Problem): readonly string[] =>
  problem.errors.length === 1 && problem.errors[0]
    ? [`${problem.title}: ${problem.errors[0].detail}`]
    : [`${problem.title}${problem.errors.length > 0 ? ':' : ''}`, ...problem.errors.map(({ detail }) => `- ${detail}`)];
