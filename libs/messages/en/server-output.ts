import type { serverOutput as vi } from '../vi/server-output.ts';

export const serverOutput: typeof vi = {
  open: (address, folder) => `The ledger is open at ${address} (data: ${folder}). Ctrl-C stops it.`,
  firstLink: (account, address) =>
    `The first administrator is ${account}; open this address once to choose the password:\n  ${address}`,
  demonstration: 'DEMONSTRATION DATA: every figure, document and assignment is invented; the folder is thrown away.',
  signInWith: (accounts, password) =>
    `Sign in with one of the accounts: ${accounts.join(', ')}\n  the password of this run: ${password}`,
  portTaken: (port) =>
    `Port ${port} is taken by another program; stop that one, or choose another port by LEDGER_PORT.`,
  settingMalformed: (name, input) => `${name} is “${input}”, which is no port; write a number from 0 to 65535.`,
  failed: 'The ledger cannot be opened',
};
