import { args, commands, help, options } from './vi/cli-help.ts';
import { output } from './vi/cli-output.ts';
import { usage } from './vi/cli-usage.ts';
import { fields } from './vi/fields.ts';
import { sentences } from './vi/history.ts';
import { causes, reasons } from './vi/history-causes.ts';
import { facts } from './vi/history-facts.ts';
import { httpProblems } from './vi/http-problems.ts';
import { logErrors } from './vi/log-errors.ts';
import * as phrases from './vi/phrases.ts';
import { reconciliation } from './vi/reconciliation.ts';
import { refusals } from './vi/refusals.ts';
import { serverOutput } from './vi/server-output.ts';
import { viewRefusals } from './vi/view-refusals.ts';
import * as words from './vi/words.ts';

/** Everything the ledger says in Vietnamese: the first language, and the shape that every other one fills. */
export const vi = {
  language: 'vi' as const,
  words,
  fields,
  refusals,
  logErrors,
  viewRefusals,
  httpProblems,
  serverOutput,
  phrases,
  history: { sentences, facts, causes, reasons, decision: phrases.decision },
  reconciliation,
  cli: { commands, args, options, help, usage, output },
};
