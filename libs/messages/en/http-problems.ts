import type { Sentence } from '../said.ts';
import type { HttpProblemCode } from '../vi/http-problems.ts';

const soon = (s: Parameters<Sentence>[0]): string => `try again in ${s.raw('retryAfterSeconds')} seconds`;

export const httpProblems: Record<HttpProblemCode, Sentence> = {
  'not-found': () => 'There is no such thing, or this account may not see it; check the address.',
  'signed-out': () => 'Not signed in, or the session is over; sign in and do it again.',
  'request-foreign': () => 'The request does not come from a page of the ledger; open that page and do it again.',
  'token-role': (s) => `This token serves the role ${s.raw('role')} only; use one of the role that this takes.`,
  'key-missing': () =>
    'The header Idempotency-Key is missing; send a key of its own with every command, the same one on a retry.',
  'if-match-malformed': (s) =>
    `${s.typed('If-Match')} is not an entity tag of ours; send the target’s ETag, such as "107".`,
  'position-not-reached': (s) =>
    `The ledger has no event ${s.raw('minPosition')} yet, only up to ${s.raw('head')}; ask again later.`,
  'moment-twice': () => 'An issued report has a moment of its own; give report alone, or asOf and at.',
  'clock-off': (s) =>
    `The clock of this node is ${s.raw('offsetSeconds')} seconds off the cluster’s, more than ${s.raw('limitSeconds')}; set it right (NTP).`,
  'oidc-refused': () =>
    'Signing in with an account of the province did not come through; open the page for signing in and do it again.',
  'oidc-unreachable': () => 'The province’s sign-in cannot be reached; try again in some minutes.',
  unexpected: () => 'An unexpected error on the server; do it again, and tell the operator if it stays.',
  'account-exists': () => 'This account exists already; choose another name.',
  'account-elsewhere': () =>
    'This account signs in at the province and has no password here; change it where the province signs people in.',
  'account-unknown': () => 'There is no such account; check its name.',
  'name-malformed': () => 'The name is not right; write 1 to 200 characters on one line.',
  'password-too-short': (s) =>
    `The password is too short; use at least ${s.raw('min')} characters, a few words perhaps.`,
  'password-too-long': (s) => `The password is too long; use at most ${s.raw('max')} characters.`,
  'password-is-account': () => 'The password is the account’s name; choose another.',
  'password-wrong': () => 'The present password is not right; type it again.',
  'link-unknown': () => 'This link was used or has expired; ask an administrator for a new one.',
  'sign-in-failed': () => 'The account or the password is not right; type them again.',
  'sign-in-locked': (s) => `This account is locked for a while after many wrong passwords; ${soon(s)}.`,
  'sign-in-rate-limited': (s) => `Too many tries to sign in; ${soon(s)}.`,
  'expiry-malformed': () => 'The expiry is not right; write it like 2027-06-30T00:00:00.000Z.',
  'expiry-past': () => 'The expiry lies in the past; choose a later one.',
  'expiry-too-far': () => 'The expiry is too far off; choose one within 366 days.',
};
