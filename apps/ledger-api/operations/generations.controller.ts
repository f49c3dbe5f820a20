import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { LedgerGenerationsRow } from '#ledger/operations/operations';
import { type Caller, CurrentCaller, InstallationOnly } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';
import { type ReportRow, reportRow } from './operations-answer.ts';
import { LedgersQuery } from './operations.query.ts';

const PAGE = 10;

interface LedgersAnswer {
  readonly rows: readonly LedgerGenerationsRow[];
  /** How many ledgers there are to page through. */
  readonly total: number;
  /** After which ledger the next page begins; null where there is none. */
  readonly next: string | null;
}

/** The generations of views: which one serves, which is kept from before, how far each stands. */
@InstallationOnly()
@Controller('operations/ledgers')
export class GenerationsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** A page of ledgers with their generations: those that stand out, or those whose id holds `search`. */
  @Get()
  async list(@Query() { search, after = '' }: LedgersQuery): Promise<LedgersAnswer> {
    const { operations } = this.ledgers;
    const known = await operations.heads.all();
    const found =
      search === undefined ? await this.standingOut(known) : [...known.keys()].filter((one) => one.includes(search));
    const rest = found.filter((ledger) => ledger > after).sort();
    const page = rest.slice(0, PAGE);
    const rows = await Promise.all(page.map((ledger) => operations.generations(ledger)));
    return { rows, total: found.length, next: rest.length > PAGE ? (page.at(-1) ?? null) : null };
  }

  /** Lets the generation of a view that served before serve again; it follows the log from where it stands. 409 where none can. */
  @Post(':l/views/:v/reversion')
  @HttpCode(200)
  async revert(
    @CurrentCaller() { account }: Caller,
    @Param('l') ledger: string,
    @Param('v') view: string,
  ): Promise<ReportRow> {
    if (!(await this.ledgers.operations.heads.all()).has(ledger)) throw notFound();
    return reportRow(await this.ledgers.revertView(ledger, view, { startedBy: account }));
  }

  /** Ledgers with a view that stands still, a run that alarms, or the oldest lag; where there are few, all of them. */
  private async standingOut(known: ReadonlyMap<string, number>): Promise<readonly string[]> {
    if (known.size <= PAGE) return [...known.keys()];
    const { stopped, troubled } = await this.ledgers.viewsHealth();
    const { ledger: slowest } = this.ledgers.operations.heads.lag();
    const named = [...stopped, ...troubled].map(({ ledger }) => ledger);
    return [...new Set(slowest === null ? named : [...named, slowest])];
  }
}
