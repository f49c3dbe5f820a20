import type { Catalogue } from './catalogue.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import { vi } from './vi.ts';

/** The message catalogue: every language whole. */
export const CATALOGUES: Record<Language, Catalogue> = { vi, en };
