import { Type } from 'class-transformer';
import { IsArray, IsIn, IsObject, ValidateNested } from 'class-validator';
import { proposableFacts } from '#resolution/events/facts';
import type { ChangeType } from '#messages/history/history-words';
import { Line } from '#resolution/values/shapes';

const TYPES = Object.keys(proposableFacts(Line));

/** One change: the type of the fact it becomes, and its data (docs/events.md). */
export class ChangeBody {
  @IsIn(TYPES) readonly type!: ChangeType;
  @IsObject() readonly data!: object;
}

/** Changes of one kind, decided together. */
export class ProposalBody {
  @IsArray() @ValidateNested({ each: true }) @Type(() => ChangeBody) readonly changes!: ChangeBody[];
}
