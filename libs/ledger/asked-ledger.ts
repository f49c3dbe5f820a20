import type { EventLog } from '#event-log/event-log';
import type { ViewsSnapshot } from '#projections/ledger-views';
import type { Views } from '#projections/views';
import type { RecordedEvent } from '#resolution/events/events';
import type { Instant } from '#resolution/values/local-date';
import { type Answered, answered } from './answered.ts';
import type { Moment, MomentAsked } from './moment.ts';
import type { StatusAnswer } from './queries/answers.ts';
import { statusQuery } from './queries/status-query.ts';
import { recordedEvent } from './recorded-event.ts';
import { unknownLedger, wrongLedger } from './refused-questions.ts';
import { logTimeline, resolveMoment } from './resolve-moment.ts';

interface Parts {
  readonly log: EventLog;
  readonly views: Views;
  readonly now: () => Instant;
}

/** One ledger of a folder, as questions reach it: the moment is made exact, then its views are read as of it. */
export class AskedLedger {
  constructor(
    readonly ledger: string,
    private readonly parts: Parts,
  ) {}

  /** Answers from the views as of a moment. Refuses a ledger that is none, and a moment that is none of it. */
  async ask<Answer>(
    asked: MomentAsked,
    read: (views: ViewsSnapshot, moment: Moment) => Answered<Answer>,
  ): Promise<Answered<Answer>> {
    const { ledger } = this;
    const { log, now } = this.parts;
    const malformed = wrongLedger(ledger);
    if (malformed.length > 0) return { outcome: 'refused', refusals: malformed };
    const head = await log.head(ledger);
    const [founding] = await log.read(ledger, 1, 1);
    if (!founding) return { outcome: 'refused', refusals: [unknownLedger(ledger)] };
    const timeline = logTimeline(log, founding.envelope, head);
    const resolved = await resolveMoment(asked, timeline, now());
    if (resolved.outcome === 'refused') return resolved;
    return this.query(resolved.moment.position, (views) => read(views, resolved.moment));
  }

  /** The verdict on every named target at a moment. */
  status(asked: MomentAsked): Promise<Answered<StatusAnswer>> {
    return this.ask(asked, (views, moment) => answered(statusQuery(views, this.ledger, moment)));
  }

  /** Reads views that know at least an event of the ledger. */
  query<Answer>(position: number, read: (views: ViewsSnapshot) => Answer): Promise<Answer> {
    return this.parts.views.query(this.ledger, position, read);
  }

  /** An event of the ledger. Throws RangeError when there is none of that number. */
  async event(position: number): Promise<RecordedEvent> {
    const found = await this.find(position);
    if (!found) throw new RangeError(`${this.ledger} has no event ${position}`);
    return found;
  }

  /** The same; undefined where there is none. */
  async find(position: number): Promise<RecordedEvent | undefined> {
    const [stored] = await this.parts.log.read(this.ledger, position, 1);
    return stored && recordedEvent(stored.envelope);
  }
}
