import type { serverOutput as vi } from '../vi/server-output.ts';

/** What each setting means to hold. */
const MEANT: Readonly<Record<string, string>> = {
  LEDGER_PORT: 'write a port from 0 to 65535',
  LEDGER_REBUILD: 'write five fields of cron in Vietnam’s time, such as “0 2 * * 6”',
  LEDGER_REBUILD_JITTER: 'write minutes, from 0 to 240',
  LEDGER_LOG: 'set the address of the cluster where LEDGER_OIDC_ISSUER is used',
  LEDGER_OIDC_ISSUER: 'write the https address of the provider (http on this machine alone)',
  LEDGER_OIDC_CLIENT_ID: 'write the client id that the provider gave',
  LEDGER_OIDC_CLIENT_SECRET: 'write the client’s secret, or set LEDGER_OIDC_CLIENT_SECRET_FILE',
  LEDGER_OIDC_CLIENT_SECRET_FILE: 'write the name of a file that can be read',
  LEDGER_SESSION_KEYS:
    'write one or more keys in base64, each of 32 bytes or more, separated by commas, the newest first (openssl rand -base64 32)',
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
