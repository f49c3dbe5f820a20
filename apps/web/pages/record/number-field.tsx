import { FieldError } from '../../frame/notices.tsx';
import { number } from '../../words/format.ts';
import { m } from '../../words/language.ts';
import { readNumber, withOneReading } from './read-number.ts';

interface NumberFieldProps {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** A figure as typed, echoed as it was understood; where two readings are possible the person chooses. */
export const NumberField = ({ id, label, unit, text, onText }: NumberFieldProps) => {
  const readings = readNumber(text);
  const [only] = readings;
  const wrong = text.trim() !== '' && readings.length !== 1;
  const described = `${id}-doc`;
  return (
    <div className={wrong ? 'field field-error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <div className="with-unit">
        <input
          className="input"
          id={id}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          aria-invalid={wrong}
          aria-describedby={described}
          onChange={({ target }) => onText(target.value)}
        />
        {unit !== '' && <span>{unit}</span>}
      </div>
      {!wrong && (
        <span className="hint" id={described} role="status">
          {only !== undefined && m.record.echo(number(only), unit)}
        </span>
      )}
      {wrong && readings.length === 0 && (
        <FieldError id={described} strong={m.record.notNumber(text)} help={m.record.notNumberHelp} />
      )}
      {wrong && readings.length > 1 && (
        <FieldError id={described} strong={m.record.twoReadings(text)} help={m.record.twoReadingsHelp}>
          <div className="readings">
            {readings
              .map((reading) => withOneReading(reading).replace('.', ','))
              .map((written) => (
                <button key={written} className="reading" type="button" onClick={() => onText(written)}>
                  <b>
                    {written} {unit}
                  </b>
                </button>
              ))}
          </div>
        </FieldError>
      )}
    </div>
  );
};
