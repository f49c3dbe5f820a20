import { Controller, Get, Inject } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { Public } from '../auth/caller.ts';

interface Health {
  /** `degraded`: everything answers, but a view stands still, has drifted or could not be rebuilt; the operator's reports name it. */
  readonly status: 'ok' | 'degraded';
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
    const { degraded } = await this.ledgers.viewsHealth();
    return { status: degraded ? 'degraded' : 'ok' };
  }
}
