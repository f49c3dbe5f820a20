import type { Envelope } from '#event-log/envelope';
import type { EventLog } from '#event-log/event-log';
import type { Refusal } from '#resolution/decider/decision';
import { CorruptStreamError } from '#resolution/events/corrupt-stream-error';
import {
  endOfLocalDate,
  type Instant,
  isInstant,
  isLocalDate,
  type LocalDate,
  localDateOf,
} from '#resolution/values/local-date';
import { recordedEvent } from './recorded-event.ts';
import type { Moment, MomentAsked } from './moment.ts';

/** The part of a history that a moment is found in: its head and the time of each event. */
export interface Timeline {
  readonly head: number;
  readonly recordedAt: (position: number) => Promise<Instant>;
  readonly term: { readonly from: LocalDate; readonly to: LocalDate };
}

export type ResolvedMoment =
  | { readonly outcome: 'resolved'; readonly moment: Moment }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

/**
 * Makes the asked moment exact (domain.md, "Two times"). Without `asOf`: now. Without `at`: the local date of `asOf`. Refuses an
 * `asOf` before the ledger's first event, after its head or after today, and an `at` before the term or after the date of `asOf`;
 * of an event that is the date until which it was the last one known (ADR 0007).
 */
export const resolveMoment = async (asked: MomentAsked, timeline: Timeline, now: Instant): Promise<ResolvedMoment> => {
  const known = await knownBy(asked.asOf, timeline, now);
  if (!known) return refusal('as-of-out-of-range', 'asOf', String(asked.asOf));
  const own = localDateOf(known.asOf);
  const at = asked.at ?? own;
  if (!isLocalDate(at)) return refusal('date-malformed', 'at', at);
  const latest = at > own && typeof asked.asOf === 'number' ? await lastDayOf(asked.asOf, timeline, now) : own;
  if (at > latest || at < timeline.term.from) {
    return refusal('at-out-of-range', 'at', at, { from: timeline.term.from, to: latest });
  }
  return { outcome: 'resolved', moment: { at, ...known } };
};

/** The local date until which an event was the last one: that of the next event, or today. */
const lastDayOf = async (position: number, { head, recordedAt }: Timeline, now: Instant): Promise<LocalDate> => {
  const until = await recordedAt(Math.min(position + 1, head));
  return localDateOf(position === head && now > until ? now : until);
};

const refusal = (
  code: Refusal['code'],
  field: string,
  input: string,
  params: Readonly<Record<string, string>> = {},
): ResolvedMoment => ({ outcome: 'refused', refusals: [{ code, field, params: { input, ...params } }] });

const knownBy = async (
  asOf: MomentAsked['asOf'],
  timeline: Timeline,
  now: Instant,
): Promise<{ asOf: Instant; position: number } | undefined> => {
  const headAt = await timeline.recordedAt(timeline.head);
  // A clock that went back must not hide what is already recorded.
  const latest = now > headAt ? now : headAt;
  if (asOf === undefined) return { asOf: latest, position: timeline.head };
  if (typeof asOf === 'number') {
    const exists = Number.isSafeInteger(asOf) && asOf >= 1 && asOf <= timeline.head;
    return exists ? { asOf: await timeline.recordedAt(asOf), position: asOf } : undefined;
  }
  const instant = isLocalDate(asOf) ? endOfLocalDate(asOf) : isInstant(asOf) ? asOf : undefined;
  if (instant === undefined || localDateOf(instant) > localDateOf(latest)) return undefined;
  const position = await lastRecordedBy(instant, timeline);
  return position === 0 ? undefined : { asOf: instant, position };
};

/** Binary search: `recordedAt` never decreases along the ledger. */
const lastRecordedBy = async (instant: Instant, { head, recordedAt }: Timeline): Promise<number> => {
  let before = 0;
  let after = head + 1;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if ((await recordedAt(middle)) <= instant) before = middle;
    else after = middle;
  }
  return before;
};

/** The timeline of a ledger in the log, which begins with its founding event. */
export const logTimeline = (log: EventLog, founding: Envelope, head: number): Timeline => ({
  head,
  term: termOf(founding),
  recordedAt: async (position) => {
    const [event] = await log.read(founding.ledger, position, 1);
    if (!event) throw new RangeError(`${founding.ledger} has no event ${position}`);
    return event.envelope.recordedAt;
  },
});

/** The term that a founding event names. */
export const termOf = (founding: Envelope): Timeline['term'] => {
  const event = recordedEvent(founding);
  if (event.type !== 'ResolutionAdopted') throw new CorruptStreamError(event, 'a ledger begins with ResolutionAdopted');
  return { from: event.data.termFrom, to: event.data.termTo };
};
