import { type OneLedger, readEvents } from '#ledger/read-events';
import { recordedEvent } from '#ledger/recorded-event';
import type { Catalogue } from '../catalogue.ts';
import { factPhrase } from './fact-phrase.ts';
import { fetchTexts } from './fetch-texts.ts';
import { EventStory } from './story.ts';
import { capitalised } from './tell.ts';

/** Every change of a proposal as a sentence, in its order: what an approver reads before deciding. Empty for what is no proposal. */
export const tellProposal = async (
  chosen: OneLedger,
  catalogue: Catalogue,
  proposal: number,
): Promise<readonly string[]> => {
  const texts = new Map<string, string>();
  const story = new EventStory(texts);
  const { facts } = catalogue.history;
  for await (const { envelope } of readEvents(chosen, 0, proposal)) {
    const event = recordedEvent(envelope);
    if (event.position === proposal && event.type === 'ProposalMade') {
      await fetchTexts(chosen, event, texts);
      return event.data.changes.map((change) => `${capitalised(factPhrase(facts, change, story))}.`);
    }
    story.add(event);
  }
  return [];
};
