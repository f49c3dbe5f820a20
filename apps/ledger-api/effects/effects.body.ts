import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { CorrectionBody, SubmissionBody } from '../results/result.body.ts';
import { ChangeBody } from '../proposals/proposal.body.ts';

class RecordedBody extends SubmissionBody {
  @IsString() readonly target!: string;
}

class ResubmittedBody extends SubmissionBody {
  @IsInt() readonly result!: number;
}

class CorrectedBody extends CorrectionBody {
  @IsInt() readonly result!: number;
}

/** What waits and would be approved, by event numbers. */
class ApprovedBody {
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsInt({ each: true }) readonly results?: number[];
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsInt({ each: true }) readonly corrections?: number[];
  @IsOptional() @IsArray() @ArrayMaxSize(200) @IsInt({ each: true }) readonly proposals?: number[];
}

/** What somebody is about to do: each member is tried as if it were recorded, and approved by another account, now. */
export class EffectsBody {
  @IsOptional() @ValidateNested() @Type(() => RecordedBody) readonly record?: RecordedBody;
  @IsOptional() @ValidateNested() @Type(() => ResubmittedBody) readonly resubmit?: ResubmittedBody;
  @IsOptional() @ValidateNested() @Type(() => CorrectedBody) readonly correct?: CorrectedBody;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => ChangeBody) readonly propose?: ChangeBody[];
  @IsOptional() @ValidateNested() @Type(() => ApprovedBody) readonly approve?: ApprovedBody;
}
