import { Controller, Get, Inject } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { Public } from '../auth/caller.ts';

interface Health {
  /** `degraded`: everything answers, but a view stands still, has drifted or could not be rebuilt, or the cluster is not followed; the operator's reports name it. */
  readonly status: 'ok' | 'degraded';
  /** Of a node of a cluster: what the cluster has and this node not yet. Without figures the cluster cannot be asked. */
  readonly behind?: { readonly events: number; readonly seconds: number } | 'unknown';
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
    const cluster = await this.ledgers.clusterHealth();
    if (!cluster) return { status: degraded ? 'degraded' : 'ok' };
    const { behind, problem, stopped } = cluster;
    const follows = behind !== undefined && problem === undefined && stopped.size === 0;
    return {
      status: degraded || !follows ? 'degraded' : 'ok',
      behind: behind ? { events: behind.events, seconds: secondsSince(behind.since) } : 'unknown',
    };
  }
}

/** How long the oldest event that is missing has been in the cluster; 0 when none is. */
const secondsSince = (since: Date | undefined): number =>
  since ? Math.max(0, Math.round((Date.now() - since.getTime()) / 1000)) : 0;
