import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { IsOptional, Matches } from 'class-validator';
import { Accounts } from '#identity/accounts';
import type { ReadingRow } from '#identity/logbooks';
import { Access } from '../auth/access.ts';
import { type Caller, CurrentCaller } from '../auth/caller.ts';
import { notFound } from '../http/http-problem.ts';

const PAGE = 100;
const READERS = ['administrator', 'auditor'];

/** A page of the reading log: after one of its rows, at most so many (100 without it, 500 at most). */
export class ReadingsQuery {
  @IsOptional() @Matches(/^\d{1,15}$/) readonly after?: string;
  @IsOptional() @Matches(/^(?:[1-9]\d?|[1-4]\d\d|500)$/) readonly limit?: string;
}

/** A page of the log; `next` is the cursor of the one after it, absent at the end. */
interface ReadingsAnswer {
  readonly rows: readonly ReadingRow[];
  readonly next?: number;
}

/** Who opened or exported what of a ledger: for its administrators and auditors. */
@Controller('resolutions/:r')
export class ReadingLogController {
  constructor(
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Access) private readonly access: Access,
  ) {}

  /** The reading log, ascending. The same reading within ten minutes is one row. */
  @Get('readings')
  async readings(
    @Param('r') ledger: string,
    @Query() { after, limit }: ReadingsQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ReadingsAnswer> {
    const roles = await this.access.rolesIn(caller, ledger);
    if (!roles.some((role) => READERS.includes(role))) throw notFound();
    const page = { after: Number(after ?? 0), limit: Number(limit ?? PAGE) };
    const rows = this.accounts.readings(ledger, page);
    const last = rows.at(-1);
    return rows.length === page.limit && last ? { rows, next: last.id } : { rows };
  }
}
