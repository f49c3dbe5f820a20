import { UsageError } from '../session/usage-error.ts';
import type { UsageCode } from '#messages/vi/cli-usage';

/** Commander's error, as far as we look: its package is nest-commander's own. */
export interface CommanderProblem extends Error {
  readonly code: string;
  readonly exitCode: number;
}

export const isCommanderProblem = (error: unknown): error is CommanderProblem =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('commander.');

/** Help was asked for and printed. */
export const isHelp = ({ code, exitCode }: CommanderProblem): boolean =>
  code.startsWith('commander.help') && exitCode === 0;

const CODES: Readonly<Record<string, UsageCode>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'argument-missing',
  'commander.excessArguments': 'argument-excess',
  'commander.optionMissingArgument': 'option-value-missing',
  'commander.help': 'command-missing',
};

/** A parse error as one of ours: commander quotes what it is about, which is all our sentence needs. */
export const usageOf = ({ code, message }: CommanderProblem): UsageError => {
  const quoted = /'([^']*)'/.exec(message)?.[1];
  return new UsageError(CODES[code] ?? 'unknown-option', quoted === undefined ? {} : { input: quoted });
};
