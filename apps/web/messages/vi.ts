import * as words from '#messages/vi/words';
import { acting } from './vi/acting.ts';
import { administration } from './vi/administration.ts';
import { form } from './vi/form.ts';
import { frame } from './vi/frame.ts';
import { operations } from './vi/operations.ts';
import { pages } from './vi/pages.ts';
import { reading } from './vi/reading.ts';
import { replay } from './vi/replay.ts';
import { setup } from './vi/setup.ts';

/** What the web app says in Vietnamese: its own sentences, and the ledger's words as they are everywhere else. */
export const vi = { words, ...frame, ...reading, ...acting, ...pages, replay, form, setup, administration, operations };

/** The shape that every other language fills. */
export type Messages = typeof vi;
