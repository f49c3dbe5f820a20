import { IsOptional, IsString } from 'class-validator';
import type { MomentAsked } from '#ledger/moment';
import { MomentQuery, momentOf } from './moment.query.ts';

/** Two moments of a ledger, each an ISO 8601 instant, a day, or an event number. */
export class ComparisonQuery extends MomentQuery {
  /** What the ledger knew at the first moment. */
  @IsString() readonly from!: string;
  /** What it knew at the second; now without it. */
  @IsOptional() @IsString() readonly to?: string;
}

/** Both moments as the ledger takes them: judged on one day where `at` names one, else each on its own. */
export const momentsOf = ({ from, to, at }: ComparisonQuery): readonly [from: MomentAsked, to: MomentAsked] => {
  const day = at === undefined ? {} : { at };
  return [momentOf({ asOf: from, ...day }), momentOf({ ...(to === undefined ? {} : { asOf: to }), ...day })];
};

/** The moment of a printed report, and which of its figures is asked about: all without `target`. */
export class ReconciliationQuery extends MomentQuery {
  @IsOptional() @IsString() readonly target?: string;
  /** The actual as it is printed, 1.500 or 7,5 %; without it what the ledger knew then stands for it. */
  @IsOptional() @IsString() readonly figure?: string;
}
