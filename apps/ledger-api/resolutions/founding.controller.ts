import { Body, Controller, Headers, Inject, Post } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { refusedProblem } from '../http/refusal-status.ts';
import { FoundingBody } from './founding.body.ts';

/** New ledgers: for those who administer the installation. Whoever founds one is its first administrator. */
@InstallationOnly()
@Controller('resolutions')
export class FoundingController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** Founds the ledger of a resolution. */
  @Post()
  async found(
    @CurrentCaller() { account }: Caller,
    @Body() { ledger, ...adoption }: FoundingBody,
    @Headers('idempotency-key') key?: string,
  ): Promise<AcceptedAnswer> {
    if (key === undefined) throw new HttpProblem(400, [{ code: 'key-missing', field: 'Idempotency-Key' }]);
    const answer = await this.ledgers.execute(ledger, { ...adoption, type: 'AdoptResolution' }, { account, key });
    if (answer.outcome === 'refused') throw refusedProblem(answer.refusals);
    return answer;
  }
}
