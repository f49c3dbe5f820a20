import { DayField, FieldGroup, TextField } from '../../form/fields.tsx';
import { m } from '../../words/language.ts';
import { typedDay } from '../../words/typed-date.ts';
import { NumberField } from '../record/number-field.tsx';
import { typedNumber } from '../record/read-number.ts';

/** A step of a scheme as it is being typed. */
export interface TypedStep {
  readonly step: string;
  readonly product: string;
  readonly day: string;
  readonly weight: string;
}

export const emptyStep = (number: number): TypedStep => ({ step: String(number), product: '', day: '', weight: '1' });

/** The steps as the ledger takes them; undefined while one of them is not whole. */
export const stepsOf = (typed: readonly TypedStep[]) => {
  const steps = typed.flatMap(({ step, product, day, weight }) => {
    const deadline = typedDay(day);
    const share = typedNumber(weight);
    if (!/^\d+$/.test(step) || product.trim() === '' || deadline === undefined || share === undefined) return [];
    return [{ step: Number(step), product: product.trim(), deadline, weight: share }];
  });
  return steps.length === typed.length && steps.length > 0 ? steps : undefined;
};

interface StepFieldsProps {
  readonly id: string;
  readonly typed: readonly TypedStep[];
  readonly onTyped: (typed: readonly TypedStep[]) => void;
}

export const StepFields = ({ id, typed, onTyped }: StepFieldsProps) => {
  const change = (index: number, part: Partial<TypedStep>): void =>
    onTyped(typed.map((one, at) => (at === index ? { ...one, ...part } : one)));
  const { product, deadline, weight } = m.setup.stepColumns;
  return (
    <>
      {typed.map((one, index) => (
        <FieldGroup key={one.step} legend={m.setup.stepNumber(one.step)}>
          <TextField
            id={`${id}-sp-${one.step}`}
            label={product}
            value={one.product}
            onValue={(next) => change(index, { product: next })}
          />
          <DayField
            id={`${id}-han-${one.step}`}
            label={deadline}
            value={one.day}
            onValue={(day) => change(index, { day })}
          />
          <NumberField
            id={`${id}-ts-${one.step}`}
            label={weight}
            unit=""
            text={one.weight}
            onText={(next) => change(index, { weight: next })}
          />
        </FieldGroup>
      ))}
      <p>
        <button
          className="btn btn-s"
          type="button"
          onClick={() => onTyped([...typed, emptyStep(Math.max(...typed.map(({ step }) => Number(step))) + 1)])}
        >
          {m.setup.addStep}
        </button>{' '}
        {typed.length > 1 && (
          <button className="btn btn-s btn-quiet" type="button" onClick={() => onTyped(typed.slice(0, -1))}>
            {m.setup.removeStep}
          </button>
        )}
      </p>
    </>
  );
};
