import type { MeasureKind } from '#resolution/events/target-definition';
import type { TargetStatus } from '../../api/answers.ts';
import { FieldGroup, SelectField, TextField } from '../../form/fields.tsx';
import { m } from '../../words/language.ts';
import { NumberField } from '../record/number-field.tsx';
import type { TypedFieldsProps } from './definition-fields.tsx';
import { say } from './definition-words.ts';
import { mayFall, QUANTITIES, READINGS, type TypedDefinition } from './typed-definition.ts';

interface MeasureFieldsProps extends TypedFieldsProps {
  /** The targets that a growth can be the growth of. */
  readonly levels: readonly TargetStatus[];
  readonly hint: string | undefined;
}

const KINDS = Object.keys(m.words.kinds) as MeasureKind[];

const AGGREGATIONS = ['sum', 'last'] as const;
const DIRECTIONS = ['up', 'down'] as const;

const oneOf = <Key extends string>(keys: readonly Key[], value: string): Key | '' =>
  keys.find((key) => key === value) ?? '';

/** How a target is counted: its kind, what that kind alone needs, its goal, and how the goal is read. */
export const MeasureFields = ({ id, typed, onTyped, levels, hint }: MeasureFieldsProps) => {
  const { kind } = typed;
  const quantities = kind === '' ? undefined : QUANTITIES[kind];
  const readings = kind === '' ? undefined : READINGS[kind];
  const isRange = kind === 'growth';
  return (
    <>
      <div className="fields">
        <SelectField
          id={`${id}-cd`}
          label={say.kind}
          value={kind}
          onValue={(chosen) => onTyped({ ...typed, kind: oneOf(KINDS, chosen), interpretation: '' })}
          options={KINDS.map((one) => [one, m.words.kinds[one]] as const)}
        />
        {quantities && (
          <SelectField
            id={`${id}-sl`}
            label={say.quantity}
            value={typed.quantity}
            onValue={(chosen) => onTyped({ ...typed, quantity: oneOf(quantities, chosen) })}
            options={quantities.map((one) => [one, say.quantities[one]] as const)}
          />
        )}
        {kind === 'level' && (
          <SelectField
            id={`${id}-nam`}
            label={say.aggregation}
            value={typed.aggregation}
            onValue={(chosen) => onTyped({ ...typed, aggregation: oneOf(AGGREGATIONS, chosen) })}
            options={AGGREGATIONS.map((one) => [one, say.aggregations[one]] as const)}
          />
        )}
        {isRange && (
          <SelectField
            id={`${id}-cua`}
            label={say.of}
            value={typed.of}
            onValue={(of) => onTyped({ ...typed, of })}
            options={levels.map(({ code, name }) => [code, `${code} ${name}`] as const)}
          />
        )}
        {kind === 'milestone' && (
          <TextField
            id={`${id}-da`}
            label={say.scheme}
            value={typed.scheme}
            onValue={(scheme) => onTyped({ ...typed, scheme })}
          />
        )}
      </div>
      {kind === 'coverage' && <ModelFields id={id} typed={typed} onTyped={onTyped} />}
      <div className="fields">
        <TextField
          id={`${id}-dvt`}
          label={say.unitOfMeasure}
          value={typed.unitOfMeasure}
          onValue={(unitOfMeasure) => onTyped({ ...typed, unitOfMeasure })}
        />
        <NumberField
          id={`${id}-mt`}
          label={isRange ? say.goalLow : say.goal}
          unit={typed.unitOfMeasure.trim()}
          text={typed.goal}
          onText={(goal) => onTyped({ ...typed, goal })}
        />
        {isRange && (
          <NumberField
            id={`${id}-mtc`}
            label={say.goalHigh}
            unit={typed.unitOfMeasure.trim()}
            text={typed.goalHigh}
            onText={(goalHigh) => onTyped({ ...typed, goalHigh })}
          />
        )}
        {mayFall(typed) && (
          <SelectField
            id={`${id}-chieu`}
            label={say.direction}
            value={typed.direction}
            onValue={(chosen) => onTyped({ ...typed, direction: oneOf(DIRECTIONS, chosen) })}
            options={DIRECTIONS.map((one) => [one, say.directions[one]] as const)}
          />
        )}
      </div>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {readings && (
        <div className="fields">
          <SelectField
            id={`${id}-ct`}
            label={say.interpretation}
            value={typed.interpretation}
            onValue={(chosen) => onTyped({ ...typed, interpretation: oneOf(readings, chosen) })}
            options={readings.map((one) => [one, m.words.interpretations[one]] as const)}
          />
          <label className="tick">
            <input
              className="check"
              type="checkbox"
              checked={typed.interpretationConfirmed}
              onChange={({ target }) => onTyped({ ...typed, interpretationConfirmed: target.checked })}
            />
            {say.confirmed}
          </label>
        </div>
      )}
    </>
  );
};

const ModelFields = ({ id, typed, onTyped }: TypedFieldsProps) => {
  const { models } = typed;
  const change = (at: number, part: Partial<TypedDefinition['models'][number]>): void =>
    onTyped({ ...typed, models: models.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  return (
    <FieldGroup legend={say.models}>
      {models.map(({ model, name }, index) => (
        <div key={index} className="fields">
          <TextField
            id={`${id}-mh-${index}`}
            label={say.model(index + 1)}
            value={model}
            onValue={(next) => change(index, { model: next })}
          />
          <TextField
            id={`${id}-mht-${index}`}
            label={say.modelName(index + 1)}
            value={name}
            onValue={(next) => change(index, { name: next })}
          />
        </div>
      ))}
      <p>
        <button
          className="btn btn-s"
          type="button"
          onClick={() => onTyped({ ...typed, models: [...models, { model: '', name: '' }] })}
        >
          {say.addModel}
        </button>{' '}
        {models.length > 1 && (
          <button
            className="btn btn-s btn-quiet"
            type="button"
            onClick={() => onTyped({ ...typed, models: models.slice(0, -1) })}
          >
            {say.removeModel}
          </button>
        )}
      </p>
    </FieldGroup>
  );
};
