import type { TargetDefinition } from '../../events/target-definition.ts';
import { Decimal, HUNDRED } from '../../values/decimal.ts';
import { yearOf } from '../../values/local-date.ts';
import { checkQuantity } from '../check-values.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when, within } from '../refusal.ts';
import type { Background, ChangeData } from './change.ts';
import { checkStandingTarget } from './target-changes.ts';

type Baseline = ChangeData<'BaselineSet'>['baseline'];
type Figure = Extract<Baseline, { value: string }>;
type Coverage = Extract<Baseline, { covered: readonly unknown[] }>;

/** A figure of a year before the goal is due: of a level as its results are, of a ratio in percent. */
const checkFigure = ({ value, year }: Figure, { measure, dueOn }: TargetDefinition): readonly Refusal[] => {
  const percent = new Decimal(value);
  const outside = measure.kind === 'ratio' && (percent.isNegative() || percent.greaterThan(HUNDRED));
  return [
    ...(measure.kind === 'level' ? checkQuantity(value, measure.quantity, 'value') : []),
    ...when(outside, refusal('baseline-unfit', 'value', { measure: measure.kind })),
    ...when(year >= yearOf(dueOn), refusal('baseline-unfit', 'year', { measure: measure.kind, year, dueOn })),
  ];
};

/** The units with a model in place before the term: known by now, of the target's kinds, each named once. */
const checkCoverage = (
  { covered }: Coverage,
  { measure, unitKinds = [] }: TargetDefinition,
  { state }: Background,
): readonly Refusal[] => {
  const models = measure.kind === 'coverage' ? measure.models.map(({ model }) => model) : [];
  return covered.flatMap(({ unit, model }, index) => {
    const enrolled = state.settings.units.get(unit);
    const first = covered.findIndex((each) => each.unit === unit && each.model === model);
    return within(`covered.${index}`, [
      ...when(!enrolled, refusal('unit-unknown', 'unit', { unit })),
      ...(enrolled && !unitKinds.includes(enrolled.kind)
        ? [refusal('unit-kind-unfit', 'unit', { unit, kind: enrolled.kind, kinds: unitKinds })]
        : []),
      ...when(first < index, refusal('unit-repeated', 'unit', { unit })),
      ...when(!models.includes(model), refusal('model-unknown', 'model', { model, models })),
    ]);
  });
};

/** Level and ratio start from a figure, coverage from a list of units; the other measures need no baseline. */
const checkBaseline = (
  baseline: Baseline,
  definition: TargetDefinition,
  background: Background,
): readonly Refusal[] => {
  const { kind } = definition.measure;
  if ('value' in baseline && (kind === 'level' || kind === 'ratio')) return checkFigure(baseline, definition);
  if ('covered' in baseline && kind === 'coverage') return checkCoverage(baseline, definition, background);
  return [{ code: 'baseline-unfit', params: { measure: kind } }];
};

export const checkBaselineSet = (
  { target, baseline }: ChangeData<'BaselineSet'>,
  background: Background,
): readonly Refusal[] =>
  checkStandingTarget(target, background, ({ definition }) =>
    within('baseline', checkBaseline(baseline, definition, background)),
  );
