import { Controller, Get, Inject } from '@nestjs/common';
import { CLOCK_LIMIT, type ClockOffset, isClockOff } from '#event-log/cluster/server-clock';
import { Ledgers } from '#ledger/ledgers';
import { Public } from '../auth/caller.ts';
import { HttpProblem } from './http-problem.ts';

interface Health {
  /** `degraded`: everything answers, but a view stands still, has drifted or could not be rebuilt, or the cluster is not followed; the operator's reports name it. */
  readonly status: 'ok' | 'degraded';
  /** Of a node of a cluster: what the cluster has and this node not yet. Without figures the cluster cannot be asked. */
  readonly behind?: { readonly events: number; readonly seconds: number } | 'unknown';
  /** Of a node of a cluster: how far its clock is ahead of the server's; below zero, behind it. */
  readonly clock?: { readonly offsetSeconds: number } | 'unknown';
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

  /** It can read its data folder, and its clock is right; 503 with the reason when not. */
  @Get('ready')
  async ready(): Promise<Health> {
    await this.ledgers.ledgers();
    const { degraded } = await this.ledgers.viewsHealth();
    const cluster = await this.ledgers.clusterHealth();
    if (!cluster) return { status: degraded ? 'degraded' : 'ok' };
    const { behind, problem, stopped, clock } = cluster;
    if (clock && isClockOff(clock)) {
      throw new HttpProblem(503, [
        { code: 'clock-off', params: { offsetSeconds: secondsOff(clock), limitSeconds: CLOCK_LIMIT / 1000 } },
      ]);
    }
    const follows = behind !== undefined && problem === undefined && stopped.size === 0;
    return {
      status: degraded || !follows || !clock ? 'degraded' : 'ok',
      behind: behind ? { events: behind.events, seconds: secondsSince(behind.since) } : 'unknown',
      clock: clock ? { offsetSeconds: secondsOff(clock) } : 'unknown',
    };
  }
}

/** How long the oldest event that is missing has been in the cluster; 0 when none is. */
const secondsSince = (since: Date | undefined): number =>
  since ? Math.max(0, Math.round((Date.now() - since.getTime()) / 1000)) : 0;

/** In tenths of a second. */
const secondsOff = ({ likely }: ClockOffset): number => Math.round(likely / 100) / 10;
