import type { ReactNode } from 'react';
import { FieldError } from '../frame/notices.tsx';
import { m } from '../words/language.ts';
import { typedDay } from '../words/typed-date.ts';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly hint?: string;
}

interface TextFieldProps extends FieldProps {
  readonly area?: boolean;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string;
  /** What is wrong with what was typed. */
  readonly wrong?: string | undefined;
  readonly autoComplete?: string;
}

/** A line of text, or several, under its label; what is wrong with it stands below it. */
export const TextField = ({ id, label, value, onValue, hint, area, wrong, ...rest }: TextFieldProps) => {
  const described = wrong === undefined ? (hint === undefined ? undefined : `${id}-y`) : `${id}-loi`;
  const common = {
    className: 'input',
    id,
    value,
    'aria-invalid': wrong !== undefined,
    'aria-describedby': described,
    autoComplete: rest.autoComplete ?? 'off',
  };
  return (
    <div className={wrong === undefined ? 'field' : 'field field-error'}>
      <label htmlFor={id}>{label}</label>
      {area ? (
        <textarea {...common} onChange={({ target }) => onValue(target.value)} />
      ) : (
        <input
          {...common}
          type={rest.type ?? 'text'}
          placeholder={rest.placeholder}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
      {hint !== undefined && wrong === undefined && (
        <span className="hint" id={`${id}-y`}>
          {hint}
        </span>
      )}
      {wrong !== undefined && <FieldError id={`${id}-loi`} strong={wrong} />}
    </div>
  );
};

/** A day typed as dd/mm/yyyy: a native date field would follow the browser's language, not ours. */
export const DayField = (props: FieldProps) => {
  const { value } = props;
  const wrong = value.trim() !== '' && typedDay(value) === undefined ? m.moment.badDay(value) : undefined;
  return <TextField {...props} placeholder="dd/mm/yyyy" wrong={wrong} />;
};

interface SelectFieldProps extends FieldProps {
  /** The values and the words for them; the first line is empty. */
  readonly options: readonly (readonly [value: string, word: string])[];
  /** What choosing none means, where it means something. */
  readonly empty?: string;
}

export const SelectField = ({ id, label, value, onValue, options, hint, empty = '—' }: SelectFieldProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select
      className="input"
      id={id}
      value={value}
      aria-describedby={hint === undefined ? undefined : `${id}-y`}
      onChange={({ target }) => onValue(target.value)}
    >
      <option value="">{empty}</option>
      {options.map(([key, word]) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
    {hint !== undefined && (
      <span className="hint" id={`${id}-y`}>
        {hint}
      </span>
    )}
  </div>
);

/** Fields of one thing, side by side where there is room. */
export const FieldGroup = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => (
  <fieldset className="field-group">
    <legend>{legend}</legend>
    {children}
  </fieldset>
);
