import { IsString } from 'class-validator';

export class RoleBody {
  @IsString() readonly account!: string;
  /** administrator, clerk, approver, member or auditor. */
  @IsString() readonly role!: string;
}
