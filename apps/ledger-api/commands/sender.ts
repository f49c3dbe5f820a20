import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Caller, RequestWithCaller } from '../auth/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';

/** Whose command it is, for which ledger, under which key, and what the sender had read of the target. */
export interface Sender {
  readonly ledger: string;
  readonly caller: Caller;
  /** The Idempotency-Key. */
  readonly key: string;
  /** If-Match: the last event that had touched the target when it was read. */
  readonly expected?: number;
}

/** The sender of a command below a resolution. The Idempotency-Key is mandatory, If-Match may stay away. */
export const SentBy = createParamDecorator((_: unknown, context: ExecutionContext): Sender => {
  const { caller, params, headers } = context.switchToHttp().getRequest<RequestWithCaller>();
  if (!caller) throw new Error('a public route has no caller');
  const key = headers['idempotency-key'];
  if (typeof key !== 'string') throw new HttpProblem(400, [{ code: 'key-missing', field: 'Idempotency-Key' }]);
  const expected = expectedOf(headers['if-match']);
  return { ledger: (params as { r: string }).r, caller, key, ...(expected === undefined ? {} : { expected }) };
});

/** One strong entity tag of ours; `*` is met by every target that exists. */
const expectedOf = (ifMatch: string | undefined): number | undefined => {
  if (ifMatch === undefined || ifMatch === '*') return undefined;
  const [, position] = /^"([1-9]\d{0,14})"$/.exec(ifMatch) ?? [];
  if (position === undefined) {
    throw new HttpProblem(400, [{ code: 'if-match-malformed', field: 'If-Match', params: { input: ifMatch } }]);
  }
  return Number(position);
};
