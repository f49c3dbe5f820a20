import { isLanguage, type Language } from '#messages/language';
import { en } from '../messages/en.ts';
import { type Messages, vi } from '../messages/vi.ts';

const KEPT = 'language';

const kept = localStorage.getItem(KEPT);

/** The language of this page load; changing it loads the page anew, so nothing on screen is ever half of each. */
export const language: Language = kept !== null && isLanguage(kept) ? kept : 'vi';

/** Everything this app says, in the chosen language. */
export const m: Messages = language === 'vi' ? vi : en;

export const choose = (chosen: Language): void => {
  localStorage.setItem(KEPT, chosen);
  location.reload();
};
