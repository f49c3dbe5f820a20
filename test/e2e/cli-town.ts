import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { type Ran, runInProcess, startClock, stopClock } from './cli-in-process.ts';

export const CLERK = ['--as', 'can-bo-01'] as const;
export const APPROVER = ['--as', 'lanh-dao-01'] as const;

/** The first ledger with a clerk and an approver, events 1 to 15, in a folder of its own; it is 10:00 on 24/11/2026 all the time. */
export class CliTown {
  /** For files of a test; the data folder is in it. */
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async open(): Promise<CliTown> {
    stopClock('2026-11-24T03:00:00.000Z');
    const town = new CliTown(await mkdtemp(join(tmpdir(), 'ledger-cli-')));
    await town.done(['open']);
    await town.done(['grant', 'can-bo-01', 'clerk', '--as', 'quan-tri']);
    await town.done(['grant', 'lanh-dao-01', 'approver', '--as', 'quan-tri']);
    return town;
  }

  run(...args: readonly string[]): Promise<Ran> {
    return runInProcess(join(this.root, 'data'), args);
  }

  /** Runs lines that go well and have nothing to complain about; what the last one printed. */
  async done(...lines: readonly (readonly string[])[]): Promise<string> {
    let printed = '';
    for (const line of lines) {
      const { exitCode, out, err } = await this.run(...line);
      expect([exitCode, err]).toEqual([0, '']);
      printed = out;
    }
    return printed;
  }

  async close(): Promise<void> {
    startClock();
    await rm(this.root, { recursive: true });
  }
}
