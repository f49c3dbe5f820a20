import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import { Ledgers } from '#ledger/ledgers';
import { tellEvents } from '#messages/history/tell-events';
import { catalogueOf } from '../http/problem-body.ts';
import { answerOf } from './answer-of.ts';
import { assertReached, MomentQuery, momentOf } from './moment.query.ts';

/** One event of a target in words. */
interface HistoryRow {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly sentence: string;
}

/** The history of a target in words, in the caller's language. */
@Controller('resolutions/:r')
export class HistoryController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** Every event whose sentence speaks of the target, ascending, as known at a moment. */
  @Get('targets/:c/history')
  async history(
    @Param('r') ledger: string,
    @Param('c') target: string,
    @Query() query: MomentQuery,
    @Headers('accept-language') language?: string,
  ): Promise<object> {
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
}
