import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The compiled program: `npm test` builds it before it runs this. */
const PROGRAM = fileURLToPath(new URL('../../dist/apps/ledger-api/main.js', import.meta.url));

/** A server in a process of its own, on any free port of loopback. */
export interface ServerProcess {
  readonly process: ChildProcess;
  /** The next line that it prints; undefined once it has ended. */
  readonly line: () => Promise<string | undefined>;
  readonly errors: () => string;
}

/** Starts the server as `npm start` (or, with `demo`, `npm run demo`) does, or a copy of it. Whoever starts it ends it. */
export const startServer = (
  folder: string,
  args: readonly string[] = [],
  more: NodeJS.ProcessEnv = {},
  program = PROGRAM,
): ServerProcess => {
  const env = {
    PATH: process.env['PATH'],
    TMPDIR: process.env['TMPDIR'],
    LEDGER_DATA: folder,
    LEDGER_PORT: '0',
    ...more,
  };
  const server = spawn(process.execPath, [program, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]();
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  return {
    process: server,
    line: async () => {
      const next = await lines.next();
      return next.done === true ? undefined : next.value;
    },
    errors: () => errors,
  };
};

/** The first address in a line. */
export const addressIn = (line: string | undefined): string => /http:\/\/[^\s/]+/.exec(line ?? '')?.[0] ?? '';
