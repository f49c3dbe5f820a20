import type { TargetAnswer } from '../../api/answers.ts';
import { m } from '../../words/language.ts';
import type { Draft, DraftChanges } from './draft.ts';
import { NumberField } from './number-field.tsx';
import { isPeriodic } from './submission.ts';

interface ValueFieldsProps {
  readonly answer: TargetAnswer;
  readonly draft: Draft;
  readonly onChange: (changes: DraftChanges) => void;
}

/** The fields that the measure asks for: a figure, a fraction, or the model in place. */
export const ValueFields = ({ answer, draft, onChange }: ValueFieldsProps) => {
  const { measure, unitOfMeasure } = answer.settings.definition;
  if (measure.kind === 'coverage') {
    return (
      <div className="field">
        <label htmlFor="mo-hinh">{m.record.model}</label>
        <select
          className="input"
          id="mo-hinh"
          value={draft.model}
          onChange={({ target }) => onChange({ model: target.value })}
        >
          <option value="">—</option>
          {measure.models.map(({ model, name }) => (
            <option key={model} value={model}>
              {name}
            </option>
          ))}
        </select>
      </div>
    );
  }
  if (measure.kind === 'ratio') {
    return (
      <div className="entry-two">
        {(['numerator', 'denominator'] as const).map((part) => (
          <NumberField
            key={part}
            id={part}
            label={m.record[part]}
            unit=""
            text={draft[part]}
            onText={(text) => onChange({ [part]: text })}
          />
        ))}
      </div>
    );
  }
  return (
    <NumberField
      id="so-lieu"
      label={isPeriodic(answer) ? m.record.value : m.record.valueOfDay}
      unit={unitOfMeasure}
      text={draft.value}
      onText={(value) => onChange({ value })}
    />
  );
};
