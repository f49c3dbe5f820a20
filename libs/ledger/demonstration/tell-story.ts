import { randomBytes } from 'node:crypto';
import { Ledgers } from '../ledgers.ts';
import type { StoryStep } from './story.ts';

/** Where a story is told, and the founding command it begins with. */
export interface StoryPlace {
  readonly folder: string;
  readonly ledger: string;
}

/**
 * Sends every step of a story to a ledger in a fresh folder, at the time and by the account that the step names, and closes the
 * folder again. Throws when a step is refused: a story that the rules do not allow is a mistake of its author.
 */
export const tellStory = async ({ folder, ledger }: StoryPlace, steps: readonly StoryStep[]): Promise<void> => {
  let now = '';
  const ledgers = await Ledgers.open({ folder, now: () => now, randomBytes });
  const firstEvents = new Map<string, number>();
  const position = (key: string): number => {
    const found = firstEvents.get(key);
    if (found === undefined) throw new Error(`the story has no step "${key}" yet`);
    return found;
  };
  try {
    for (const { key, at, by, command } of steps) {
      now = at;
      const answer = await ledgers.execute(ledger, command(position), { account: by, key });
      if (answer.outcome === 'refused') throw new Error(`step "${key}": ${JSON.stringify(answer.refusals)}`);
      firstEvents.set(key, answer.events[0]?.position ?? answer.position);
    }
  } finally {
    await ledgers.close();
  }
};
