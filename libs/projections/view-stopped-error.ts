/**
 * A view cannot go past an event: its type is unknown or its handler failed (`cause`). It stands at `position`, the last event
 * it applied; nothing is skipped, and it goes on from there once the program is mended.
 */
export class ViewStoppedError extends Error {
  readonly ledger: string;
  readonly view: string;
  readonly position: number;

  constructor(ledger: string, view: string, position: number, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`view ${view} of ledger ${ledger} stopped before event ${position + 1}: ${reason}`, { cause });
    this.name = 'ViewStoppedError';
    this.ledger = ledger;
    this.view = view;
    this.position = position;
  }
}
