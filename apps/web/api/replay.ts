import type {
  ComparisonAnswer,
  IssuedReports,
  MomentsAnswer,
  ReconciliationAnswer,
  StatusAnswer,
  ToldAnswer,
} from './answers.ts';
import { answerOf, api, type Moment } from './client.ts';
import type { paths } from './schema.ts';

type ReportQuery = NonNullable<paths['/api/resolutions/{r}/reconciliation']['get']['parameters']['query']>;

const given = <Query extends object>(query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query;

/** The life of the ledger, day by day. */
export const moments = (r: string): Promise<MomentsAnswer> =>
  answerOf(api.GET('/api/resolutions/{r}/moments', { params: { path: { r } } }));
/** Where every target stood; given up when nobody waits for it any more. */
export const statusAt = (r: string, moment: Moment, signal: AbortSignal): Promise<StatusAnswer> =>
  answerOf(
    api.GET('/api/resolutions/{r}/status', {
      params: { path: { r }, query: given(moment) as { at?: string } },
      signal,
    }),
  );
/** What differs between two moments; `to` undefined is now. */
export const comparison = (
  r: string,
  { from, to, at }: { readonly from: string; readonly to?: string | undefined; readonly at?: string | undefined },
  signal: AbortSignal,
): Promise<ComparisonAnswer> => {
  const query = { from, ...(to === undefined ? {} : { to }), ...(at === undefined ? {} : { at }) };
  return answerOf(api.GET('/api/resolutions/{r}/diff', { params: { path: { r }, query }, signal }));
};
/** Some events in words, the newest first, before a position. */
export const toldBefore = (r: string, before: number, limit: number, signal: AbortSignal): Promise<ToldAnswer> =>
  answerOf(
    api.GET('/api/resolutions/{r}/told', {
      params: { path: { r }, query: { before: String(before), limit: String(limit) } },
      signal,
    }),
  );
/** The reports that went out, the newest first. */
export const reports = (r: string): Promise<IssuedReports> =>
  answerOf(api.GET('/api/resolutions/{r}/reports', { params: { path: { r } } }));
/** Which report: an issued one, or the moment of one. */
export type ReportNamed = Pick<ReportQuery, 'report' | 'asOf' | 'at'>;
/** An older printed report against today; of one target, whose printed figure may be given. */
export const reconciliation = (
  r: string,
  { report, asOf, at }: ReportNamed,
  asked: { readonly target: string | undefined; readonly figure: string | undefined },
): Promise<ReconciliationAnswer> =>
  answerOf(
    api.GET('/api/resolutions/{r}/reconciliation', {
      params: { path: { r }, query: given({ report, asOf, at, ...asked }) as ReportQuery },
    }),
  );
