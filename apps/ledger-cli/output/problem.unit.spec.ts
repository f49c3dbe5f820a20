import { describe, expect, it } from '@jest/globals';
import { LogCorruptError, LogUnavailableError, UnknownEventError } from '#event-log/errors';
import { HistoryBrokenError } from '#event-log/history';
import { CATALOGUES } from '#messages/catalogues';
import { ViewStoppedError } from '#projections/view-stopped-error';
import { CommandRefused } from '../session/command-refused.ts';
import { Interrupted } from '../session/interrupted.ts';
import { UsageError } from '../session/usage-error.ts';
import { problemLines, problemOf } from './problem.ts';

const commander = (code: string, message: string): Error => Object.assign(new Error(message), { code, exitCode: 1 });

describe('what ends a command', () => {
  it.each([
    ['refused', 3, new CommandRefused('act', [{ code: 'date-missing', field: 'occurredOn' }])],
    [
      'refused',
      4,
      new CommandRefused('question', [{ code: 'target-unknown', field: 'target', params: { target: 'X' } }]),
    ],
    ['usage', 2, new UsageError('account-missing')],
    ['usage', 2, commander('commander.unknownOption', "error: unknown option '--foo'")],
    ['usage', 2, commander('commander.help', '(outputHelp)')],
    ['unavailable', 5, new LogUnavailableError('disk-full', { file: 'log' })],
    ['unavailable', 5, new LogCorruptError('event-altered', { ledger: 'x', position: 3 })],
    ['unavailable', 5, new UnknownEventError({ ledger: 'x', position: 3, type: 'Moved', version: 2 })],
    ['unavailable', 5, new HistoryBrokenError(3, 'position', { expected: 3, found: 4 })],
    ['unavailable', 5, new ViewStoppedError('x', 'status', 3, new Error('why'))],
    ['unexpected', 1, new Error('a bug')],
    ['unexpected', 1, 'a bug'],
  ] as const)('is a problem of the kind %s with exit code %i', (kind, exitCode, error) => {
    const problem = problemOf(CATALOGUES.vi, error);
    expect([problem.type, problem.exitCode, problem.errors.length]).toEqual([
      `urn:to-hieu-ledger:problem:${kind}`,
      exitCode,
      1,
    ]);
  });

  it('was stopped by a person, without anything wrong', () => {
    const problem = problemOf(CATALOGUES.vi, new Interrupted('rebuild'));
    expect([problem.exitCode, problemLines(problem)]).toEqual([
      130,
      ['Đã dừng; bảng tổng hợp đang dùng được giữ nguyên.'],
    ]);
  });

  it('quotes what commander quotes', () => {
    const problem = problemOf(
      CATALOGUES.en,
      commander('commander.unknownCommand', "error: unknown command 'x'\n(Did you mean y?)"),
    );
    expect(problemLines(problem)).toEqual([
      'The command line is wrong: The command “x” does not exist; list the commands with: ledger --help.',
    ]);
  });
});
