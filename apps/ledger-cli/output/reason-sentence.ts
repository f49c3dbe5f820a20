import type { Catalogue } from '#messages/catalogue';
import { Said, type Sentence } from '#messages/said';
import type { RunReason } from '#projections/report';

/** Why a run over views failed: the sentence for its code, or the words of an error that nobody foresaw. */
export const reasonSentence = ({ language, logErrors, viewRefusals }: Catalogue, reason: RunReason): string => {
  const sentences: Readonly<Record<string, Sentence>> = { ...logErrors, ...viewRefusals };
  return sentences[reason.code]?.(new Said(language, reason.params)) ?? reason.message;
};
