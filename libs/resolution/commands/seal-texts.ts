import type { TextRef } from '../values/shapes.ts';
import type { Command, CommandInput, CommandOf } from './command-shapes.ts';

type Seal = (text: string) => TextRef;
type Change = Extract<CommandInput, { type: 'Propose' }>['changes'][number];

const withReason = <Data extends { readonly reason: string }>(
  data: Data,
  seal: Seal,
): Omit<Data, 'reason'> & { readonly reason: TextRef } => ({ ...data, reason: seal(data.reason) });

const withNote = <Data extends { readonly note?: string | undefined }>(
  { note, ...data }: Data,
  seal: Seal,
): Omit<Data, 'note'> & { readonly note?: TextRef } => (note === undefined ? data : { ...data, note: seal(note) });

const sealChange = (change: Change, seal: Seal): CommandOf<'Propose'>['changes'][number] => {
  switch (change.type) {
    case 'SchemeStepReopened':
      return { type: change.type, data: withReason(change.data, seal) };
    case 'ResultWithdrawn':
      return { type: change.type, data: withReason(change.data, seal) };
    case 'PeriodReopened':
      return { type: change.type, data: withReason(change.data, seal) };
    default:
      return change;
  }
};

/**
 * Replaces every free text of a command (its `reason` or `note`, and the reasons of its changes) by what `seal` gives for it: the
 * reference under which the erasable store keeps it. `seal` is called once a text, in the order of the command.
 */
export const sealTexts = (input: CommandInput, seal: Seal): Command => {
  switch (input.type) {
    case 'RecordResult':
      return withNote(input, seal);
    case 'ResubmitResult':
      return withNote(input, seal);
    case 'RecordEstimate':
      return withNote(input, seal);
    case 'ReturnResult':
      return withReason(input, seal);
    case 'WithdrawResult':
      return withReason(input, seal);
    case 'ProposeCorrection':
      return withReason(input, seal);
    case 'RejectCorrection':
      return withReason(input, seal);
    case 'WithdrawEstimate':
      return withReason(input, seal);
    case 'RejectProposal':
      return withReason(input, seal);
    case 'Propose':
      return { ...input, changes: input.changes.map((change) => sealChange(change, seal)) };
    default:
      return input;
  }
};
