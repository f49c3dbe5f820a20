import type { CommandOf } from '../commands/command-shapes.ts';
import { termOf } from '../settings/term.ts';
import { yearOf } from '../values/local-date.ts';
import { checkNotDropped } from './check-submission.ts';
import { checkEstimate } from './check-values.ts';
import { accepted, type Decision, refused, type Turn } from './decision.ts';
import type { LedgerState } from './ledger-state.ts';
import { refusal, when } from './refusal.ts';

/** What a year will come to, as its clerk sees it: enters no figure, needs no approval. */
export const decideRecordEstimate = (command: CommandOf<'RecordEstimate'>, state: LedgerState): Decision => {
  const { target, year, values, note } = command;
  const settings = state.settings.targets.get(target);
  if (!settings) return refused(refusal('target-unknown', 'target', { target }));
  const { kind } = settings.definition.measure;
  if (kind === 'growth' || kind === 'milestone') {
    return refused(refusal('measure-takes-no-estimates', 'target', { target, measure: kind }));
  }
  const term = termOf(state.settings);
  const outside = year < yearOf(term.from) || year > yearOf(term.to);
  const refusals = [
    ...checkNotDropped(settings, `${year}-01-01`),
    ...when(outside, refusal('date-outside-term', 'year', { date: year, from: term.from, to: term.to })),
    ...checkEstimate(values, settings.definition),
  ];
  if (refusals.length > 0) return refused(...refusals);
  return accepted({
    type: 'EstimateRecorded',
    data: { target, year, values, ...(note === undefined ? {} : { note }) },
  });
};

/** An estimate is withdrawn by the account that made it. */
export const decideWithdrawEstimate = (
  { estimate: id, reason }: CommandOf<'WithdrawEstimate'>,
  state: LedgerState,
  turn: Turn,
): Decision => {
  const estimate = state.estimates.get(id);
  if (!estimate) return refused(refusal('estimate-unknown', 'estimate', { estimate: id }));
  if (estimate.withdrawn) return refused(refusal('estimate-withdrawn', 'estimate', { estimate: id }));
  if (estimate.by !== turn.by) return refused(refusal('estimate-not-own', 'estimate', { estimate: id }));
  return accepted({ type: 'EstimateWithdrawn', data: { target: estimate.target, estimate: id, reason } });
};
