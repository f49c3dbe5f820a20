import { Controller, Headers, Inject, type MessageEvent, type OnModuleDestroy, Param, Req, Sse } from '@nestjs/common';
import { concat, defer, EMPTY, interval, map, type Observable, of, Subject, takeUntil } from 'rxjs';
import { Ledgers } from '#ledger/ledgers';
import { Access } from '../auth/access.ts';
import type { RequestWithCaller } from '../auth/caller.ts';
import { liveFeed } from './live-feed.ts';

/** How often an open page's session is looked at again, and how soon a page that was told goodbye comes back, in ms. */
const RECHECK = 30_000;
const COME_BACK = 2_000;

/** Server-sent events (WHATWG HTML, 9.2): pages learn that something changed, and ask again for what they show. */
@Controller('resolutions/:r')
export class LiveController implements OnModuleDestroy {
  #down = false;
  readonly #closing = new Subject<void>();

  constructor(
    @Inject(Ledgers) private readonly ledgers: Ledgers,
    @Inject(Access) private readonly access: Access,
  ) {}

  /** The id of a message is its position: a page that comes back goes on after the last one it had, without gap or repeat. */
  @Sse('live')
  async live(
    @Param('r') ledger: string,
    @Req() request: RequestWithCaller,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<Observable<MessageEvent>> {
    const after = /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : await this.ledgers.head(ledger);
    const feed = liveFeed(this.ledgers, ledger, after, {
      allowed: () => this.access.stillSees(request, ledger),
      recheck$: interval(RECHECK),
    });
    const messages = feed.pipe(map((data): MessageEvent => ({ id: String(data.position), data })));
    const goodbye: MessageEvent = { type: 'goodbye', data: '', retry: COME_BACK };
    return concat(
      messages.pipe(takeUntil(this.#closing)),
      defer(() => (this.#down ? of(goodbye) : EMPTY)),
    );
  }

  /** Open pages are told to come back: the server goes down, or a new one takes over. */
  onModuleDestroy(): void {
    this.#down = true;
    this.#closing.next();
  }
}
