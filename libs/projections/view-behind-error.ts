/** A question names an event that the view has not reached, because the log itself does not hold it. */
export class ViewBehindError extends Error {
  readonly ledger: string;
  readonly view: string;
  readonly position: number;
  readonly asked: number;

  constructor(ledger: string, view: string, position: number, asked: number) {
    super(`view ${view} of ledger ${ledger} stands at event ${position}, event ${asked} was asked for`);
    this.name = 'ViewBehindError';
    this.ledger = ledger;
    this.view = view;
    this.position = position;
    this.asked = asked;
  }
}
