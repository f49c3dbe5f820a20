import { Type } from 'class-transformer';
import { IsArray, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { DocumentBody } from '../commands/document.body.ts';

class StepBody {
  @IsInt() readonly step!: number;
  @IsString() readonly product!: string;
  @IsString() readonly deadline!: string;
  /** Share of the scheme, above 0, in any unit. */
  @IsString() readonly weight!: string;
}

export class SchemeRevisionBody {
  @IsArray() @ValidateNested({ each: true }) @Type(() => StepBody) readonly steps!: StepBody[];
  @IsOptional() @IsString() readonly effectiveFrom?: string;
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
}

export class SchemeBody extends SchemeRevisionBody {
  @IsString() readonly scheme!: string;
  @IsString() readonly name!: string;
}

export class CompletionBody {
  @IsString() readonly occurredOn!: string;
}

export class ReopeningBody extends CompletionBody {
  @IsString() readonly reason!: string;
}
