import { type IdentityRefused, refused } from './outcome.ts';

/** NIST SP 800-63B: length is what counts; no rules about kinds of characters. */
const SHORTEST = 12;
const LONGEST = 200;

/** Why a password cannot be taken; undefined when it can. */
export const passwordRefusal = (account: string, password: string): IdentityRefused | undefined => {
  // Composed first: a keyboard that types letter and tone mark apart makes no password longer.
  const length = Array.from(password.normalize('NFC')).length;
  if (length < SHORTEST) return refused('password-too-short', { min: SHORTEST });
  if (length > LONGEST) return refused('password-too-long', { max: LONGEST });
  if (password.normalize('NFKC').toLowerCase() === account) return refused('password-is-account');
  return undefined;
};
