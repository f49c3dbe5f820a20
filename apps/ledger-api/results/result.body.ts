import { IsBoolean, IsInt, IsObject, IsOptional, IsString } from 'class-validator';

/** A figure, a fraction, or a model in place: exactly one of them; the ledger checks which one fits the target. */
class ValuesBody {
  @IsOptional() @IsString() readonly value?: string;
  @IsOptional() @IsString() readonly numerator?: string;
  @IsOptional() @IsString() readonly denominator?: string;
  @IsOptional() @IsString() readonly model?: string;
  @IsOptional() @IsBoolean() readonly ended?: boolean;
}

export class SubmissionBody extends ValuesBody {
  @IsOptional() @IsString() readonly unit?: string;
  @IsOptional() @IsString() readonly occurredOn?: string;
  @IsOptional() @IsString() readonly period?: string;
  @IsOptional() @IsString() readonly note?: string;
  @IsOptional() @IsObject() readonly evidence?: object;
}

export class CorrectionBody extends ValuesBody {
  @IsString() readonly reason!: string;
  @IsOptional() @IsObject() readonly evidence?: object;
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

/** The values as the ledger takes them; what was not sent stays away, what was sent too much is the ledger's to refuse. */
export const valuesOf = ({ value, numerator, denominator, model, ended }: ValuesBody): object => ({
  value,
  numerator,
  denominator,
  model,
  ended: model === undefined ? ended : (ended ?? false),
});
