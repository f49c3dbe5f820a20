import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';

// Jest lets CommonJS (nest-commander) require an ES module (Nest) only once that is loaded whole.
await import('@nestjs/core');
const { runCli } = await import('../../apps/ledger-cli/run-cli.ts');
const { Terminal } = await import('../../apps/ledger-cli/session/terminal.ts');

export interface Ran {
  readonly exitCode: number;
  /** What was printed, and what was said beside it, without the last line feed. */
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, on a data folder: the program itself but for its streams. */
export const runInProcess = async (folder: string, args: readonly string[]): Promise<Ran> => {
  const out = new PassThrough();
  const err = new PassThrough();
  const printed = Promise.all([text(out), text(err)]);
  const terminal = new Terminal(out as unknown as NodeJS.WriteStream, err as unknown as NodeJS.WriteStream);
  const exitCode = await runCli(['node', 'ledger', ...args, '--data', folder], {}, terminal);
  out.end();
  err.end();
  const [said, beside] = await printed;
  return { exitCode, out: said.replace(/\n$/, ''), err: beside.replace(/\n$/, '') };
};

/** Stops the calendar at a moment; timers go on. */
export const stopClock = (instant: string): void => {
  jest.useFakeTimers({
    now: new Date(instant),
    doNotFake: [
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'clearImmediate',
      'setInterval',
      'clearInterval',
      'setTimeout',
      'clearTimeout',
    ],
  });
};

export const startClock = (): void => {
  jest.useRealTimers();
};
