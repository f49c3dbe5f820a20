import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import type { ActivityRow, AnswerHead } from '#ledger/queries/answers';
import { tellEvents } from '#messages/history/tell-events';
import { catalogueOf } from '../http/problem-body.ts';
import { Reads } from '../auth/reading-log.ts';
import { answerOf } from './answer-of.ts';
import { assertReached, MomentQuery, momentOf } from './moment.query.ts';
import { toldEvents } from './told-events.ts';
import { ToldQuery } from './told.query.ts';

/** One event of a target in words. */
interface HistoryRow {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly sentence: string;
}

/** The target's history as known at a moment. */
interface HistoryAnswer extends AnswerHead {
  readonly rows: readonly HistoryRow[];
}

/** One event of the feed in words. */
interface ToldRow extends ActivityRow {
  readonly sentence: string;
}

/** A page of the feed; `next` is the cursor of the one that follows, absent at the end. */
interface ToldAnswer extends AnswerHead {
  readonly rows: readonly ToldRow[];
  readonly next?: number;
}

const TOLD_A_PAGE = 50;

/** The history in words, in the caller's language. */
@Controller('resolutions/:r')
export class HistoryController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** Every event whose sentence speaks of the target, ascending, as known at a moment. */
  @Get('targets/:c/history')
  @Reads('history')
  async history(
    @Param('r') ledger: string,
    @Param('c') target: string,
    @Query() query: MomentQuery,
    @Headers('accept-language') language?: string,
  ): Promise<HistoryAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const { position: known, at, asOf } = answerOf(await this.ledgers.target(ledger, target, momentOf(query)));
    const rows: HistoryRow[] = [];
    const told = tellEvents(
      { ledgers: this.ledgers, ledger },
      catalogueOf(language),
      ({ position }, targets) => position <= known && targets.includes(target),
    );
    for await (const { event, sentence } of told) {
      const { position, recordedAt, actor, type } = event;
      rows.push({ position, recordedAt, actor, type, sentence });
    }
    return { ledger, position: known, at, asOf, rows };
  }

  /** The feed of events in words: `after` goes forward, `before` (or neither) back from the newest. */
  @Get('told')
  @Reads('feed')
  async told(
    @Param('r') ledger: string,
    @Query() query: ToldQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ToldAnswer> {
    const { after, before, limit, target, type, actor } = query;
    await assertReached(this.ledgers, ledger, query);
    const asked = {
      ...(target === undefined ? {} : { target }),
      ...(type === undefined ? {} : { type }),
      ...(actor === undefined ? {} : { actor }),
      limit: Number(limit ?? TOLD_A_PAGE),
      ...(after === undefined
        ? { before: before === undefined ? Number.MAX_SAFE_INTEGER : Number(before) }
        : { after: Number(after) }),
    };
    const { rows, ...head } = answerOf(await this.ledgers.activity(ledger, asked, momentOf(query)));
    const positions = rows.map(({ position }) => position);
    const told = await toldEvents(this.ledgers, ledger, catalogueOf(language), positions);
    const last = rows.at(-1);
    return {
      ...head,
      rows: rows.map((row) => ({ ...row, sentence: told.get(row.position)?.sentence ?? '' })),
      ...(rows.length === asked.limit && last ? { next: last.position } : {}),
    };
  }
}
