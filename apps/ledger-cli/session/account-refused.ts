import type { IdentityRefused } from '#identity/outcome';

/** The accounts store refused: told like a refused command. */
export class AccountRefused extends Error {
  override readonly name = 'AccountRefused';

  constructor(readonly refusal: IdentityRefused) {
    super(refusal.code);
  }
}
