import type { Sentence } from '../said.ts';
import type { UsageCode } from '../vi/cli-usage.ts';

export const usage: Record<UsageCode, Sentence> = {
  'unknown-command': (s) => `${s.typed('The command')} does not exist; list the commands with: ledger --help.`,
  'unknown-option': (s) => `${s.typed('The option')} does not exist for this command; see: ledger <command> --help.`,
  'argument-missing': (s) => `The argument <${s.raw('input')}> is missing; see: ledger <command> --help.`,
  'argument-excess': () => 'There are too many arguments; put text with spaces in quotation marks.',
  'option-value-missing': (s) => `${s.typed('The option')} needs a value.`,
  'command-missing': () => 'No command is given; list the commands with: ledger --help.',
  'language-unknown': (s) => `${s.typed('The language')} does not exist; use vi or en.`,
  'account-missing': () => 'No acting account is given; add --as and its name, such as --as can-bo-01.',
  'ledger-not-chosen': (s) => `This folder holds several ledgers (${s.words('ledgers')}); choose one with --ledger.`,
  'no-ledger': (s) => `${s.typed('The folder', 'folder')} holds no ledger yet; found one with open or adopt.`,
  'whole-number-expected': (s) =>
    `${s.typed(`The option --${s.raw('option')} is`)}; it takes a whole number from ${s.raw('least')} to ${s.raw('most')}, such as --${s.raw('option')} ${s.raw('example')}.`,
  'simulation-folder-taken': (s) =>
    `${s.typed('The folder', 'folder')} already holds the ledger ${s.raw('ledger')}; a simulation writes only where there is none: choose another folder with --data.`,
  'view-missing': () => 'No view is named; add --view and a name, such as --view status.',
  'report-unknown': (s) => `${s.typed('The report')} does not exist; list them with: ledger views reports.`,
  'cluster-missing': () => 'No cluster is named; add --cluster and its address esdb://…, or set LEDGER_LOG.',
  'move-way-missing': () =>
    'No direction is given; add --to esdb://… (into a cluster) or --from esdb://… (out of one, into the folder).',
  'moment-missing': () =>
    'The earlier moment is missing; add --from and a moment, such as --from 31/03/2026 or --from "#14".',
  'report-missing': () =>
    'No report is named; add --as-of and the moment that the report went by, such as --as-of 15/01/2026 or --as-of "#97", or --report and the event number of an issued report.',
  'key-without-moment': () =>
    'With --key both --at and --as-of (an event number) are needed; without them a second try would be another report.',
  'value-missing': () => 'No value is given; give a number (12), a ratio (42/48), or a model (--model NTT).',
  'value-twice': () => 'Both a value and a model are given; keep one of them.',
  'choose-one': (s) => `Use only one of: ${s.words('choices')}.`,
  'enrolment-missing': () => 'No unit is given; give its code and name, or --file with a whole roster.',
  'file-unreadable': (s) =>
    `The file “${s.raw('file')}” cannot be read (${s.raw('cause')}); check its path and rights.`,
  'file-not-utf8': (s) => `The file “${s.raw('file')}” is not UTF-8; save it as UTF-8.`,
  'csv-broken': (s) =>
    `The CSV file is broken at line ${s.raw('line')}; each line needs the columns ${s.words('columns')}.`,
};
