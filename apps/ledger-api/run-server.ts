import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Accounts } from '#identity/accounts';
import { REVOCATION_HOLDS } from '#identity/elsewhere/session-lasts';
import { demonstrate } from '#ledger/demonstration/demonstrate';
import { FIRST_ADMINISTRATOR, foundFirstLedger } from '#ledger/founding/first-resolution';
import { Ledgers } from '#ledger/ledgers';
import { CATALOGUES } from '#messages/catalogues';
import type { Catalogue } from '#messages/catalogue';
import { formatNumber } from '#messages/numbers';
import { removeServerFile, writeServerFile } from '#operator/server-file';
import { createApp } from './create-app.ts';
import { demonstrationPassword } from './demonstration-password.ts';
import { refusedProblem } from './http/refusal-status.ts';
import { startProblem } from './start-problem.ts';
import { type Settings, settingsOf } from './settings.ts';

const now = (): string => new Date().toISOString();

/**
 * Serves the web app and the HTTP API of a data folder until SIGTERM or Ctrl-C, which let running commands be answered; answers
 * with the exit code. Founds the first user's ledger in a folder that has none. While nobody has a password, prints a one-time
 * link for the first administrator. `demo` serves a throw-away folder of demonstration data instead.
 */
export const runServer = async (
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<number> => {
  const catalogue = CATALOGUES[environment['LEDGER_LANG'] === 'en' ? 'en' : 'vi'];
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    if (args[0] !== 'demo') {
      const settings = settingsOf(environment);
      await serve({ ...settings, folder: resolve(environment['LEDGER_DATA'] ?? './data') }, catalogue, print);
      return 0;
    }
    const { folder } = await demonstrate();
    print(catalogue.serverOutput.demonstration);
    try {
      await serve(
        { ...settingsOf(environment), cluster: undefined, oidc: undefined, folder },
        catalogue,
        print,
        demonstrationPassword,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
    return 0;
  } catch (error) {
    process.stderr.write(`${startProblem(catalogue, error)}\n`);
    return 1;
  }
};

interface Serving extends Settings {
  readonly folder: string;
}

/** Opens everything, serves until a signal, and closes everything, whatever comes. `prepare` may add lines to what is printed. */
const serve = async (
  { folder, port, host, secure, schedule, cluster, oidc }: Serving,
  catalogue: Catalogue,
  print: (line: string) => void,
  prepare?: (accounts: Accounts, say: Catalogue['serverOutput']) => Promise<string>,
): Promise<void> => {
  const onCopied = (events: number): void =>
    print(catalogue.serverOutput.copying(formatNumber(catalogue.language, String(events))));
  const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster, onCopied });
  const closing = new AbortController();
  try {
    const founded = await foundFirstLedger(ledgers);
    if (founded?.outcome === 'refused') throw refusedProblem(founded.refusals);
    if (!ledgers.operations.clock.followEnvironment(schedule)) print(catalogue.serverOutput.scheduleStands);
    const accounts = Accounts.open({ folder, now, randomBytes });
    try {
      const operatorSecret = randomBytes(32).toString('base64url');
      const web = fileURLToPath(new URL('../../web', import.meta.url));
      const list = ledgers.sharedList('sessions', REVOCATION_HOLDS);
      const elsewhere =
        oidc && list
          ? await (await import('./elsewhere/open-elsewhere.ts')).openElsewhere(oidc, { accounts, list, now })
          : undefined;
      const app = await createApp({ ledgers, accounts, secure, operatorSecret, web, elsewhere });
      try {
        const stopped = untilStopped();
        // Not Nest's own listen: it logs a port that is taken before anybody can say so in words.
        await app.getHttpAdapter().getInstance().listen({ port, host });
        const { port: open } = app.getHttpServer().address() as { port: number };
        const address = `http://${host === '127.0.0.1' ? 'localhost' : host}:${open}`;
        const near = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
        writeServerFile(folder, { address: `http://${near}:${open}`, secret: operatorSecret });
        print(catalogue.serverOutput.open(address, folder));
        // Roles are read, and views of an older version built, while it answers; who asks for one of them waits for that one.
        ledgers.prepare(closing.signal).catch((error: unknown) => {
          if (!closing.signal.aborted) process.stderr.write(`${startProblem(catalogue, error)}\n`);
        });
        if (prepare) print(await prepare(accounts, catalogue.serverOutput));
        const link = accounts.firstAdministratorLink(FIRST_ADMINISTRATOR, 'Quản trị');
        if (link !== undefined)
          print(catalogue.serverOutput.firstLink(FIRST_ADMINISTRATOR, `${address}/mat-khau#${link}`));
        await stopped;
      } finally {
        removeServerFile(folder);
        await app.close();
        closing.abort();
      }
    } finally {
      accounts.close();
    }
  } finally {
    await ledgers.close();
  }
};

const untilStopped = (): Promise<void> =>
  new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
