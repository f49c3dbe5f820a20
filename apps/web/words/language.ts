import { isLanguage, type Language } from '#messages/language';
import { en } from '../messages/en.ts';
import { type Messages, vi } from '../messages/vi.ts';

const KEPT = 'language';

const kept = localStorage.getItem(KEPT);

/** The language of this page load; changing it loads the page anew, so nothing on screen is ever half of each. */
export const language: Language = kept !== null && isLanguage(kept) ? kept : 'vi';

/** Of words in both languages those of this page load; for words that are loaded with the page they belong to. */
export const inLanguage = <Words>(vietnamese: Words, english: Words): Words =>
  language === 'vi' ? vietnamese : english;

/** Everything this app says wherever it is opened, in the chosen language. */
export const m: Messages = inLanguage(vi, en);

export const choose = (chosen: Language): void => {
  localStorage.setItem(KEPT, chosen);
  location.reload();
};
