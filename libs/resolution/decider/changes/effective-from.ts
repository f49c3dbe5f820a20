import type { Term } from '../../settings/term.ts';
import { isInTerm } from '../../settings/term.ts';
import type { LocalDate } from '../../values/local-date.ts';
import type { Refusal } from '../decision.ts';
import { refusal, when } from '../refusal.ts';

interface Dated {
  readonly effectiveFrom?: LocalDate | undefined;
  readonly document: { readonly date: LocalDate };
}

/** The first day a decision holds: as said, or the document's date; a document older than the term holds from its first day. */
export const effectiveFromOf = ({ effectiveFrom, document }: Dated, term: Term): LocalDate =>
  effectiveFrom ?? (document.date < term.from ? term.from : document.date);

/** A decision holds from a day of the term on. */
export const checkEffectiveFrom = (dated: Dated, term: Term): readonly Refusal[] => {
  const field = dated.effectiveFrom === undefined ? 'document.date' : 'effectiveFrom';
  const date = effectiveFromOf(dated, term);
  const params = { date, from: term.from, to: term.to };
  return when(!isInTerm(term, date), refusal('effective-date-outside-term', field, params));
};
