import { CURRENT_RULES_VERSION } from '../../rules-version.ts';
import { checkOpen, firstOpenDay } from '../closed-days.ts';
import type { Refusal } from '../decision.ts';
import { findApproved } from '../find-result.ts';
import { refusal, when } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';

export const checkBreakthroughDeclared = (
  { number }: ChangeData<'BreakthroughDeclared'>,
  { state }: Background,
): readonly Refusal[] =>
  when(state.settings.breakthroughs.has(number), refusal('breakthrough-repeated', 'number', { breakthrough: number }));

export const checkRulesAdopted = (
  { rulesVersion }: ChangeData<'RulesAdopted'>,
  { state }: Background,
): readonly Refusal[] => {
  const params = { rulesVersion, latest: CURRENT_RULES_VERSION };
  if (rulesVersion > CURRENT_RULES_VERSION) return [refusal('rules-unknown', 'rulesVersion', params)];
  const inForce = state.settings.rulesVersion === rulesVersion;
  return when(inForce, refusal('rules-already-in-force', 'rulesVersion', { rulesVersion }));
};

/** Of an approved result, not in a closed period. */
export const checkResultWithdrawn = (
  { result: id }: ChangeData<'ResultWithdrawn'>,
  { state }: Background,
): readonly Refusal[] => {
  const found = findApproved(state, id);
  return 'refusals' in found ? found.refusals : checkOpen(state, found.result.occurredOn, 'result');
};

/** Only closed days are reopened, every one of them. */
export const checkPeriodReopened = (
  { from, to }: ChangeData<'PeriodReopened'>,
  { state }: Background,
): readonly Refusal[] => {
  if (from > to) return [refusal('range-reversed', 'from', { from, to })];
  const open = firstOpenDay(state, from, to);
  return open === undefined ? [] : [refusal('period-not-closed', 'from', { from, to, date: open })];
};
