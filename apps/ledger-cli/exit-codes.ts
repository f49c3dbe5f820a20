import type { IdentityRefusalCode } from '#identity/outcome';
import type { ViewRefusalCode } from '#projections/view-refused-error';
import type { Refusal } from '#resolution/decider/decision';
import type { RefusalCode } from '#resolution/decider/refusal-codes';

/** What the process tells whoever started it. A public contract (docs/cli.md). */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  /** The command line is wrong: unknown command or option, something missing, an unreadable file. */
  usage: 2,
  /** A rule or the shape of what was sent stands against it. */
  refused: 3,
  /** The ledger, target, unit, result … that was named does not exist. */
  notFound: 4,
  /** The data folder or its log cannot be used, or a history is not whole. */
  unavailable: 5,
  /** The key was used for something else, or somebody else decided first. */
  conflict: 6,
  /** `log compare`: a copy lacks the last events of its cluster, and nothing else is wrong. */
  behind: 7,
  /** Stopped by Ctrl-C (128 + SIGINT). */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Every code that is not here is a plain refusal. */
const EXIT_OF_REFUSAL: Partial<Record<RefusalCode, ExitCode>> = {
  'ledger-unknown': EXIT.notFound,
  'target-unknown': EXIT.notFound,
  'unit-unknown': EXIT.notFound,
  'result-unknown': EXIT.notFound,
  'correction-unknown': EXIT.notFound,
  'estimate-unknown': EXIT.notFound,
  'proposal-unknown': EXIT.notFound,
  'scheme-unknown': EXIT.notFound,
  'step-unknown': EXIT.notFound,
  'report-unknown': EXIT.notFound,
  'key-reused': EXIT.conflict,
  'ledger-exists': EXIT.conflict,
  'result-not-pending': EXIT.conflict,
  'result-withdrawn': EXIT.conflict,
  'submission-superseded': EXIT.conflict,
  'correction-decided': EXIT.conflict,
  'correction-pending': EXIT.conflict,
  'estimate-withdrawn': EXIT.conflict,
  'proposal-decided': EXIT.conflict,
};

/** The same of the accounts store; every other refusal is a plain one. */
export const ACCOUNT_EXIT: Partial<Record<IdentityRefusalCode, ExitCode>> = {
  'account-unknown': EXIT.notFound,
  'account-exists': EXIT.conflict,
  'account-elsewhere': EXIT.conflict,
};

/** The same of operations on views. */
export const VIEW_EXIT: Partial<Record<ViewRefusalCode, ExitCode>> = {
  'view-unknown': EXIT.notFound,
  'rebuild-running': EXIT.conflict,
  'run-under-way': EXIT.conflict,
  'views-no-space': EXIT.unavailable,
};

/** The code for a refused command or question: the special one when every refusal has the same, 3 otherwise. */
export const exitCodeOf = (refusals: readonly Refusal[]): ExitCode => {
  const codes = new Set(refusals.map(({ code }) => EXIT_OF_REFUSAL[code] ?? EXIT.refused));
  const [only] = codes;
  return codes.size === 1 && only !== undefined ? only : EXIT.refused;
};
