import type { Params } from '#messages/said';

/** One wrong field, or one reason. `detail` is for people; without it the message catalogue's sentence for the code is used. */
export interface ProblemError {
  readonly code: string;
  readonly field?: string;
  readonly params?: Params;
  readonly detail?: string;
}

/** A request ends here with an RFC 9457 problem: thrown by whoever finds it, written by ProblemFilter. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';

  constructor(
    readonly status: number,
    readonly errors: readonly [ProblemError, ...ProblemError[]],
  ) {
    super(errors.map(({ code, field }) => `${code} ${field ?? ''}`.trim()).join('; '));
  }
}

/** What one may not see is not there: for every account and every reason the same. */
export const notFound = (): HttpProblem => new HttpProblem(404, [{ code: 'not-found' }]);
