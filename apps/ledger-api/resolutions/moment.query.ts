import { Matches, IsOptional, IsString } from 'class-validator';
import type { Ledgers } from '#ledger/ledgers';
import type { MomentAsked } from '#ledger/moment';
import { HttpProblem } from '../http/http-problem.ts';

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
export const momentOf = ({ at, asOf }: Pick<MomentQuery, 'at' | 'asOf'>): MomentAsked => ({
  ...(at === undefined ? {} : { at }),
  ...(asOf === undefined ? {} : { asOf: /^[1-9]\d{0,14}$/.test(asOf) ? Number(asOf) : asOf }),
});

/** Lets a question pass only where the ledger has come to the event that its answer must know. */
export const assertReached = async (
  ledgers: Pick<Ledgers, 'head'>,
  ledger: string,
  { minPosition }: MomentQuery,
): Promise<void> => {
  if (minPosition === undefined) return;
  const head = await ledgers.head(ledger);
  if (head >= Number(minPosition)) return;
  throw new HttpProblem(409, [{ code: 'position-not-reached', field: 'minPosition', params: { minPosition, head } }]);
};
