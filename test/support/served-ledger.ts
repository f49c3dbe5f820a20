import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Accounts } from '#identity/accounts';
import { Ledgers } from '#ledger/ledgers';
import { smallAdoption } from './small-resolution.ts';

/** The ledger that measurements and soaks work on, and the account that may do everything in it. */
export const SERVED_LEDGER = 'bench-2025-2030';
export const SERVED_ACCOUNT = 'admin-01';

/** A server process, and a token that reads and records in one of its ledgers. */
export interface ServedLedger {
  readonly address: URL;
  readonly ledger: string;
  readonly token: string;
  readonly server: ChildProcess;
}

interface Serving {
  /** `esdb://…`: the ledgers of a cluster, the folder is a node's copy of them. */
  readonly cluster?: string;
  /** Of Node, for the server's process. */
  readonly execArgv?: readonly string[];
}

/** Founds a ledger and its account in process. */
export const foundServed = async (ledgers: Ledgers, ledger = SERVED_LEDGER): Promise<void> => {
  const by = (key: string) => ({ account: SERVED_ACCOUNT, key });
  await ledgers.execute(ledger, smallAdoption, by('adopt'));
  await ledgers.execute(ledger, { type: 'GrantRole', account: SERVED_ACCOUNT, role: 'clerk' }, by('grant'));
};

/** Starts the compiled server on a fresh folder, with its one ledger; whoever starts it ends it. */
export const serveLedger = async (folder: string): Promise<ServedLedger> => {
  const [served] = await serveLedgers(folder, [SERVED_LEDGER]);
  if (!served) throw new Error('nothing is served');
  return served;
};

/** The same with several ledgers, all of one server. */
export const serveLedgers = async (
  folder: string,
  ids: readonly string[],
  { cluster, execArgv = [] }: Serving = {},
): Promise<readonly ServedLedger[]> => {
  const now = (): string => new Date().toISOString();
  const ledgers = await Ledgers.open({ folder, now, randomBytes, cluster });
  for (const ledger of ids) await foundServed(ledgers, ledger);
  await ledgers.close();
  const accounts = Accounts.open({ folder, now, randomBytes });
  accounts.add(SERVED_ACCOUNT, 'Bench');
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const tokens = ids.map((ledger) => {
    const issued = accounts.issueToken({ account: SERVED_ACCOUNT, ledger, role: 'clerk', label: 'bench', expiresAt });
    if (issued.outcome === 'refused') throw new Error(issued.code);
    return { ledger, token: issued.secret };
  });
  accounts.close();
  const server = fork(new URL('../../apps/ledger-api/main.js', import.meta.url), [], {
    env: {
      ...process.env,
      LEDGER_DATA: folder,
      LEDGER_PORT: '0',
      ...(cluster === undefined ? {} : { LEDGER_LOG: cluster }),
    },
    execArgv: [...execArgv],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [first] = (await once(server.stdout ?? server, 'data')) as [Buffer];
  const [told] = /http:\/\/[^\s)]+/.exec(first.toString()) ?? [];
  if (told === undefined) throw new Error('the server told no address');
  const address = new URL(told.replace('localhost', '127.0.0.1'));
  return tokens.map((token) => ({ ...token, address, server }));
};

/** Ends a server as an operator does, and waits for it. */
export const stopServed = async ({ server }: Pick<ServedLedger, 'server'>): Promise<void> => {
  server.kill('SIGTERM');
  await once(server, 'exit');
};
