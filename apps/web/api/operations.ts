import type {
  ChecksBody,
  ChecksStanding,
  LedgersAnswer,
  OperationsAnswer,
  ReportRow,
  ReportsAnswer,
  ScheduleAnswer,
  ScheduleBody,
  ViewReport,
} from './answers.ts';
import { answerOf, api } from './client.ts';
import type { paths } from './schema.ts';

export type ReportsQuery = NonNullable<paths['/api/operations/reports']['get']['parameters']['query']>;
export type LedgersQuery = NonNullable<paths['/api/operations/ledgers']['get']['parameters']['query']>;

/** What whoever runs the installation sees and does: it comes with its page. */
export const operations = (): Promise<OperationsAnswer> => answerOf(api.GET('/api/operations'));
/** Begins a rebuild of all ledgers, or of one. */
export const startRebuild = async (ledger?: string): Promise<void> => {
  await answerOf(api.POST('/api/operations/rebuild', { body: ledger === undefined ? {} : { ledger } }));
};
export const cancelRebuild = async (): Promise<void> => {
  await answerOf(api.DELETE('/api/operations/rebuild'));
};
export const setSchedule = (body: ScheduleBody): Promise<ScheduleAnswer> =>
  answerOf(api.PUT('/api/operations/schedule', { body }));
export const setChecks = (body: ChecksBody): Promise<ChecksStanding> =>
  answerOf(api.PUT('/api/operations/checks', { body }));
export const reports = (query: ReportsQuery): Promise<ReportsAnswer> =>
  answerOf(api.GET('/api/operations/reports', { params: { query } }));
export const report = (id: number): Promise<ViewReport> =>
  answerOf(api.GET('/api/operations/reports/{id}', { params: { path: { id: String(id) } } }));
/** Ends the alarm of a report. */
export const acknowledge = (id: number): Promise<ReportRow> =>
  answerOf(api.POST('/api/operations/reports/{id}/acknowledgement', { params: { path: { id: String(id) } } }));
export const ledgers = (query: LedgersQuery): Promise<LedgersAnswer> =>
  answerOf(api.GET('/api/operations/ledgers', { params: { query } }));
/** Lets the generation of a view that served before serve again. */
export const revert = (l: string, v: string): Promise<ReportRow> =>
  answerOf(api.POST('/api/operations/ledgers/{l}/views/{v}/reversion', { params: { path: { l, v } } }));
