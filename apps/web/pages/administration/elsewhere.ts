/** Accounts of the province (docs/cluster.md): their passwords are not of this server. */
export const isElsewhere = (account: string): boolean => /^oidc-[0-9a-f]{40}$/.test(account);
