import type { serverOutput as vi } from '../vi/server-output.ts';

/** What each setting means to hold. */
const MEANT: Readonly<Record<string, string>> = {
  LEDGER_PORT: 'write a port from 0 to 65535',
  LEDGER_REBUILD: 'write five fields of cron in Vietnam’s time, such as “0 2 * * 6”',
  LEDGER_REBUILD_JITTER: 'write minutes, from 0 to 240',
};

export const serverOutput: typeof vi = {
  open: (address, folder) => `The ledger is open at ${address} (data: ${folder}). Ctrl-C stops it.`,
  copying: (events) => `Copying the ledgers of the cluster: ${events} new events so far.`,
  firstLink: (account, address) =>
    `The first administrator is ${account}; open this address once to choose the password:\n  ${address}`,
  demonstration: 'DEMONSTRATION DATA: every figure, document and assignment is invented; the folder is thrown away.',
  signInWith: (accounts, password) =>
    `Sign in with one of the accounts: ${accounts.join(', ')}\n  the password of this run: ${password}`,
  portTaken: (port) =>
    `Port ${port} is taken by another program; stop that one, or choose another port by LEDGER_PORT.`,
  settingMalformed: (name, input) => `${name} is “${input}”, which cannot be read; ${MEANT[name] ?? ''}.`,
  scheduleStands:
    'LEDGER_REBUILD is not followed: the schedule of rebuilds was set on the page Operations or on the command line, and stands.',
  failed: 'The ledger cannot be opened',
};
