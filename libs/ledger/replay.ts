import { UnknownEventError } from '#event-log/errors';
import { HistoryBrokenError, readHistory } from '#event-log/history';
import { evolve } from '#resolution/decider/evolve';
import { initialState, type LedgerState } from '#resolution/decider/ledger-state';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import { decodeEvent } from '#resolution/events/decode-event';
import type { EventType, RecordedEvent, RecordedEventOf } from '#resolution/events/events';
import { subjectOf } from '#resolution/events/references';
import type { Settings } from '#resolution/settings/settings';
import type { Instant, LocalDate } from '#resolution/values/local-date';
import { type Answered, answered } from './answered.ts';
import { type Move, moveOf } from './can-move.ts';
import { compareMoments, type DiffAnswer } from './diff.ts';
import type { JudgedLedger } from './judged-ledger.ts';
import type { MomentAsked } from './moment.ts';
import type { StatusAnswer, TargetStatus } from './queries/answers.ts';
import { replayedStatus, stateInputs } from './queries/replay-status.ts';
import { targetStanding } from './queries/status-answer.ts';
import { type ReconciliationAnswer, reconcile, type ReportAsked } from './reconcile.ts';
import { type ReportEvent, reportEvent } from './reports/reports-query.ts';
import { resolveMoment, termOf } from './resolve-moment.ts';

/** States are kept so many events apart: persistent collections share what did not change, so keeping them is cheap. */
const KEPT_EVERY = 500;

/**
 * An exported history, judged without any ledger or view: the auditor's own answer. It was folded whole when it was opened, so
 * every event in it can follow the ones before.
 */
export class ReplayHistory implements JudgedLedger {
  private constructor(
    readonly ledger: string,
    private readonly events: readonly RecordedEvent[],
    private readonly kept: readonly LedgerState[],
    private readonly term: { readonly from: string; readonly to: string },
    private readonly now: Instant,
  ) {}

  /** The position of the last event. */
  get head(): number {
    return this.events.length;
  }

  /**
   * Reads and folds a history, one canonical envelope a line. Throws HistoryBrokenError, naming the line, when a line was
   * altered, is missing or cannot follow, and UnknownEventError for an event of a newer program.
   */
  static async open(lines: AsyncIterable<string> | Iterable<string>, now: Instant): Promise<ReplayHistory> {
    const events: RecordedEvent[] = [];
    const kept: LedgerState[] = [];
    let replayed = initialState;
    let founding: Parameters<typeof termOf>[0] | undefined;
    for await (const { envelope } of readHistory(lines)) {
      founding ??= envelope;
      if (events.length % KEPT_EVERY === 0) kept.push(replayed);
      const event = eventOf(envelope);
      events.push(event);
      replayed = replayLine(replayed, event);
    }
    if (!founding) throw new HistoryBrokenError(1, 'json', { column: 1 });
    return new ReplayHistory(founding.ledger, events, kept, termOf(founding), now);
  }

  /** The verdict on every named target at a moment: the same shape, and the same figures, as the views give. */
  async status(asked: MomentAsked): Promise<Answered<StatusAnswer>> {
    const recordedAt = (position: number): Promise<Instant> => {
      const event = this.events[position - 1];
      return event ? Promise.resolve(event.recordedAt) : Promise.reject(new RangeError(`no event ${position}`));
    };
    const resolved = await resolveMoment(asked, { head: this.head, term: this.term, recordedAt }, this.now);
    if (resolved.outcome === 'refused') return resolved;
    return answered(replayedStatus(this.ledger, this.replayedTo(resolved.moment.position), resolved.moment));
  }

  /**
   * What came between two moments, and by which events: figures as replay gives them, not as views do. Refuses what `status`
   * refuses, and a first moment that knows more than the second.
   */
  diff(from: MomentAsked, to: MomentAsked): Promise<Answered<DiffAnswer>> {
    return compareMoments(this, from, to);
  }

  /** An older report against today, as Ledgers.reconcile answers it from views. */
  reconcile(asked: ReportAsked): Promise<Answered<ReconciliationAnswer>> {
    return reconcile(this, asked);
  }

  judged(target: string, position: number, at: LocalDate): Promise<TargetStatus | null> {
    return Promise.resolve(targetStanding(stateInputs(this.replayedTo(position)), target, at));
  }

  settings(position: number): Promise<Settings> {
    return Promise.resolve(this.replayedTo(position).settings);
  }

  moves(after: number, upTo: number, without: readonly EventType[] = []): Promise<readonly Move[]> {
    const events = this.events.slice(after, upTo).filter(({ type }) => !without.includes(type));
    return Promise.resolve(events.map(moveOf));
  }

  report(position: number): Promise<ReportEvent | undefined> {
    return Promise.resolve(reportEvent(this.events[position - 1]));
  }

  resultsBy(targets: readonly string[], day: LocalDate, position: number): Promise<ReadonlySet<number>> {
    const submissions = this.events.slice(0, position).filter(isSubmission);
    const results = submissions.filter(({ data }) => targets.includes(data.target) && data.occurredOn <= day);
    return Promise.resolve(new Set(results.map((event) => subjectOf(event) ?? event.position)));
  }

  private replayedTo(position: number): LedgerState {
    const nearest = Math.floor((position - 1) / KEPT_EVERY);
    const from = this.kept[nearest];
    if (!from) throw new RangeError(`no event ${position}`);
    return this.events.slice(nearest * KEPT_EVERY, position).reduce(evolve, from);
  }
}

const isSubmission = (
  event: RecordedEvent,
): event is RecordedEventOf<'ResultRecorded'> | RecordedEventOf<'ResultResubmitted'> =>
  event.type === 'ResultRecorded' || event.type === 'ResultResubmitted';

/** Folds an event of a line; that it cannot follow is a flaw of that line. */
const replayLine = (before: LedgerState, event: RecordedEvent): LedgerState => {
  try {
    return evolve(before, event);
  } catch (error) {
    if (!(error instanceof CorruptStreamError)) throw error;
    throw new HistoryBrokenError(event.position, 'cannot-follow', { type: event.type }, { cause: error });
  }
};

const eventOf = (envelope: { ledger: string; position: number }): RecordedEvent => {
  const decoded = decodeEvent(envelope);
  switch (decoded.outcome) {
    case 'decoded':
      return decoded.event;
    case 'unknown':
      throw new UnknownEventError({ ...envelope, type: decoded.type, version: decoded.version });
    case 'malformed':
      throw new HistoryBrokenError(envelope.position, 'envelope', { field: decoded.faults[0]?.field ?? '' });
  }
};
