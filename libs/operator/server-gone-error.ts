/** The server that owns the folder no longer answers: what it was asked last may have been done, or not. */
export class ServerGoneError extends Error {
  override readonly name = 'ServerGoneError';
  readonly code = 'server-gone';
  readonly params: { readonly address: string };

  constructor(address: string, options?: ErrorOptions) {
    super(`the server at ${address} no longer answers`, options);
    this.params = { address };
  }
}
