import * as words from '#messages/vi/words';
import { acting } from './vi/acting.ts';
import { frame } from './vi/frame.ts';
import { reading } from './vi/reading.ts';

/** What the web app says in Vietnamese: its own sentences, and the ledger's words as they are everywhere else. */
export const vi = { words, ...frame, ...reading, ...acting };

/** The shape that every other language fills. */
export type Messages = typeof vi;
