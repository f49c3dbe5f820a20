import { m } from '../words/language.ts';
import { typedDay } from '../words/typed-date.ts';
import { DayField, FieldGroup, TextField } from './fields.tsx';

/** The document a decision rests on, as it is being typed. */
export interface TypedDocument {
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
}

export const NO_DOCUMENT: TypedDocument = { number: '', day: '', issuer: '' };

/** The document as the ledger takes it; undefined while a part is missing or no day. */
export const documentOf = ({ number, day, issuer }: TypedDocument) => {
  const date = typedDay(day);
  if (number.trim() === '' || issuer.trim() === '' || date === undefined) return undefined;
  return { number: number.trim(), date, issuer: issuer.trim() };
};

interface DocumentFieldsProps {
  readonly id: string;
  readonly typed: TypedDocument;
  readonly onTyped: (typed: TypedDocument) => void;
}

export const DocumentFields = ({ id, typed, onTyped }: DocumentFieldsProps) => (
  <FieldGroup legend={m.form.document}>
    <TextField
      id={`${id}-so`}
      label={m.form.documentNumber}
      value={typed.number}
      onValue={(number) => onTyped({ ...typed, number })}
    />
    <DayField
      id={`${id}-ngay`}
      label={m.form.documentDate}
      value={typed.day}
      onValue={(day) => onTyped({ ...typed, day })}
    />
    <TextField
      id={`${id}-cq`}
      label={m.form.documentIssuer}
      value={typed.issuer}
      onValue={(issuer) => onTyped({ ...typed, issuer })}
    />
  </FieldGroup>
);
