import { m } from '../words/language.ts';
import type { TypedDocument } from './document.ts';
import { DayField, FieldGroup, TextField } from './fields.tsx';

interface DocumentFieldsProps {
  /** Begins the ids of the fields, which no other field of the form has. */
  readonly id: string;
  readonly typed: TypedDocument;
  readonly onTyped: (typed: TypedDocument) => void;
}

export const DocumentFields = ({ id, typed, onTyped }: DocumentFieldsProps) => (
  <FieldGroup legend={m.form.document}>
    <TextField
      id={`${id}-vb-so`}
      label={m.form.documentNumber}
      value={typed.number}
      onValue={(number) => onTyped({ ...typed, number })}
    />
    <DayField
      id={`${id}-vb-ngay`}
      label={m.form.documentDate}
      value={typed.day}
      onValue={(day) => onTyped({ ...typed, day })}
    />
    <TextField
      id={`${id}-vb-cq`}
      label={m.form.documentIssuer}
      value={typed.issuer}
      onValue={(issuer) => onTyped({ ...typed, issuer })}
    />
  </FieldGroup>
);
