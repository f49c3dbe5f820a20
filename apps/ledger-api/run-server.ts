import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Accounts } from '#identity/accounts';
import { FIRST_ADMINISTRATOR, foundFirstLedger } from '#ledger/founding/first-resolution';
import { Ledgers } from '#ledger/ledgers';
import { createApp } from './create-app.ts';
import { refusedProblem } from './http/refusal-status.ts';

/**
 * Serves the web app and the HTTP API of a data folder (LEDGER_DATA, ./data) on loopback or LEDGER_HOST, port LEDGER_PORT or 3000.
 * Founds the first user's ledger in a folder that has none. While nobody has a password, prints a one-time link for the first
 * administrator. SIGTERM and Ctrl-C let running commands be answered.
 */
export const runServer = async (environment: Readonly<Record<string, string | undefined>>): Promise<void> => {
  const now = (): string => new Date().toISOString();
  const folder = resolve(environment['LEDGER_DATA'] ?? './data');
  const ledgers = await Ledgers.open({ folder, now, randomBytes });
  const founded = await foundFirstLedger(ledgers);
  if (founded?.outcome === 'refused') throw refusedProblem(founded.refusals);
  const accounts = Accounts.open({ folder, now, randomBytes });
  const web = fileURLToPath(new URL('../../web', import.meta.url));
  const app = await createApp({ ledgers, accounts, secure: environment['LEDGER_HTTPS'] === '1', web });
  await app.listen(Number(environment['LEDGER_PORT'] ?? 3000), environment['LEDGER_HOST'] ?? '127.0.0.1');
  const address = await app.getUrl();
  process.stdout.write(`${address}\n`);
  const link = accounts.firstAdministratorLink(FIRST_ADMINISTRATOR, 'Quản trị');
  if (link !== undefined) process.stdout.write(`${FIRST_ADMINISTRATOR}: ${address}/mat-khau#${link}\n`);

  const stop = async (): Promise<void> => {
    await app.close();
    accounts.close();
    await ledgers.close();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};
