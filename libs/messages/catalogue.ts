import type { Language } from './language.ts';
import type { vi } from './vi.ts';

/** All words and sentences of one language, by topic. */
export type Catalogue = Omit<typeof vi, 'language'> & { readonly language: Language };
