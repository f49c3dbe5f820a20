import { Controller, Get, Headers, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Ledgers } from '#ledger/ledgers';
import type {
  ActivityAnswer,
  AnswerHead,
  QueueAnswer,
  RosterAnswer,
  SeriesRow,
  StatusAnswer,
  TargetAnswer,
  TargetStatus,
} from '#ledger/queries/answers';
import type { CourseAnswer, TrendsAnswer } from '#ledger/queries/course-query';
import type { SchemesAnswer } from '#ledger/queries/schemes-query';
import { Reads } from '../auth/reading-log.ts';
import { catalogueOf } from '../http/problem-body.ts';
import { answerOf } from './answer-of.ts';
import { EventsQuery } from './events.query.ts';
import { assertReached, MomentQuery, momentOf } from './moment.query.ts';
import { CourseQuery, SeriesQuery } from './series.query.ts';

const PAGE = 100;

/** Where a target stands, with the word for it in the caller's language: for programs that show it to people. */
interface LabelledTargetStatus extends TargetStatus {
  readonly statusLabel: string;
}

/** Where every named target stands. */
interface LabelledStatusAnswer extends Omit<StatusAnswer, 'targets'> {
  readonly targets: readonly LabelledTargetStatus[];
}

/** A target's values, summed by what was asked for. */
interface SeriesAnswer extends AnswerHead {
  readonly target: string;
  readonly by: SeriesQuery['by'];
  readonly rows: readonly SeriesRow[];
}

/** A page of the feed; `next` is the cursor of the page after this one, absent at the end. */
interface EventsAnswer extends ActivityAnswer {
  readonly next?: number;
}

/** What a resolution's ledger answers at a moment. */
@Controller('resolutions/:r')
export class ReadingsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  @Get('status')
  @Reads('overview')
  async status(
    @Param('r') ledger: string,
    @Query() query: MomentQuery,
    @Headers('accept-language') language?: string,
  ): Promise<LabelledStatusAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const { targets, ...answer } = answerOf(await this.ledgers.status(ledger, momentOf(query)));
    const { statuses } = catalogueOf(language).words;
    return { ...answer, targets: targets.map((target) => ({ ...target, statusLabel: statuses[target.status] })) };
  }

  /** The strong ETag is the last event that touched the target. */
  @Get('targets/:c')
  @Reads('target')
  async target(
    @Param('r') ledger: string,
    @Param('c') code: string,
    @Query() query: MomentQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TargetAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const answer = answerOf(await this.ledgers.target(ledger, code, momentOf(query)));
    void reply.header('etag', `"${answer.status.lastPosition}"`);
    return answer;
  }

  /** The approved values of a target, summed by period or by unit: what its chart and the table under it show. */
  @Get('targets/:c/series')
  @Reads('series')
  async series(
    @Param('r') ledger: string,
    @Param('c') code: string,
    @Query() query: SeriesQuery,
  ): Promise<SeriesAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const { position, at, asOf, series } = answerOf(await this.ledgers.target(ledger, code, momentOf(query)));
    return { ledger, position, at, asOf, target: code, by: query.by, rows: series[query.by] };
  }

  /** Where a target stood at the end of each period that has begun: its chart against the roadmap, and the table under it. */
  @Get('targets/:c/course')
  @Reads('course')
  async course(
    @Param('r') ledger: string,
    @Param('c') code: string,
    @Query() query: CourseQuery,
  ): Promise<CourseAnswer> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.course(ledger, code, query.by, momentOf(query)));
  }

  /** The small line of every target: its actual at the end of each quarter. */
  @Get('trends')
  async trends(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<TrendsAnswer> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.trends(ledger, momentOf(query)));
  }

  @Get('approvals')
  @Reads('approvals')
  async approvals(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<QueueAnswer> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.queue(ledger, momentOf(query)));
  }

  @Get('units')
  @Reads('units')
  async units(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<RosterAnswer> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.roster(ledger, momentOf(query)));
  }

  /** Every scheme (đề án), its steps and which of them are done. */
  @Get('schemes')
  @Reads('schemes')
  async schemes(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<SchemesAnswer> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.schemes(ledger, momentOf(query)));
  }

  /** The feed of events, ascending. */
  @Get('events')
  @Reads('events')
  async events(@Param('r') ledger: string, @Query() { after, limit, ...filter }: EventsQuery): Promise<EventsAnswer> {
    const asked = { ...filter, after: Number(after ?? 0), limit: Number(limit ?? PAGE) };
    const answer = answerOf(await this.ledgers.activity(ledger, asked, {}));
    const last = answer.rows.at(-1);
    return answer.rows.length === asked.limit && last ? { ...answer, next: last.position } : answer;
  }
}
