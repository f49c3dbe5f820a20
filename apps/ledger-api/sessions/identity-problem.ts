import type { IdentityRefused, Outcome } from '#identity/outcome';
import { HttpProblem } from '../http/http-problem.ts';

const STATUS: Partial<Record<IdentityRefused['code'], number>> = {
  'sign-in-failed': 401,
  'sign-in-locked': 429,
  'sign-in-rate-limited': 429,
  'password-wrong': 403,
  'link-unknown': 404,
  'account-malformed': 400,
  'name-malformed': 400,
  'expiry-malformed': 400,
  'account-unknown': 404,
  'account-exists': 409,
  'account-elsewhere': 409,
};

/** What an act on accounts gave; a refusal ends the request. */
export const accepted = <Done>(outcome: Outcome<Done>): { readonly outcome: 'done' } & Done => {
  if (outcome.outcome === 'done') return outcome;
  const { code, params } = outcome;
  throw new HttpProblem(STATUS[code] ?? 422, [{ code, params }]);
};
