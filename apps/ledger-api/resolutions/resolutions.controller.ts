import { Controller, Get, Inject, Param } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { recordedEvent } from '#ledger/recorded-event';
import type { Role } from '#resolution/values/shapes';
import { Access } from '../auth/access.ts';
import { type Caller, CurrentCaller } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';

/** What a resolution is, and how far its ledger has come. */
interface Resolution {
  readonly ledger: string;
  readonly roles: readonly Role[];
  readonly head: number;
  readonly name: string;
  readonly organisation: string;
  readonly nature: 'real' | 'demonstration' | 'simulated';
  readonly termFrom: string;
  readonly termTo: string;
}

/** The resolutions in which the caller holds a role. No other is named or counted. */
@Controller('resolutions')
export class ResolutionsController {
  constructor(
    @Inject(Ledgers) private readonly ledgers: Ledgers,
    @Inject(Access) private readonly access: Access,
  ) {}

  @Get()
  async all(@CurrentCaller() caller: Caller): Promise<{ readonly rows: readonly Resolution[] }> {
    const own = await this.access.resolutionsOf(caller);
    return { rows: await Promise.all(own.map(({ ledger, roles }) => this.#resolution(ledger, roles))) };
  }

  @Get(':r')
  async one(@Param('r') ledger: string, @CurrentCaller() caller: Caller): Promise<Resolution> {
    return this.#resolution(ledger, await this.access.rolesIn(caller, ledger));
  }

  async #resolution(ledger: string, roles: readonly Role[]): Promise<Resolution> {
    const [founding] = await this.ledgers.events(ledger, 1, 1);
    const event = founding && recordedEvent(founding.envelope);
    if (event?.type !== 'ResolutionAdopted') throw notFound();
    const { name, organisation, nature, termFrom, termTo } = event.data;
    return { ledger, roles, head: await this.ledgers.head(ledger), name, organisation, nature, termFrom, termTo };
  }
}
