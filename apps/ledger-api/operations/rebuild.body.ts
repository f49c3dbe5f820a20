import { IsOptional, IsString } from 'class-validator';

/** What is to be rebuilt: one ledger, or all without it. */
export class RebuildBody {
  @IsOptional() @IsString() readonly ledger?: string;
}
