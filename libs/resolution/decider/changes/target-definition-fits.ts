import type { TargetDefinition } from '../../events/target-definition.ts';
import { isInTerm, type Term } from '../../settings/term.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';
import { checkGoal, checkInterpretation } from './goal-fits.ts';

/** What a definition refers to, wherever it stands: in the ledger, or beside it in the founding document. */
export interface Known {
  readonly term: Term;
  readonly hasBreakthrough: (number: number) => boolean;
  readonly isLevel: (target: string) => boolean;
}

const MAY_FALL: readonly TargetDefinition['measure']['kind'][] = ['level', 'ratio'];

/** What no definition may contradict, field by field. */
const checkConsistency = (definition: TargetDefinition): readonly Refusal[] => {
  const { target, measure, direction, cadence, scope, unitKinds } = definition;
  const { kind } = measure;
  const wrong = (field: string) => refusal('target-definition-inconsistent', field, { target, measure: kind });
  return [
    ...when(direction === 'down' && !MAY_FALL.includes(kind), wrong('direction')),
    ...when(cadence === 'none' && MAY_FALL.includes(kind), wrong('cadence')),
    ...when(kind === 'coverage' && scope === 'ward', wrong('scope')),
    ...when((kind === 'growth' || kind === 'milestone') && scope === 'unit', wrong('scope')),
    ...when((scope === 'unit') !== (unitKinds !== undefined), wrong('unitKinds')),
    ...(measure.kind === 'coverage'
      ? measure.models.flatMap(({ model }, index, models) =>
          when(models.findIndex((each) => each.model === model) < index, wrong(`measure.models.${index}.model`)),
        )
      : []),
  ];
};

/** A target's definition agrees with itself and with what it refers to. */
export const checkDefinition = (definition: TargetDefinition, known: Known): readonly Refusal[] => {
  const { measure, goal, dueOn, breakthrough, interpretation } = definition;
  const { term } = known;
  return [
    ...checkConsistency(definition),
    ...(goal ? checkGoal(goal, measure.kind) : []),
    ...checkInterpretation(interpretation, definition),
    ...when(
      measure.kind === 'growth' && !known.isLevel(measure.of),
      refusal('level-unknown', 'measure.of', { level: measure.kind === 'growth' ? measure.of : '' }),
    ),
    ...when(
      breakthrough !== undefined && !known.hasBreakthrough(breakthrough),
      refusal('breakthrough-unknown', 'breakthrough', { breakthrough: breakthrough ?? 0 }),
    ),
    ...when(
      !isInTerm(term, dueOn),
      refusal('date-outside-term', 'dueOn', { date: dueOn, from: term.from, to: term.to }),
    ),
  ];
};
