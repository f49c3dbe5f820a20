import type { RecordedEvent } from './events.ts';

/** The target that an event names. What a proposal would change is not named by it: nothing changed yet. */
export const targetOf = ({ data }: RecordedEvent): string | null => ('target' in data ? data.target : null);

/** The unit that an event names as its own. */
export const unitOf = ({ data }: RecordedEvent): string | null => ('unit' in data ? (data.unit ?? null) : null);

/** The result, estimate or proposal that an event begins, decides or rests on, by the number of the event that began it. */
export const subjectOf = (event: RecordedEvent): number | null => {
  const { type, position, data } = event;
  if (type === 'ResultRecorded' || type === 'EstimateRecorded' || type === 'ProposalMade') return position;
  if ('result' in data) return data.result;
  if ('estimate' in data) return data.estimate;
  if ('proposal' in data) return data.proposal;
  return ('decision' in data ? data.decision?.proposal : undefined) ?? null;
};
