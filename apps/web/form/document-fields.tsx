import { m } from '../words/language.ts';
import { Icon } from '../frame/shapes.tsx';
import { missingOf, type TypedDocument } from './document.ts';
import { DayField, FieldGroup, TextField } from './fields.tsx';

interface DocumentFieldsProps {
  /** Begins the ids of the fields, which no other field of the form has. */
  readonly id: string;
  readonly typed: TypedDocument;
  readonly onTyped: (typed: TypedDocument) => void;
  /** Whether it may be left out altogether. */
  readonly optional?: boolean;
}

const LABELS = {
  number: m.form.documentNumber,
  day: m.form.documentDate,
  issuer: m.form.documentIssuer,
} as const;

export const DocumentFields = ({ id, typed, onTyped, optional = false }: DocumentFieldsProps) => {
  const missing = missingOf(typed);
  return (
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
      <p className="hint document-missing" role="status">
        {missing.length > 0 && (
          <>
            <Icon name="i-error" /> {m.form.documentMissing(missing.map((part) => LABELS[part]))}{' '}
            {optional && m.form.documentOptional}
          </>
        )}
      </p>
    </FieldGroup>
  );
};
