import { createHash } from 'node:crypto';

/** The same for a person for ever, and telling nothing of them: events carry it. */
export const accountOfSubject = (issuer: string, subject: string): string =>
  `oidc-${createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex')
    .slice(0, 40)}`;

/** Whether an account is of the provider: whoever has it proves so there, and never by a password or a link of this server. */
export const isElsewhere = (account: string): boolean => /^oidc-[0-9a-f]{40}$/.test(account);
