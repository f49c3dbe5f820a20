import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { ChecksStanding } from '#ledger/operations/background-checks';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { ChecksBody } from './checks.body.ts';

/** The background checks: one ledger at a time, by itself. */
@InstallationOnly()
@Controller('operations/checks')
export class ChecksController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** How often ledgers are checked, which was the last one, and which comes next. */
  @Get()
  checks(): Promise<ChecksStanding> {
    return this.ledgers.operations.checks.standing();
  }

  /** Sets how often every ledger is checked, or pauses the checks. 400 names the field that cannot be taken. */
  @Put()
  set(@CurrentCaller() { account }: Caller, @Body() body: ChecksBody): Promise<ChecksStanding> {
    const { checks } = this.ledgers.operations;
    checks.set(body, account);
    return checks.standing();
  }
}
