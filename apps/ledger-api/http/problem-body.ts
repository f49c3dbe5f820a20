import type { Catalogue } from '#messages/catalogue';
import { CATALOGUES } from '#messages/catalogues';
import { refusalSentence } from '#messages/refusal-sentence';
import { Said, type Sentence } from '#messages/said';
import type { Refusal } from '#resolution/decider/decision';
import type { HttpProblem, ProblemError } from './http-problem.ts';

/** English for those whose browser asks for it first; Vietnamese for everybody else. */
export const catalogueOf = (acceptLanguage: string | undefined): Catalogue =>
  CATALOGUES[acceptLanguage?.trim().toLowerCase().startsWith('en') === true ? 'en' : 'vi'];

/** RFC 9457: `code` is that of the first error, and stable; every wrong field stands in `errors` with its sentence. */
export const problemBody = (catalogue: Catalogue, { status, errors }: HttpProblem): object => {
  const [{ code }] = errors;
  const told = errors.map((error) => ({ ...error, detail: error.detail ?? sentenceOf(catalogue, error) }));
  return {
    type: `urn:to-hieu-ledger:problem:${code}`,
    title: told[0]?.detail,
    status,
    code,
    errors: told,
  };
};

const sentenceOf = (catalogue: Catalogue, error: ProblemError): string => {
  const { httpProblems, logErrors, refusals, viewRefusals, language } = catalogue;
  const { code, params } = error;
  const sentence = ({ ...logErrors, ...viewRefusals, ...httpProblems } as Readonly<Record<string, Sentence>>)[code];
  if (sentence) return sentence(new Said(language, params));
  if (code in refusals) return refusalSentence(catalogue, error as Refusal);
  throw new Error(`the message catalogue has no sentence for ${code}`);
};
