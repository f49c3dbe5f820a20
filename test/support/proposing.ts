import type { CommandOf } from '#resolution/commands/command-shapes';
import type { Refusal } from '#resolution/decider/decision';
import { CLERK, type Scene } from './given-when-then.ts';

export type Change = CommandOf<'Propose'>['changes'][number];

/** What stands against changes proposed together, fields as of the first one’s data; empty when nothing does. */
export const against = (scene: Scene, ...changes: Change[]): readonly Refusal[] => {
  const decision = scene.when(CLERK, { type: 'Propose', changes });
  if (decision.outcome === 'accepted') return [];
  return decision.refusals.map(({ field, ...refusal }) => ({
    ...refusal,
    ...(field === undefined ? {} : { field: field.replace(/^changes\.0\.data\./, '') }),
  }));
};
