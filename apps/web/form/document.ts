import { typedDay } from '../words/typed-date.ts';

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
