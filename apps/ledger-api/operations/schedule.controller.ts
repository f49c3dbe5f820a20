import { Body, Controller, Get, Inject, Put } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { type ScheduleAnswer, scheduleAnswer } from './schedule-answer.ts';
import { ScheduleBody } from './schedule.body.ts';

/** When every view is rebuilt by itself. */
@InstallationOnly()
@Controller('operations/schedule')
export class ScheduleController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** The schedule, who set it, and when the next run is due. */
  @Get()
  schedule(): ScheduleAnswer {
    return scheduleAnswer(this.ledgers.operations.clock);
  }

  /** Sets the schedule for good: from then on the environment variable is not followed. 400 names the field that cannot be read. */
  @Put()
  set(@CurrentCaller() { account }: Caller, @Body() body: ScheduleBody): ScheduleAnswer {
    const { clock } = this.ledgers.operations;
    clock.set(body, account);
    return scheduleAnswer(clock);
  }
}
