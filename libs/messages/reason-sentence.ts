import type { RunReason } from '#projections/report';
import type { Language } from './language.ts';
import { Said, type Sentence } from './said.ts';

/** What ends a run and has no error of its own. */
const ENDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'broken-off': {
    vi: 'Chương trình dừng giữa chừng, trước khi lần chạy xong; chạy lại.',
    en: 'The program ended before the run did; run it again.',
  },
  'cut-off': {
    vi: 'Máy chủ dừng, hoặc mất lượt trong cụm, trước khi lần chạy xong; lần chạy theo lịch tự chạy bù, lần khác thì chạy lại.',
    en: 'The server stopped, or lost its turn in the cluster, before the run ended; one of the schedule is caught up with, run any other again.',
  },
  cancelled: { vi: 'Có người hủy.', en: 'Somebody cancelled it.' },
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
  const end = ENDS[code];
  if (end) return end[language];
  const sentences: Readonly<Record<string, Sentence>> = { ...logErrors, ...viewRefusals };
  return sentences[code]?.(new Said(language, params)) ?? message;
};
