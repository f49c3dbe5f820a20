import type { RecordedEvent } from '#resolution/events/events';
import type { Story } from './story.ts';

/** The targets that a sentence about an event speaks of: its own, and those that a proposal would change. */
export const targetsOf = (event: RecordedEvent, story: Story): readonly string[] => {
  if (event.type !== 'ProposalMade') return 'target' in event.data ? [event.data.target] : [];
  const targets = event.data.changes.flatMap(({ data }) => {
    if ('target' in data) return [data.target];
    const result = 'result' in data ? story.result(data.result) : undefined;
    return result ? [result.target] : [];
  });
  return [...new Set(targets)];
};
