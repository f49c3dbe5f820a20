import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsInt, IsObject, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Goal, Measure } from '#resolution/events/target-definition';
import { DocumentBody } from '../commands/document.body.ts';

/** Everything that says what a target is and how it is counted; the ledger checks that it holds together. */
export class TargetBody {
  @IsString() readonly target!: string;
  @IsString() readonly name!: string;
  @IsOptional() @IsString() readonly shortName?: string;
  @IsString() readonly theme!: string;
  @IsOptional() @IsInt() readonly breakthrough?: number;
  @IsObject() readonly measure!: Measure;
  @IsString() readonly unitOfMeasure!: string;
  /** Null while the figure is not public. */
  @IsOptional() @IsObject() readonly goal!: Goal | null;
  @IsIn(['up', 'down']) readonly direction!: 'up' | 'down';
  @IsString() readonly cadence!: string;
  @IsInt() readonly dueDays!: number;
  @IsString() readonly dueOn!: string;
  @IsIn(['ward', 'unit']) readonly scope!: 'ward' | 'unit';
  @IsOptional() @IsArray() @IsString({ each: true }) readonly unitKinds?: string[];
  @IsOptional() @IsString() readonly interpretation!: string | null;
  @IsBoolean() readonly interpretationConfirmed!: boolean;
}

/** A unit that had a model in place when the term began. */
class CoveredBody {
  @IsString() readonly unit!: string;
  @IsString() readonly model!: string;
}

/** Where counting starts: a figure and its year, or of a coverage target the units that have a model already. */
export class BaselineBody {
  @IsOptional() @IsString() readonly value?: string;
  @IsOptional() @IsInt() readonly year?: number;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => CoveredBody) readonly covered?: CoveredBody[];
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
}

class MilestoneBody {
  @IsInt() readonly year!: number;
  @IsString() readonly value!: string;
}

export class RoadmapBody {
  /** The value to be reached at the end of each year. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => MilestoneBody) readonly milestones!: MilestoneBody[];
  @IsOptional() @IsString() readonly effectiveFrom?: string;
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
}

export class RevisionBody {
  @IsObject() readonly goal!: Goal;
  @IsOptional() @IsString() readonly effectiveFrom?: string;
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
}

export class InterpretationBody {
  @IsString() readonly interpretation!: string;
}

/** The six clarities (sáu rõ): an office, never a person. */
export class ResponsibilityBody {
  @IsString() readonly office!: string;
  @IsString() readonly task!: string;
  @IsString() readonly responsibility!: string;
  @IsString() readonly product!: string;
  @IsString() readonly deadline!: string;
  @IsString() readonly roadmap!: string;
}

export class DroppingBody {
  @IsOptional() @IsString() readonly effectiveFrom?: string;
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
}
