/** A ledger's views are being built anew already: wait for that rebuild, or cancel it. */
export class RebuildRunningError extends Error {
  readonly ledger: string;

  constructor(ledger: string) {
    super(`the views of ledger ${ledger} are being rebuilt already: wait for it, or cancel it`);
    this.name = 'RebuildRunningError';
    this.ledger = ledger;
  }
}
