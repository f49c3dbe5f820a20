import type { ViewsSnapshot } from '#projections/ledger-views';
import { roadOf } from '#resolution/verdict/road';
import type { Moment } from '../moment.ts';
import { answerHead } from './answer-head.ts';
import type { ResultRow, TargetAnswer } from './answers.ts';
import { resultRows, type Touch } from './result-rows.ts';
import { seriesOf } from './series.ts';
import { targetStatus } from './status-answer.ts';
import { viewInputs } from './view-inputs.ts';

/** Every result of a target as known at a position. */
export const resultsAt = (views: ViewsSnapshot, target: string, position: number): readonly ResultRow[] =>
  resultRows(
    views.view('target').all<Touch>(
      `SELECT target, position, type, result, unit, period, occurred_on, stated FROM touches
       WHERE target = ? AND position <= ? AND result IS NOT NULL ORDER BY position`,
      target,
      position,
    ),
  );

/** One target at a moment: verdict, settings, every result known then, series. Undefined when no such target was known. */
export const targetQuery = (
  views: ViewsSnapshot,
  ledger: string,
  target: string,
  moment: Moment,
): TargetAnswer | undefined => {
  const inputs = viewInputs(views, moment.position);
  const settings = inputs.settings.targets.get(target);
  if (!settings) return undefined;
  const results = resultsAt(views, target, moment.position);
  const status = targetStatus(inputs, target, moment.at);
  const subject = { settings: inputs.settings, target: settings, figures: inputs.figures(target), at: moment.at };
  return {
    ...answerHead(ledger, moment),
    status,
    road: roadOf(subject, status),
    settings,
    results,
    series: seriesOf(results, moment.at),
  };
};
