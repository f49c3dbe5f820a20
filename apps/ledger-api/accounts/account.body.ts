import { IsBoolean, IsOptional, IsString } from 'class-validator';

export class AccountBody {
  @IsString() readonly account!: string;
  /** The person's name, kept outside every ledger. */
  @IsString() readonly name!: string;
  @IsOptional() @IsBoolean() readonly installationAdministrator?: boolean;
}
