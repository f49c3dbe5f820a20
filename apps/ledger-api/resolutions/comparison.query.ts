import { IsOptional, IsString, Matches } from 'class-validator';
import type { MomentAsked } from '#ledger/moment';
import type { ReportAsked } from '#ledger/reconcile';
import { HttpProblem } from '../http/http-problem.ts';
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

/** The moment of a printed report, or the event that issued it, and which of its figures is asked about: all without `target`. */
export class ReconciliationQuery extends MomentQuery {
  /** Instead of `asOf` and `at`: the event number of an issued report, whose stored figures are read. */
  @IsOptional() @Matches(/^[1-9]\d{0,14}$/) readonly report?: string;
  @IsOptional() @IsString() readonly target?: string;
  /** The actual as it is printed, 1.500 or 7,5 %; without it what the ledger knew then stands for it. */
  @IsOptional() @IsString() readonly figure?: string;
}

/** Which report: an issued one, or the moment of one. Throws HttpProblem where neither is named, or both. */
export const reportOf = ({ report, asOf, at }: ReconciliationQuery): ReportAsked['report'] => {
  if (report === undefined) {
    if (asOf === undefined) throw new HttpProblem(400, [{ code: 'field-missing', field: 'asOf', params: {} }]);
    return momentOf({ asOf, ...(at === undefined ? {} : { at }) });
  }
  const excess = Object.entries({ asOf, at }).flatMap(([field, value]) => (value === undefined ? [] : [field]));
  const [first, ...others] = excess.map((field) => ({ code: 'moment-twice' as const, field }));
  if (first) throw new HttpProblem(400, [first, ...others]);
  return { issued: Number(report) };
};
