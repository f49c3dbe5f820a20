import { Controller, Get, Headers, Inject, Param, Query } from '@nestjs/common';
import type { DiffAnswer, TargetDifference } from '#ledger/diff';
import { Ledgers } from '#ledger/ledgers';
import type { LedgerMoments } from '#ledger/queries/moments-query';
import type { ReconciledTarget, ReconciliationAnswer } from '#ledger/reconcile';
import type { ReportCheck } from '#ledger/reports/check-report';
import type { ToldEvent } from '#messages/history/tell-events';
import { eventsToTell, type Phrase, tellReasons } from '#messages/history/tell-reasons';
import { eventsOfReconciliation, tellCheck, tellReconciliation } from '#messages/history/tell-reconciliation';
import { Reads } from '../auth/reading-log.ts';
import { catalogueOf } from '../http/problem-body.ts';
import { answerOf } from './answer-of.ts';
import { ComparisonQuery, momentsOf, ReconciliationQuery, reportOf } from './comparison.query.ts';
import { assertReached, MomentQuery, momentOf } from './moment.query.ts';
import { toldEvents } from './told-events.ts';

/** An event in words, whose account and papers its sentence names. */
interface CauseRow {
  readonly position: number;
  readonly recordedAt: string;
  readonly actor: string;
  readonly type: string;
  readonly sentence: string;
}

/** A target at two moments: what differs and why. */
interface ToldDifference extends Pick<TargetDifference, 'code' | 'before' | 'after' | 'changed'> {
  /** How many events between the two moments can move it. */
  readonly touched: number;
  /** Why it differs, in short; of many events counted together the last numbers are named. */
  readonly why: readonly Phrase[];
  /** Of the events that can move it those that `why` tells and the last ones, ascending. */
  readonly causes: readonly CauseRow[];
}

/** What came between two moments, for every target that differs or that an event spoke of. */
interface ComparisonAnswer extends Omit<DiffAnswer, 'targets'> {
  readonly targets: readonly ToldDifference[];
}

/** A figure of the report against today, in words: the phrases go on after the sentence. */
interface ToldReconciledTarget extends ReconciledTarget {
  readonly sentence: string;
  readonly why: readonly Phrase[];
}

/** An issued report against its own ledger, in words. */
interface ToldReportCheck extends ReportCheck {
  readonly sentences: readonly string[];
}

/** An older report against today. */
interface ToldReconciliationAnswer extends Omit<ReconciliationAnswer, 'issued' | 'targets'> {
  readonly issued: ToldReportCheck | null;
  readonly targets: readonly ToldReconciledTarget[];
  /** The sentence about all other targets; null where there is none. */
  readonly remaining: string | null;
}

const LAST_CAUSES = 20;
const NAMED = 6;

const brief = ({ text, events }: Phrase): Phrase => ({ text, events: events.slice(-NAMED) });
const rowOf = (told: ReadonlyMap<number, ToldEvent>, position: number): readonly CauseRow[] => {
  const one = told.get(position);
  if (!one) return [];
  const { recordedAt, actor, type } = one.event;
  return [{ position, recordedAt, actor, type, sentence: one.sentence }];
};
const causesOf = ({ events, reasons }: TargetDifference): readonly number[] =>
  [...new Set([...eventsToTell(reasons), ...events.slice(-LAST_CAUSES)])].sort((a, b) => a - b);

/** One moment of a ledger against another: the figures of both come from the views, the why from the events between. */
@Controller('resolutions/:r')
export class ComparisonsController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  /** The life of the ledger: the days on which something was recorded, and the events that stand out. */
  @Get('moments')
  async moments(@Param('r') ledger: string, @Query() query: MomentQuery): Promise<LedgerMoments> {
    await assertReached(this.ledgers, ledger, query);
    return answerOf(await this.ledgers.moments(ledger, momentOf(query)));
  }

  /** What differs between two moments, target by target, why, and by which events and accounts. */
  @Get('diff')
  @Reads('diff')
  async diff(
    @Param('r') ledger: string,
    @Query() query: ComparisonQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ComparisonAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const answer = answerOf(await this.ledgers.diff(ledger, ...momentsOf(query)));
    const catalogue = catalogueOf(language);
    const told = await toldEvents(this.ledgers, ledger, catalogue, answer.targets.flatMap(causesOf));
    return {
      ...answer,
      targets: answer.targets.map((target): ToldDifference => {
        const { code, before, after, changed, events, reasons } = target;
        const named = { code, judgedPeriod: after?.judgedPeriod ?? null };
        const why = tellReasons(catalogue, named, reasons, told).map(brief);
        const causes = causesOf(target).flatMap((position) => rowOf(told, position));
        return { code, before, after, changed, touched: events.length, why, causes };
      }),
    };
  }

  /** An older printed report against today, both for the report's day: which figures still stand, and what changed the others. */
  @Get('reconciliation')
  @Reads('reconciliation')
  async reconciliation(
    @Param('r') ledger: string,
    @Query() query: ReconciliationQuery,
    @Headers('accept-language') language?: string,
  ): Promise<ToldReconciliationAnswer> {
    await assertReached(this.ledgers, ledger, query);
    const { target, figure } = query;
    const answer = answerOf(await this.ledgers.reconcile(ledger, { report: reportOf(query), target, figure }));
    const catalogue = catalogueOf(language);
    const told = await toldEvents(this.ledgers, ledger, catalogue, eventsOfReconciliation(answer));
    const { lines, remaining } = tellReconciliation(catalogue, answer, told);
    const { issued } = answer;
    return {
      ...answer,
      issued: issued && { ...issued, sentences: tellCheck(catalogue, issued) },
      targets: answer.targets.map((one, index): ToldReconciledTarget => {
        const { sentence = '', why = [] } = lines[index] ?? {};
        return { ...one, sentence, why: why.map(brief) };
      }),
      remaining,
    };
  }
}
