/** The naive reference for the feed: every event, without its data. */
import type { HistoryEvent } from './history.ts';

export interface NaiveActivityRow {
  readonly position: number;
  readonly recordedAt: string;
  readonly type: string;
  readonly actor: string;
  readonly target: string | null;
  readonly unit: string | null;
  readonly subject: number | null;
}

export interface NaiveActivityFilter {
  readonly target?: string;
  readonly type?: string;
  readonly actor?: string;
  readonly after?: number;
  readonly limit?: number;
}

/** Events that begin what later ones speak of: they are their own subject. */
const BEGINNINGS = ['ResultRecorded', 'EstimateRecorded', 'ProposalMade'];

const field = (data: object, name: string): unknown => (data as Readonly<Record<string, unknown>>)[name];
const textField = (data: object, name: string): string | null => {
  const value = field(data, name);
  return typeof value === 'string' ? value : null;
};

/** The result, estimate or proposal that an event speaks of. */
const subjectOf = ({ type, position, data }: HistoryEvent): number | null => {
  if (BEGINNINGS.includes(type)) return position;
  const decision = field(data, 'decision') as { readonly proposal: number } | undefined;
  const named = field(data, 'result') ?? field(data, 'estimate') ?? field(data, 'proposal') ?? decision?.proposal;
  return typeof named === 'number' ? named : null;
};

/** The events that a filter lets through, in ledger order. */
export const naiveActivity = (
  events: readonly HistoryEvent[],
  filter: NaiveActivityFilter,
): readonly NaiveActivityRow[] =>
  events
    .map((event) => ({
      position: event.position,
      recordedAt: event.recordedAt,
      type: event.type,
      actor: event.actor,
      target: textField(event.data, 'target'),
      unit: textField(event.data, 'unit'),
      subject: subjectOf(event),
    }))
    .filter(
      (row) =>
        row.position > (filter.after ?? 0) &&
        (filter.target === undefined || row.target === filter.target) &&
        (filter.type === undefined || row.type === filter.type) &&
        (filter.actor === undefined || row.actor === filter.actor),
    )
    .slice(0, filter.limit);
