import { setImmediate } from 'node:timers/promises';
import type { EventType } from '#resolution/events/events';
import type { Instant, LocalDate } from '#resolution/values/local-date';
import { type Answered, answered } from '../answered.ts';
import type { MomentAsked } from '../moment.ts';
import type { AskedLedger } from '../asked-ledger.ts';
import { answerHead } from './answer-head.ts';
import type { AnswerHead } from './answers.ts';

/** A day in Vietnam on which something was recorded. */
interface MomentDay {
  readonly day: LocalDate;
  /** The last event recorded on that day: by its end the ledger knew up to it. */
  readonly last: number;
  readonly events: number;
  /** How many of them approved a correction. */
  readonly corrections: number;
}

/** An event that stands out in the life of a ledger. */
interface Mark {
  readonly position: number;
  readonly recordedAt: Instant;
  readonly type: EventType;
  readonly target: string | null;
}

/** The life of a ledger: every day on which it learnt something, and what stands out. */
export interface LedgerMoments extends AnswerHead {
  /** When the ledger was founded. */
  readonly begun: Instant;
  readonly days: readonly MomentDay[];
  readonly marks: readonly Mark[];
}

const MARKED: readonly EventType[] = [
  'PeriodClosed',
  'PeriodReopened',
  'TargetRevised',
  'RoadmapApproved',
  'ReportIssued',
];
/** So many events are counted at once: others are answered between two of these. */
const EVENTS = 20_000;

/** Counts a ledger's events by the day in Vietnam on which they were recorded. */
export const momentsQuery = async (asked: AskedLedger, upToMoment: MomentAsked): Promise<Answered<LedgerMoments>> => {
  const known = await asked.ask(upToMoment, (_, moment) => answered(moment));
  if (known.outcome === 'refused') return known;
  const { position: head } = known.answer;
  const days = new Map<LocalDate, MomentDay>();
  const marks: Mark[] = [];
  for (let after = 0; after < head; after += EVENTS) {
    const upTo = Math.min(head, after + EVENTS);
    const counted = await asked.query(head, (views) => {
      const activity = views.view('activity');
      return {
        days: activity.all<MomentDay>(
          `SELECT date(recorded_at, '+7 hours') AS day, MAX(position) AS last, COUNT(*) AS events,
           SUM(type = 'CorrectionApproved') AS corrections
           FROM activity WHERE position > ? AND position <= ? GROUP BY 1 ORDER BY 1`,
          after,
          upTo,
        ),
        marks: activity.all<Mark>(
          `SELECT position, recorded_at AS recordedAt, type, target FROM activity
           WHERE position > ? AND position <= ? AND type IN (${MARKED.map((type) => `'${type}'`).join(', ')})
           ORDER BY position`,
          after,
          upTo,
        ),
      };
    });
    for (const day of counted.days) days.set(day.day, joined(days.get(day.day), day));
    marks.push(...counted.marks);
    await setImmediate();
  }
  const { recordedAt: begun } = await asked.event(1);
  return answered({ ...answerHead(asked.ledger, known.answer), begun, days: [...days.values()], marks });
};

const joined = (before: MomentDay | undefined, day: MomentDay): MomentDay =>
  before ? { ...day, events: before.events + day.events, corrections: before.corrections + day.corrections } : day;
