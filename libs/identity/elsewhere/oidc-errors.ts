/** The provider cannot be reached, or is not one. */
export class OidcUnreachable extends Error {
  override readonly name = 'OidcUnreachable';
}

/** What came back is not the answer to what was asked. */
export class OidcRefused extends Error {
  override readonly name = 'OidcRefused';
}
