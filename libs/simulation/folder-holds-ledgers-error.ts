/** A simulation writes only where there is no ledger yet: simulated and real ones never stand side by side. */
export class FolderHoldsLedgersError extends Error {
  override readonly name = 'FolderHoldsLedgersError';

  constructor(
    readonly folder: string,
    /** One of those it holds. */
    readonly ledger: string,
  ) {
    super(`${folder} already holds ${ledger}`);
  }
}
