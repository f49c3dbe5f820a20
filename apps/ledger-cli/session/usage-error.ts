import type { Params } from '#messages/said';
import type { UsageCode } from '#messages/vi/cli-usage';

/** The command line itself is wrong: no ledger was asked. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: UsageCode;
  readonly params: Params;

  constructor(code: UsageCode, params: Params = {}) {
    super(`${code} ${JSON.stringify(params)}`);
    this.code = code;
    this.params = params;
  }
}
