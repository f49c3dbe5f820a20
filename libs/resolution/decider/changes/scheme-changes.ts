import type { SchemeStep } from '../../events/facts.ts';
import { isDoneOn, stepsOn } from '../../measures/scheme-steps.ts';
import { Decimal } from '../../values/decimal.ts';
import { checkDay } from '../check-dates.ts';
import { checkOpen } from '../closed-days.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';
import { checkEffectiveFrom } from './effective-from.ts';

const checkSteps = (steps: readonly SchemeStep[]): readonly Refusal[] => {
  const numbers = steps.map(({ step }) => step);
  return steps.flatMap(({ step, weight }, index) => [
    ...when(numbers.indexOf(step) < index, refusal('step-repeated', `steps.${index}.step`, { step })),
    ...when(
      new Decimal(weight).lessThanOrEqualTo(0),
      refusal('weight-not-positive', `steps.${index}.weight`, { input: weight }),
    ),
  ]);
};

export const checkSchemeAdopted = (
  data: ChangeData<'SchemeAdopted'>,
  { state, term }: Background,
): readonly Refusal[] => [
  ...when(state.settings.schemes.has(data.scheme), refusal('scheme-exists', 'scheme', { scheme: data.scheme })),
  ...checkSteps(data.steps),
  ...checkEffectiveFrom(data, term),
];

const unknownScheme = (scheme: string): Refusal => refusal('scheme-unknown', 'scheme', { scheme });

export const checkSchemeRevised = (
  data: ChangeData<'SchemeRevised'>,
  { state, term }: Background,
): readonly Refusal[] => [
  ...when(!state.settings.schemes.has(data.scheme), unknownScheme(data.scheme)),
  ...checkSteps(data.steps),
  ...checkEffectiveFrom(data, term),
];

/** A step is completed when it is not done on that day, and reopened when it is. */
export const checkSchemeStep = (
  { scheme: code, step, occurredOn }: ChangeData<'SchemeStepCompleted' | 'SchemeStepReopened'>,
  completes: boolean,
  { state, term, today }: Background,
): readonly Refusal[] => {
  const scheme = state.settings.schemes.get(code);
  if (!scheme) return [unknownScheme(code)];
  // Before its first version took effect, a scheme had the steps of that version.
  const steps = stepsOn(scheme, occurredOn) ?? scheme.versions[0]?.steps ?? [];
  const known = steps.some((each) => each.step === step);
  const done = isDoneOn(scheme, step, occurredOn);
  return [
    ...when(!known, refusal('step-unknown', 'step', { scheme: code, step })),
    ...when(known && completes && done, refusal('step-already-completed', 'step', { scheme: code, step })),
    ...when(known && !completes && !done, refusal('step-not-completed', 'step', { scheme: code, step })),
    ...checkDay(occurredOn, term, today, 'occurredOn'),
    ...checkOpen(state, occurredOn, 'occurredOn'),
  ];
};
