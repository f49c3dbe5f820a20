import { typedDay } from '../words/typed-date.ts';

/** The document a decision rests on, as it is being typed. */
export interface TypedDocument {
  readonly number: string;
  readonly day: string;
  readonly issuer: string;
}

export const NO_DOCUMENT: TypedDocument = { number: '', day: '', issuer: '' };

/** Whether anything of it was typed. */
export const hasBegun = ({ number, day, issuer }: TypedDocument): boolean =>
  [number, day, issuer].some((part) => part.trim() !== '');

/** Parts that still have to be typed, where at least one is: what was begun is never dropped in silence. */
export const missingOf = (typed: TypedDocument): readonly (keyof TypedDocument)[] => {
  const parts = ['number', 'day', 'issuer'] as const;
  const missing = parts.filter((part) =>
    part === 'day' ? typedDay(typed.day) === undefined : typed[part].trim() === '',
  );
  return hasBegun(typed) ? missing : [];
};

/** The document as the ledger takes it; undefined while a part is missing or no day. */
export const documentOf = ({ number, day, issuer }: TypedDocument) => {
  const date = typedDay(day);
  if (number.trim() === '' || issuer.trim() === '' || date === undefined) return undefined;
  return { number: number.trim(), date, issuer: issuer.trim() };
};
