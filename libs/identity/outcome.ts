/** Why the accounts store refuses. Codes are a public contract; none of them says whether an account exists. */
export type IdentityRefusalCode =
  | 'account-malformed'
  | 'account-exists'
  | 'account-unknown'
  | 'account-elsewhere'
  | 'name-malformed'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-is-account'
  | 'password-wrong'
  | 'link-unknown'
  | 'sign-in-failed'
  | 'sign-in-locked'
  | 'sign-in-rate-limited'
  | 'expiry-malformed'
  | 'expiry-past'
  | 'expiry-too-far';

export interface IdentityRefused {
  readonly outcome: 'refused';
  readonly code: IdentityRefusalCode;
  /** Numbers for the sentence: `retryAfterSeconds`, `min`, `max`. Never a secret. */
  readonly params: Readonly<Record<string, number>>;
}

/** What an act on accounts gives: the members of `Done`, or why not. */
export type Outcome<Done = object> = ({ readonly outcome: 'done' } & Done) | IdentityRefused;

export const done = <Done extends object>(members: Done): Outcome<Done> => ({ outcome: 'done', ...members });
export const refused = (code: IdentityRefusalCode, params: IdentityRefused['params'] = {}): IdentityRefused => ({
  outcome: 'refused',
  code,
  params,
});
