import type { TargetSettings } from '../../settings/settings.ts';
import type { Refusal } from '../decision.ts';
import { refusal } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';
import { checkEffectiveFrom } from './effective-from.ts';
import { checkGoal, checkInterpretation } from './goal-fits.ts';
import { checkRestated } from './restated-definition.ts';
import { checkDefinition } from './target-definition-fits.ts';

/** Checks a change of a target that stands; refuses an unknown or dropped one. */
export const checkStandingTarget = (
  target: string,
  { state }: Background,
  check: (settings: TargetSettings) => readonly Refusal[],
): readonly Refusal[] => {
  const settings = state.settings.targets.get(target);
  if (!settings) return [refusal('target-unknown', 'target', { target })];
  if (settings.dropped) {
    return [refusal('target-dropped', 'target', { target, effectiveFrom: settings.dropped.effectiveFrom })];
  }
  return check(settings);
};

/** A new target, or a standing one restated as a whole. */
export const checkTargetSet = (data: ChangeData<'TargetSet'>, { state, term }: Background): readonly Refusal[] => {
  const { breakthroughs, targets } = state.settings;
  const before = targets.get(data.target);
  return [
    ...(before ? checkRestated(before, data, state) : []),
    ...checkDefinition(data, {
      term,
      hasBreakthrough: (number) => breakthroughs.has(number),
      isLevel: (target) => targets.get(target)?.definition.measure.kind === 'level',
    }),
  ];
};

export const checkTargetDropped = (data: ChangeData<'TargetDropped'>, background: Background): readonly Refusal[] =>
  checkStandingTarget(data.target, background, () => checkEffectiveFrom(data, background.term));

export const checkInterpretationConfirmed = (
  { target, interpretation }: ChangeData<'InterpretationConfirmed'>,
  background: Background,
): readonly Refusal[] =>
  checkStandingTarget(target, background, ({ definition }) => checkInterpretation(interpretation, definition));

export const checkTargetRevised = (data: ChangeData<'TargetRevised'>, background: Background): readonly Refusal[] =>
  checkStandingTarget(data.target, background, ({ definition }) => [
    ...checkGoal(data.goal, definition.measure.kind),
    ...checkEffectiveFrom(data, background.term),
  ]);

export const checkResponsibilityAssigned = (
  { target }: ChangeData<'ResponsibilityAssigned'>,
  background: Background,
): readonly Refusal[] => checkStandingTarget(target, background, () => []);
