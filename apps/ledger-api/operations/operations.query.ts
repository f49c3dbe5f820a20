import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** Runs before one; 20 a page, 100 at most. */
export class RunsQuery {
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/) readonly before?: string;
  @IsOptional() @Matches(/^(?:[1-9]\d?|100)$/) readonly limit?: string;
}

/** Reports before one, of one run or one ledger, or only those that failed or drifted; 20 a page, 100 at most. */
export class ReportsQuery extends RunsQuery {
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/) readonly run?: string;
  @IsOptional() @IsString() @MaxLength(100) readonly ledger?: string;
  @IsOptional() @Matches(/^true$/) readonly outstanding?: string;
}

/** Ledgers whose id holds a text, after one; without a text those that stand out. 10 a page. */
export class LedgersQuery {
  @IsOptional() @IsString() @MaxLength(100) readonly search?: string;
  @IsOptional() @IsString() @MaxLength(100) readonly after?: string;
}
