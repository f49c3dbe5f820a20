import type { TextRef } from '#resolution/values/shapes';
import { factPhrases } from '../history/fact-phrase.ts';
import type { EventSentences } from '../history/history-words.ts';
import type { Story } from '../history/story.ts';
import { facts } from './history-facts.ts';
import { date, document, reason, result, text, values } from './phrases.ts';
import { roles } from './words.ts';

const told = (position: number, story: Story): string => {
  const known = story.result(position);
  return `${known ? `${result(known, story)} ` : ''}(event ${position})`;
};
const note = (reference: TextRef | undefined, story: Story): string =>
  reference ? `, note: ${text(reference, story)}` : '';
const evidence = (paper: Parameters<typeof document>[0] | undefined): string =>
  paper ? `, evidence: ${document(paper)}` : '';

export const sentences: EventSentences = {
  ResolutionAdopted: ({ data }) => {
    const nature = { real: '', demonstration: '. DEMONSTRATION DATA', simulated: '. SIMULATED DATA' }[data.nature];
    return (
      `Open the ledger of ${data.organisation}: ${data.name}, from ${date(data.termFrom)} to ${date(data.termTo)}, ` +
      `${data.announcedTargets} targets announced (${document(data.document)}); rules version ${data.rulesVersion}${nature}`
    );
  },
  RoleGranted: ({ data }) => `Grant the role ${roles[data.role]} to account ${data.account}`,
  RoleRevoked: ({ data }) => `Revoke the role ${roles[data.role]} of account ${data.account}`,
  PeriodClosed: ({ data }) => `Close the figures from ${date(data.from)} to ${date(data.to)}`,
  ReportIssued: ({ data }) =>
    `Issue the report “${data.title}” at ${date(data.at)}, as recorded up to event ${data.asOf}`,
  ResultRecorded: ({ data }, story) =>
    `Record the result ${result(data, story)}${evidence(data.evidence)}${note(data.note, story)}`,
  ResultApproved: ({ data }, story) =>
    `Approve the result ${told(data.result, story)}${data.submission === data.result ? '' : `, as resubmitted in event ${data.submission}`}`,
  ResultReturned: ({ data }, story) => `Return the result ${told(data.result, story)}${reason(data.reason, story)}`,
  ResultResubmitted: ({ data }, story) =>
    `Resubmit the result ${result(data, story)} (in place of event ${data.result})${evidence(data.evidence)}${note(data.note, story)}`,
  CorrectionProposed: ({ data }, story) =>
    `Propose to correct the result ${told(data.result, story)} to ` +
    `${values(data.values, story.definition(data.target))}${evidence(data.evidence)}${reason(data.reason, story)}`,
  CorrectionApproved: ({ data }, story) => {
    const corrected = story.correction(data.correction);
    const into = corrected ? ` to ${values(corrected, story.definition(data.target))}` : '';
    return `Approve the correction of the result ${told(data.result, story)}${into}, as proposed in event ${data.correction}`;
  },
  CorrectionRejected: ({ data }, story) =>
    `Reject the correction of event ${data.correction} of the result ${told(data.result, story)}${reason(data.reason, story)}`,
  EstimateRecorded: ({ data }, story) =>
    `Estimate ${data.target} for the whole of ${data.year}: ${values(data.values, story.definition(data.target))}${note(data.note, story)}`,
  EstimateWithdrawn: ({ data }, story) => {
    const known = story.estimate(data.estimate);
    const figure = known ? ` for ${known.year}: ${values(known.values, story.definition(known.target))}` : '';
    return `Withdraw the estimate of ${data.target}${figure} (event ${data.estimate})${reason(data.reason, story)}`;
  },
  ProposalRejected: ({ data }, story) => `Reject the proposal of event ${data.proposal}${reason(data.reason, story)}`,
  ProposalMade: ({ data }, story) => {
    const { told: phrases, more } = factPhrases(facts, data.changes, story);
    return `Propose, for another account to approve: ${phrases}${more > 0 ? `; and ${more} more` : ''}`;
  },
};
