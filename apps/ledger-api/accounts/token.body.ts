import { IsIn, IsString, MaxLength } from 'class-validator';
import { ROLES, type Role } from '#resolution/values/shapes';

export class TokenBody {
  @IsString() readonly ledger!: string;
  @IsIn(ROLES) readonly role!: Role;
  /** What its owner knows it by. */
  @IsString() @MaxLength(200) readonly label!: string;
  /** ISO 8601 UTC with milliseconds, within 366 days. */
  @IsString() readonly expiresAt!: string;
}
