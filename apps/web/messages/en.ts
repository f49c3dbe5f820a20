import * as words from '#messages/en/words';
import { acting } from './en/acting.ts';
import { administration } from './en/administration.ts';
import { form } from './en/form.ts';
import { frame } from './en/frame.ts';
import { operations } from './en/operations.ts';
import { pages } from './en/pages.ts';
import { reading } from './en/reading.ts';
import { replay } from './en/replay.ts';
import { setup } from './en/setup.ts';
import type { Messages } from './vi.ts';

/** What the web app says in English. */
export const en: Messages = {
  words,
  ...frame,
  ...reading,
  ...acting,
  ...pages,
  replay,
  form,
  setup,
  administration,
  operations,
};
