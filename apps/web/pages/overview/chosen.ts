import type { Flag } from '#resolution/verdict/verdict';
import type { TallyKey } from './tally.tsx';

/** What the reader narrowed the table to. */
export interface Chosen {
  readonly verdict: TallyKey | null;
  readonly search: string;
  readonly flag: Flag['flag'] | null;
  readonly by: 'theme' | 'breakthrough';
}
