import type { RunReason } from '#projections/report';
import type { Language } from './language.ts';
import { Said, type Sentence } from './said.ts';

/** What ends a run and has no error of its own. */
const BROKEN_OFF: Readonly<Record<Language, string>> = {
  vi: 'Chương trình dừng giữa chừng, trước khi lần chạy xong; chạy lại.',
  en: 'The program ended before the run did; run it again.',
};

/** The parts of a catalogue that can say why. */
interface Catalogued {
  readonly language: Language;
  readonly logErrors?: object;
  readonly viewRefusals: object;
}

/** Why a run over views failed: the sentence for its code, or the words of an error that nobody foresaw. */
export const reasonSentence = (
  { language, logErrors, viewRefusals }: Catalogued,
  { code, params, message }: Pick<RunReason, 'code' | 'message'> & { readonly params: Record<string, string | number> },
): string => {
  if (code === 'broken-off') return BROKEN_OFF[language];
  const sentences: Readonly<Record<string, Sentence>> = { ...logErrors, ...viewRefusals };
  return sentences[code]?.(new Said(language, params)) ?? message;
};
