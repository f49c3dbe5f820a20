import { Matches, IsOptional, IsString } from 'class-validator';
import type { MomentAsked } from '#ledger/moment';

/** The moment of a question, and the event that its answer must know at least. */
export class MomentQuery {
  /** Up to which day in the world: YYYY-MM-DD. */
  @IsOptional() @IsString() readonly at?: string;
  /** What the ledger knew: an ISO 8601 instant, a day, or an event number. */
  @IsOptional() @IsString() readonly asOf?: string;
  /** Read your own writes: the position that a command's answer named. */
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/) readonly minPosition?: string;
}

/** The moment as the ledger takes it. It checks days and instants itself. */
export const momentOf = ({ at, asOf }: MomentQuery): MomentAsked => ({
  ...(at === undefined ? {} : { at }),
  ...(asOf === undefined ? {} : { asOf: /^[1-9]\d{0,14}$/.test(asOf) ? Number(asOf) : asOf }),
});
