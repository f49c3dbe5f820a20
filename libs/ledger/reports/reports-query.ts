import type { RecordedEvent, RecordedEventOf } from '#resolution/events/events';
import type { Instant, LocalDate } from '#resolution/values/local-date';
import { type Answered, answered } from '../answered.ts';
import type { AskedLedger } from '../asked-ledger.ts';
import type { MomentAsked } from '../moment.ts';
import { activityQuery } from '../queries/activity-query.ts';
import type { AnswerHead } from '../queries/answers.ts';

export type ReportEvent = RecordedEventOf<'ReportIssued'>;

/** A report that went out, by the number of its event. */
interface IssuedReport {
  readonly position: number;
  readonly title: string;
  /** Up to which day its figures count. */
  readonly at: LocalDate;
  /** The event up to which they were known. */
  readonly asOf: number;
  readonly issuedAt: Instant;
  readonly by: string;
  /** Of how many targets it gives figures. */
  readonly targets: number;
  /** Of the canonical JSON of its figures. */
  readonly sha256: string;
}

/** Every report that went out up to a moment, the newest first. */
export interface IssuedReports extends AnswerHead {
  readonly rows: readonly IssuedReport[];
}

/** The event as a report; undefined where it is another one. */
export const reportEvent = (event: RecordedEvent | undefined): ReportEvent | undefined =>
  event?.type === 'ReportIssued' ? event : undefined;

const rowOf = ({ position, recordedAt, actor, data }: ReportEvent): IssuedReport => {
  const { title, at, asOf, figures, sha256 } = data;
  return { position, title, at, asOf, issuedAt: recordedAt, by: actor, targets: figures.length, sha256 };
};

/** The reports of a ledger, as known at a moment. */
export const reportsQuery = async (asked: AskedLedger, moment: MomentAsked): Promise<Answered<IssuedReports>> => {
  const filter = { type: 'ReportIssued', before: Number.MAX_SAFE_INTEGER } as const;
  const found = await asked.ask(moment, (views, known) => answered(activityQuery(views, asked.ledger, known, filter)));
  if (found.outcome === 'refused') return found;
  const rows: IssuedReport[] = [];
  for (const { position } of found.answer.rows) {
    const report = reportEvent(await asked.event(position));
    if (report) rows.push(rowOf(report));
  }
  return answered({ ...found.answer, rows });
};
