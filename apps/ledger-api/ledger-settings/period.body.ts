import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { DocumentBody } from '../commands/document.body.ts';

export class PeriodReopeningBody {
  @ValidateNested() @Type(() => DocumentBody) readonly document!: DocumentBody;
  @IsString() readonly reason!: string;
}
