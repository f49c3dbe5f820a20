import { CADENCES } from '#resolution/values/period';
import { DayField, FieldGroup, SelectField, TextField } from '../../form/fields.tsx';
import { m } from '../../words/language.ts';
import { KINDS } from '../units/unit-kinds.ts';
import { say } from './definition-words.ts';
import { scopeOf, type TypedDefinition } from './typed-definition.ts';

export interface TypedFieldsProps {
  /** Begins the ids of the fields. */
  readonly id: string;
  readonly typed: TypedDefinition;
  readonly onTyped: (typed: TypedDefinition) => void;
}

const SCOPES = [
  ['ward', say.scopes.ward],
  ['unit', say.scopes.unit],
] as const;

/** What a target is called, and who reports it when. A standing one keeps its code. */
export const DefinitionFields = ({ id, typed, onTyped, isNew }: TypedFieldsProps & { readonly isNew: boolean }) => {
  const text = (name: 'name' | 'shortName' | 'theme' | 'breakthrough' | 'dueDays') => (
    <TextField
      id={`${id}-${name}`}
      label={say[name]}
      value={typed[name]}
      onValue={(value) => onTyped({ ...typed, [name]: value })}
    />
  );
  const scope = scopeOf(typed);
  return (
    <>
      <div className="fields">
        {isNew && (
          <TextField
            id={`${id}-ma`}
            label={say.code}
            hint={say.codeHint}
            value={typed.target}
            onValue={(target) => onTyped({ ...typed, target })}
          />
        )}
        {text('name')}
        {text('shortName')}
        {text('theme')}
        {text('breakthrough')}
      </div>
      <div className="fields">
        <SelectField
          id={`${id}-ky`}
          label={say.cadence}
          value={typed.cadence}
          onValue={(cadence) => onTyped({ ...typed, cadence: CADENCES.find((one) => one === cadence) ?? '' })}
          options={CADENCES.map((one) => [one, m.words.cadences[one]] as const)}
        />
        {text('dueDays')}
        <DayField
          id={`${id}-han`}
          label={say.dueOn}
          value={typed.dueOn}
          onValue={(dueOn) => onTyped({ ...typed, dueOn })}
        />
        {scope === typed.scope && (
          <SelectField
            id={`${id}-pv`}
            label={say.scope}
            value={typed.scope}
            onValue={(chosen) => onTyped({ ...typed, scope: chosen === 'ward' || chosen === 'unit' ? chosen : '' })}
            options={SCOPES}
          />
        )}
      </div>
      {scope === 'unit' && (
        <FieldGroup legend={say.unitKinds}>
          {KINDS.map(([kind, word]) => (
            <label key={kind} className="tick">
              <input
                className="check"
                type="checkbox"
                checked={typed.unitKinds.includes(kind)}
                onChange={({ target }) => {
                  const others = typed.unitKinds.filter((one) => one !== kind);
                  onTyped({ ...typed, unitKinds: target.checked ? [...others, kind] : others });
                }}
              />
              {word}
            </label>
          ))}
        </FieldGroup>
      )}
    </>
  );
};
