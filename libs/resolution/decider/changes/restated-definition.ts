import { is, fromJS } from 'immutable';
import type { TargetDefinition } from '../../events/target-definition.ts';
import type { TargetSettings } from '../../settings/settings.ts';
import type { Refusal } from '../decision.ts';
import type { LedgerState } from '../ledger-state.ts';
import { refusal, when } from '../refusal.ts';

/** What figures rest on: fixed as long as results or estimates of the target stand. */
const FIXED = ['measure', 'unitOfMeasure', 'direction', 'cadence', 'scope', 'unitKinds', 'goal'] as const;

const differs = (before: unknown, after: unknown): boolean => !is(fromJS(before), fromJS(after));

const hasFigures = (state: LedgerState, target: string): boolean =>
  (state.resultsByTarget.get(target)?.some((id) => state.results.get(id)?.status !== 'withdrawn') ?? false) ||
  state.estimates.some((estimate) => estimate.target === target && !estimate.withdrawn);

/** Baselines, roadmaps, revisions and growths lean on the kind of a measure: while they stand, it stays. */
const leansOnKind = (state: LedgerState, { definition, goals, roadmaps, baseline }: TargetSettings): boolean =>
  goals.length > 1 ||
  roadmaps.length > 0 ||
  baseline !== undefined ||
  state.settings.targets.some(({ definition: { measure } }) => {
    return measure.kind === 'growth' && measure.of === definition.target;
  });

/** A restated definition may not pull the ground from under what was recorded on the one before. */
export const checkRestated = (
  before: TargetSettings,
  after: TargetDefinition,
  state: LedgerState,
): readonly Refusal[] => {
  const { target } = after;
  if (before.dropped) {
    return [refusal('target-dropped', 'target', { target, effectiveFrom: before.dropped.effectiveFrom })];
  }
  const kindChanges = before.definition.measure.kind !== after.measure.kind;
  const fixed = hasFigures(state, target)
    ? FIXED.filter((field) => differs(before.definition[field], after[field]))
    : [];
  if (fixed.length > 0) return fixed.map((field) => refusal('target-has-results', field, { target }));
  return when(
    kindChanges && leansOnKind(state, before),
    refusal('target-definition-inconsistent', 'measure.kind', { target, measure: before.definition.measure.kind }),
  );
};
