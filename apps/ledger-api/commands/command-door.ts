import { Inject, Injectable } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { AUTHORITY } from '#resolution/decider/authority';
import type { Refusal } from '#resolution/decider/decision';
import type { ChangeType } from '#messages/history/history-words';
import { HttpProblem } from '../http/http-problem.ts';
import { refusedProblem } from '../http/refusal-status.ts';
import type { Sender } from './sender.ts';

type Input = { readonly type: keyof typeof AUTHORITY } & Readonly<Record<string, unknown>>;

/** Sends commands to the ledger in the caller's name. Decisions are the ledger's; here only a token's own limit is checked. */
@Injectable()
export class CommandDoor {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** Throws an HttpProblem for every refusal, its fields named as the body names them. Undefined members are not sent. */
  async send({ ledger, caller, key, expected }: Sender, command: Input): Promise<AcceptedAnswer> {
    const { account, token } = caller;
    const allowed: readonly string[] = AUTHORITY[command.type];
    if (token && !allowed.includes(token.role)) {
      throw new HttpProblem(403, [{ code: 'token-role', params: { role: token.role } }]);
    }
    const answer = await this.ledgers.execute(ledger, sent(command), { account, key, expected });
    if (answer.outcome === 'refused') throw refusedProblem(answer.refusals.map(asSent));
    return answer;
  }

  /** Proposes one change, for another account to approve; what the route names is part of its data. */
  async propose(sender: Sender, type: ChangeType, body: object, named: object = {}): Promise<ProposedAnswer> {
    const data: object = Object.assign({}, named, body);
    const answer = await this.send(sender, { type: 'Propose', changes: [{ type, data }] });
    return { ...answer, proposalId: answer.position };
  }
}

/** A proposal that waits for another account, by the number of its event. */
export interface ProposedAnswer extends AcceptedAnswer {
  readonly proposalId: number;
}

/** What goes over the wire of a command: undefined members stay away. */
export const sent = (command: object): unknown => JSON.parse(JSON.stringify(command));

/** The ledger's `changes.0.data.unit` and `values.value` are `unit` and `value` of the body. */
const asSent = (refusal: Refusal): Refusal =>
  refusal.field === undefined
    ? refusal
    : { ...refusal, field: refusal.field.replace(/^(?:changes\.0\.data\.|values\.)/, '') };
