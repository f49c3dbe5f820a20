import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { smallAdoption } from './small-resolution.ts';

/** The ledger that measurements and soaks work on, and the account that may do everything in it. */
export const SERVED_LEDGER = 'bench-2025-2030';
export const SERVED_ACCOUNT = 'admin-01';

/** A server process over a folder, and a token that reads and records in its ledger. */
export interface ServedLedger {
  readonly address: URL;
  readonly token: string;
  readonly server: ChildProcess;
}

/** Founds the ledger and its account in process. */
export const foundServed = async (ledgers: Ledgers): Promise<void> => {
  const by = (key: string) => ({ account: SERVED_ACCOUNT, key });
  await ledgers.execute(SERVED_LEDGER, smallAdoption, by('adopt'));
  await ledgers.execute(SERVED_LEDGER, { type: 'GrantRole', account: SERVED_ACCOUNT, role: 'clerk' }, by('grant'));
};

/** Starts the compiled server on a fresh folder; whoever starts it ends it. */
export const serveLedger = async (folder: string): Promise<ServedLedger> => {
  const now = (): string => new Date().toISOString();
  const ledgers = await Ledgers.open({ folder, now, randomBytes });
  await foundServed(ledgers);
  await ledgers.close();
  const accounts = Accounts.open({ folder, now, randomBytes });
  accounts.add(SERVED_ACCOUNT, 'Bench');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const scope = { account: SERVED_ACCOUNT, ledger: SERVED_LEDGER, role: 'clerk', label: 'bench', expiresAt };
  const issued = accounts.issueToken(scope);
  accounts.close();
  if (issued.outcome === 'refused') throw new Error(issued.code);
  const server = fork(new URL('../../apps/ledger-api/main.js', import.meta.url), [], {
    env: { ...process.env, LEDGER_DATA: folder, LEDGER_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [first] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  const [address] = /http:\/\/[^\s)]+/.exec(first.toString()) ?? [];
  if (address === undefined) throw new Error('the server told no address');
  return { address: new URL(address.replace('localhost', '127.0.0.1')), token: issued.secret, server };
};

/** Ends a server as an operator does, and waits for it. */
export const stopServed = async ({ server }: ServedLedger): Promise<void> => {
  server.kill('SIGTERM');
  await once(server, 'exit');
};
