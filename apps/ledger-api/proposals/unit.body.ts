import { Type } from 'class-transformer';
import { IsArray, IsOptional, IsString, ValidateNested } from 'class-validator';

export class UnitBody {
  @IsString() readonly unit!: string;
  @IsString() readonly name!: string;
  /** residentialGroup, village or partyCell. */
  @IsString() readonly kind!: string;
  @IsString() readonly effectiveOn!: string;
}

export class RenameBody {
  @IsString() readonly name!: string;
  @IsString() readonly effectiveOn!: string;
}

export class UnitClosureBody {
  @IsString() readonly effectiveOn!: string;
}

/** Name and kind of a successor that is new; absent when it is already on the roster. */
class EnrolledBody {
  @IsString() readonly name!: string;
  @IsString() readonly kind!: string;
}

export class MergerBody {
  @IsArray() @IsString({ each: true }) readonly predecessors!: string[];
  @IsString() readonly successor!: string;
  @IsOptional() @ValidateNested() @Type(() => EnrolledBody) readonly enrolled?: EnrolledBody;
  @IsString() readonly effectiveOn!: string;
}
