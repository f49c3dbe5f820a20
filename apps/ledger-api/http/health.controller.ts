import { Controller, Get, Inject } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { Public } from '../auth/caller.ts';

interface Health {
  readonly status: 'ok';
}

/** For whoever watches the process. Names no ledger and counts nothing. */
@Public()
@Controller('health')
export class HealthController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** The process runs. */
  @Get('live')
  live(): Health {
    return { status: 'ok' };
  }

  /** It can read its data folder; 503 with the reason when it cannot. */
  @Get('ready')
  async ready(): Promise<Health> {
    await this.ledgers.ledgers();
    return { status: 'ok' };
  }
}
