import type { Refusal } from '#resolution/decider/decision';
import type { Catalogue } from './catalogue.ts';
import { Said } from './said.ts';

const isIndex = (segment: string): boolean => /^\d+$/.test(segment);

/** A field's path in words: `changes.3.data.unit` is “đơn vị (mục 4)”; a name that the catalogue lacks stays as it is. */
const fieldInWords = ({ fields, language }: Catalogue, path: string): string => {
  const segments = path.split('.');
  const name = segments.findLast((segment) => !isIndex(segment)) ?? path;
  const index = segments.findLast(isIndex);
  const word = (fields as Readonly<Record<string, string>>)[name] ?? path;
  if (index === undefined) return word;
  return `${word} (${language === 'vi' ? 'mục' : 'item'} ${Number(index) + 1})`;
};

/** The sentence about one refusal: what was typed, what is wrong with it, what to do. */
export const refusalSentence = (catalogue: Catalogue, { code, field, params }: Refusal): string =>
  catalogue.refusals[code](
    new Said(catalogue.language, params, field === undefined ? '' : fieldInWords(catalogue, field)),
  );
