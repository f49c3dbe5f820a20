import type { LocalDate } from '../values/local-date.ts';
import type { Settings } from './settings.ts';

/** The term of the resolution: its first and last day. */
export interface Term {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The term of an adopted resolution. Throws before adoption: whoever asks must know that there is one. */
export const termOf = (settings: Settings): Term => {
  if (!settings.adopted) throw new Error('no resolution is adopted: there is no term yet');
  return { from: settings.adopted.termFrom, to: settings.adopted.termTo };
};

export const isInTerm = (term: Term, day: LocalDate): boolean => term.from <= day && day <= term.to;
