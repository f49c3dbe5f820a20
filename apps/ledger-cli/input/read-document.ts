import { readDate } from './read-date.ts';

interface TypedDocument {
  readonly docNumber?: string | undefined;
  readonly docDate?: string | undefined;
  readonly docIssuer?: string | undefined;
}

/** The parts of a document that were given; undefined when none was. What is missing is for the door to name. */
export const readDocument = ({ docNumber, docDate, docIssuer }: TypedDocument): object | undefined =>
  docNumber === undefined && docDate === undefined && docIssuer === undefined
    ? undefined
    : { number: docNumber, date: docDate === undefined ? undefined : readDate(docDate), issuer: docIssuer };
