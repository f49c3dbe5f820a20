/** Views were asked of a ledger that has no events: it is unknown, or not begun. No files are made for it. */
export class NoEventsError extends Error {
  readonly ledger: string;

  constructor(ledger: string) {
    super(`ledger ${ledger} has no events, so it has no views`);
    this.name = 'NoEventsError';
    this.ledger = ledger;
  }
}
