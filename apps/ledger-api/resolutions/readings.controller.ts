import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Ledgers } from '#ledger/ledgers';
import type { QueueAnswer, RosterAnswer, StatusAnswer, TargetAnswer } from '#ledger/queries/answers';
import { HttpProblem } from '../http/http-problem.ts';
import { answerOf } from './answer-of.ts';
import { EventsQuery } from './events.query.ts';
import { MomentQuery, momentOf } from './moment.query.ts';

const PAGE = 100;

/** What a resolution's ledger answers at a moment. */
@Controller('resolutions/:r')
export class ReadingsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  @Get('status')
  async status(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<StatusAnswer> {
    await this.#assertReached(ledger, query);
    return answerOf(await this.ledgers.status(ledger, momentOf(query)));
  }

  /** The strong ETag is the last event that touched the target. */
  @Get('targets/:c')
  async target(
    @Param('r') ledger: string,
    @Param('c') code: string,
    @Query() query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetAnswer> {
    await this.#assertReached(ledger, query);
    const answer = answerOf(await this.ledgers.target(ledger, code, momentOf(query)));
    void reply.header('etag', `"${answer.status.lastPosition}"`);
    return answer;
  }

  @Get('approvals')
  async approvals(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<QueueAnswer> {
    await this.#assertReached(ledger, query);
    return answerOf(await this.ledgers.queue(ledger, momentOf(query)));
  }

  @Get('units')
  async units(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<RosterAnswer> {
    await this.#assertReached(ledger, query);
    return answerOf(await this.ledgers.roster(ledger, momentOf(query)));
  }

  /** `next` is the cursor of the page after this one; absent at the end. */
  @Get('events')
  async events(@Param('r') ledger: string, @Query() { after, limit, ...filter }: EventsQuery): Promise<object> {
    const asked = { ...filter, after: Number(after ?? 0), limit: Number(limit ?? PAGE) };
    const answer = answerOf(await this.ledgers.activity(ledger, asked, {}));
    const last = answer.rows.at(-1);
    return answer.rows.length === asked.limit && last ? { ...answer, next: last.position } : answer;
  }

  async #assertReached(ledger: string, { minPosition }: MomentQuery): Promise<void> {
    if (minPosition === undefined) return;
    const head = await this.ledgers.head(ledger);
    if (head >= Number(minPosition)) return;
    throw new HttpProblem(409, [{ code: 'position-not-reached', field: 'minPosition', params: { minPosition, head } }]);
  }
}
