import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The compiled program: `npm test` builds it before it runs this. */
export const PROGRAM = fileURLToPath(new URL('../../dist/apps/ledger-cli/main.js', import.meta.url));

export interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as people do, in a process of its own, on a data folder. */
export const ledgerOn =
  (folder: string) =>
  (...args: readonly string[]): Promise<Ended> =>
    new Promise((resolve, reject) => {
      const env = { PATH: process.env['PATH'], LEDGER_DATA: folder, COLUMNS: '120' };
      execFile(process.execPath, [PROGRAM, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) => {
        if (error && typeof error.code !== 'number') reject(new Error(`${PROGRAM} did not end`, { cause: error }));
        else resolve({ exitCode: Number(error?.code ?? 0), out, err });
      });
    });
