import type { ChangeData, ChangeType, FactPhrases } from './history-words.ts';
import type { Story } from './story.ts';

interface Change<Type extends ChangeType> {
  readonly type: Type;
  readonly data: ChangeData<Type>;
}

/** A proposal may carry a whole roster: this many of its changes are told, the rest counted. */
const TOLD_CHANGES = 4;

/** The phrase for one change of a proposal, or for the event that it became. */
export const factPhrase = <Type extends ChangeType>(facts: FactPhrases, change: Change<Type>, story: Story): string =>
  facts[change.type](change.data, story);

/** The phrases for the changes of a proposal, and how many more there are. */
export const factPhrases = (
  facts: FactPhrases,
  changes: readonly { readonly [Type in ChangeType]: Change<Type> }[ChangeType][],
  story: Story,
): { readonly told: string; readonly more: number } => ({
  told: changes
    .slice(0, TOLD_CHANGES)
    .map((change) => factPhrase(facts, change as Change<ChangeType>, story))
    .join('; '),
  more: Math.max(0, changes.length - TOLD_CHANGES),
});
