import { Inject, Injectable } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { AUTHORITY } from '#resolution/decider/authority';
import type { Caller } from '../auth/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { refusedProblem } from '../http/refusal-status.ts';

/** Sends commands to the ledger in the caller's name. Decisions are the ledger's; here only a token's own limit is checked. */
@Injectable()
export class CommandDoor {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** `key` is the Idempotency-Key, mandatory. Throws an HttpProblem for every refusal. Members that are undefined are not sent. */
  async send(
    ledger: string,
    command: { readonly type: keyof typeof AUTHORITY } & Readonly<Record<string, unknown>>,
    { account, token }: Caller,
    key: string | undefined,
  ): Promise<AcceptedAnswer> {
    if (key === undefined) throw new HttpProblem(400, [{ code: 'key-missing', field: 'Idempotency-Key' }]);
    const allowed: readonly string[] = AUTHORITY[command.type];
    if (token && !allowed.includes(token.role)) {
      throw new HttpProblem(403, [{ code: 'token-role', params: { role: token.role } }]);
    }
    const answer = await this.ledgers.execute(ledger, JSON.parse(JSON.stringify(command)), { account, key });
    if (answer.outcome === 'refused') throw refusedProblem(answer.refusals);
    return answer;
  }
}
