import type { AcceptedAnswer } from '#ledger/turn/command-answer';
import type { Catalogue } from '#messages/catalogue';

/** Events that wait for another account. */
const WAITING: readonly string[] = ['ResultRecorded', 'ResultResubmitted', 'CorrectionProposed', 'ProposalMade'];

/** The kind of a proposal's changes, from the command that made it. */
const proposedType = (input: unknown): string => {
  const { changes = [] } = input as { changes?: readonly { type: string }[] };
  return changes[0]?.type ?? '';
};

/** What is said after an act: its event first, then what has to happen next. */
export const acceptedLines = ({ cli }: Catalogue, input: unknown, answer: AcceptedAnswer): readonly string[] => {
  const { done } = cli.output;
  const [first] = answer.events;
  if (!first) return [];
  const { type, position } = first;
  const proposes = type === 'ProposalMade';
  const change = proposes ? proposedType(input) : '';
  return [
    proposes ? done.proposed(change, position) : done.accepted(type, position, answer.position),
    ...(answer.repeated ? [done.repeated] : []),
    ...(change === 'ResultWithdrawn' ? [done.withdrawProposed] : []),
    ...(WAITING.includes(type) && !answer.repeated ? [done.nextApprove(position)] : []),
  ];
};
