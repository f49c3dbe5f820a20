/** A view has no generation of this program's version that could answer: it has to be built first. */
export class ViewUnbuiltError extends Error {
  override readonly name = 'ViewUnbuiltError';
  readonly ledger: string;
  readonly view: string;

  constructor(ledger: string, view: string) {
    super(`view ${view} of ledger ${ledger} is not built yet`);
    this.ledger = ledger;
    this.view = view;
  }
}
