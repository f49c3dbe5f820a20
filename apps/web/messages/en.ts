import * as words from '#messages/en/words';
import { acting } from './en/acting.ts';
import { frame } from './en/frame.ts';
import { reading } from './en/reading.ts';
import type { Messages } from './vi.ts';

/** What the web app says in English. */
export const en: Messages = { words, ...frame, ...reading, ...acting };
