interface ChoiceProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: readonly (readonly [value: string, word: string] | readonly string[])[];
}

/** One of several, none of them empty. */
export const Choice = ({ id, label, value, onValue, children }: ChoiceProps) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select className="input" id={id} value={value} onChange={({ target }) => onValue(target.value)}>
      {children.map(([key = '', word = '']) => (
        <option key={key} value={key}>
          {word}
        </option>
      ))}
    </select>
  </div>
);
