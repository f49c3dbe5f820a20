import type { Catalogue } from '#messages/catalogue';
import type { Terminal } from '../session/terminal.ts';

/** What a page is written for: the words, and what the terminal can show. */
export interface Page {
  readonly catalogue: Catalogue;
  /** Columns. */
  readonly width: number;
  readonly unicode: boolean;
  readonly paint: Terminal['paint'];
}
