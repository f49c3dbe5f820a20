import type { Catalogue } from './catalogue.ts';
import { args, commands, help, options } from './en/cli-help.ts';
import { output } from './en/cli-output.ts';
import { usage } from './en/cli-usage.ts';
import { fields } from './en/fields.ts';
import { sentences } from './en/history.ts';
import { causes, reasons } from './en/history-causes.ts';
import { facts } from './en/history-facts.ts';
import { httpProblems } from './en/http-problems.ts';
import { logErrors } from './en/log-errors.ts';
import * as phrases from './en/phrases.ts';
import { reconciliation } from './en/reconciliation.ts';
import { refusals } from './en/refusals.ts';
import { serverOutput } from './en/server-output.ts';
import { viewRefusals } from './en/view-refusals.ts';
import * as words from './en/words.ts';

/** The same in English. A sentence that is missing here does not compile. */
export const en: Catalogue = {
  language: 'en',
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
