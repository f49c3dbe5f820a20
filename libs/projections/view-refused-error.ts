/** Why an operation on views, or on when they are rebuilt, is refused: nothing was changed by it. */
export type ViewRefusalCode =
  | 'view-unknown'
  | 'rebuild-running'
  | 'run-under-way'
  | 'views-no-space'
  | 'view-no-previous'
  | 'view-previous-version'
  | 'view-previous-unusable'
  | 'schedule-fields'
  | 'schedule-field'
  | 'schedule-never'
  | 'schedule-jitter'
  | 'check-period';

/** An operation on views cannot be done now. `params` names the ledger, the view, and what stands against it. */
export class ViewRefusedError extends Error {
  override readonly name = 'ViewRefusedError';
  readonly code: ViewRefusalCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ViewRefusalCode, params: Readonly<Record<string, string | number>>) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
