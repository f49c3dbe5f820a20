import { IsArray, IsIn } from 'class-validator';
import { CARRIED, type CarriedMethod } from '#operator/door';

/** A question to the operator's door: its method and arguments, as JSON. */
export class OperatorBody {
  @IsIn(CARRIED) readonly method!: CarriedMethod;
  @IsArray() readonly args!: unknown[];
}
