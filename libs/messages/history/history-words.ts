import type { EventType, RecordedEventOf } from '#resolution/events/events';
import type { Story } from './story.ts';

type ProposalChange = RecordedEventOf<'ProposalMade'>['data']['changes'][number];
export type ChangeType = ProposalChange['type'];
export type ChangeData<Type extends ChangeType> = Extract<ProposalChange, { type: Type }>['data'];

/**
 * The phrase for each fact that takes two pairs of hands, in the infinitive: a proposal says "đề xuất …" before it, the
 * fact's own event begins with it.
 */
export type FactPhrases = { readonly [Type in ChangeType]: (data: ChangeData<Type>, story: Story) => string };

/** One sentence for each other event. */
export type EventSentences = {
  readonly [Type in Exclude<EventType, ChangeType>]: (event: RecordedEventOf<Type>, story: Story) => string;
};

/** Events that move a verdict and are no fact of a proposal. */
export type CauseType =
  | 'ResultRecorded'
  | 'ResultApproved'
  | 'ResultReturned'
  | 'ResultResubmitted'
  | 'CorrectionProposed'
  | 'CorrectionApproved'
  | 'CorrectionRejected'
  | 'EstimateRecorded'
  | 'EstimateWithdrawn';

/** The phrase for each of them where it tells why a figure differs; a fact is told by its own phrase. */
export type CausePhrases = {
  readonly [Type in CauseType]: (event: RecordedEventOf<Type>, story: Story) => string;
};
