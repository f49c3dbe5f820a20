import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { DocumentBody } from '../commands/document.body.ts';

/** A figure, a fraction, or a model in place: exactly one of them; the ledger checks which one fits the target. */
export class ValuesBody {
  @IsOptional() @IsString() readonly value?: string;
  @IsOptional() @IsString() readonly numerator?: string;
  @IsOptional() @IsString() readonly denominator?: string;
  @IsOptional() @IsString() readonly model?: string;
  @IsOptional() @IsBoolean() readonly ended?: boolean;
}

export class SubmissionBody extends ValuesBody {
  @IsOptional() @IsString() readonly unit?: string;
  /** YYYY-MM-DD; or `period`. */
  @IsOptional() @IsString() readonly occurredOn?: string;
  /** 2026, 2026-H1, 2026-Q1 or 2026-03. */
  @IsOptional() @IsString() readonly period?: string;
  @IsOptional() @IsString() readonly note?: string;
  @IsOptional() @ValidateNested() @Type(() => DocumentBody) readonly evidence?: DocumentBody;
}

export class CorrectionBody extends ValuesBody {
  @IsString() readonly reason!: string;
  @IsOptional() @ValidateNested() @Type(() => DocumentBody) readonly evidence?: DocumentBody;
}

export class EstimateBody extends ValuesBody {
  @IsInt() readonly year!: number;
  @IsOptional() @IsString() readonly note?: string;
}

export class ApprovalBody {
  /** The submission that was read: another one since is refused. */
  @IsOptional() @IsInt() readonly submission?: number;
}

export class ReturnBody extends ApprovalBody {
  @IsString() readonly reason!: string;
}

export class ReasonBody {
  @IsString() readonly reason!: string;
}
