import type { TargetDefinition } from '#resolution/events/target-definition';
import type { Changed } from '../../form/setting-change.tsx';
import { definition as en } from '../../messages/en/definition.ts';
import { definition as vi } from '../../messages/vi/definition.ts';
import { date, goal } from '../../words/format.ts';
import { inLanguage, m } from '../../words/language.ts';

/** The words of definitions, loaded with the pages that need them. */
export const say = inLanguage(vi, en);

/** A definition line by line, in words; the same lines for every kind of measure, so that two can be compared. */
const linesOf = (definition: TargetDefinition): readonly (readonly [name: string, text: string])[] => {
  const { measure, unitKinds, interpretation, interpretationConfirmed } = definition;
  return [
    [say.name, definition.name],
    [say.shortName, definition.shortName ?? say.empty],
    [say.theme, definition.theme],
    [say.breakthrough, definition.breakthrough === undefined ? say.empty : String(definition.breakthrough)],
    [say.kind, m.words.kinds[measure.kind]],
    [say.quantity, 'quantity' in measure ? say.quantities[measure.quantity] : say.empty],
    [say.aggregation, 'aggregation' in measure ? say.aggregations[measure.aggregation] : say.empty],
    [say.of, 'of' in measure ? measure.of : say.empty],
    [
      say.models,
      'models' in measure ? measure.models.map(({ model, name }) => `${model} ${name}`).join('; ') : say.empty,
    ],
    [say.scheme, 'scheme' in measure ? measure.scheme : say.empty],
    [say.unitOfMeasure, definition.unitOfMeasure],
    [m.setup.columns.goal, definition.goal === null ? say.notPublic : goal(definition.goal)],
    [say.direction, say.directions[definition.direction]],
    [say.cadence, m.words.cadences[definition.cadence]],
    [say.dueDays, String(definition.dueDays)],
    [say.dueOn, date(definition.dueOn)],
    [say.scope, say.scopes[definition.scope]],
    [say.unitKinds, unitKinds?.map((kind) => m.words.unitKinds[kind]).join(', ') ?? say.empty],
    [say.interpretation, interpretation === null ? say.empty : m.words.interpretations[interpretation]],
    [say.confirmed, interpretationConfirmed ? say.confirmedWords.yes : say.confirmedWords.no],
  ];
};

/** Every line of a definition, old → new; of a new target all that it says. */
export const definitionChange = (before: TargetDefinition | undefined, after: TargetDefinition): readonly Changed[] => {
  const was = before && new Map(linesOf(before));
  return linesOf(after).map(([name, now]) => ({ name, was: was?.get(name) ?? say.empty, now }));
};
