import { randomBytes } from 'node:crypto';
import type { Accounts } from '#identity/accounts';
import { DEMONSTRATION_ACCOUNTS } from '#ledger/demonstration/story';
import type { Catalogue } from '#messages/catalogue';

/** Gives the accounts of a demonstration one password, new at every run and known to this terminal alone; tells how to sign in. */
export const demonstrationPassword = async (accounts: Accounts, say: Catalogue['serverOutput']): Promise<string> => {
  const password = randomBytes(9).toString('base64url').toLowerCase();
  await Promise.all(
    DEMONSTRATION_ACCOUNTS.map(async ({ account, name, installationAdministrator }) => {
      const added = accounts.add(account, name, { installationAdministrator });
      if (added.outcome === 'refused') throw new Error(`${account}: ${added.code}`);
      await accounts.passwordByLink(added.link, password);
    }),
  );
  return say.signInWith(
    DEMONSTRATION_ACCOUNTS.map(({ account }) => account),
    password,
  );
};
