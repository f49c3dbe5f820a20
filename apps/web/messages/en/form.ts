import type { form as vi } from '../vi/form.ts';

export const form: typeof vi = {
  document: 'Document it rests on',
  documentNumber: 'Number',
  documentDate: 'Date of the document',
  documentIssuer: 'Issued by',
  documentMissing: (parts) => `The document still lacks: ${parts.join(', ')}.`,
  documentOptional: 'Fill in all three, or leave all three empty.',
  effectiveFrom: 'Holds from (empty: the document’s date)',
  effectiveOn: 'Holds from',
  reason: 'Reason (name no person)',
  proposed: (position) => `Proposed: event ${position}, waiting for another account.`,
  twoHands: 'A proposal takes effect once another account has approved it.',
  locked: 'Locked.',
  proposeLocked: 'The roles of this account may not propose; clerks, approvers and administrators of the ledger may.',
  waiting: 'Proposals that wait',
  noWaiting: 'No proposal is waiting.',
  wouldSet: 'Would set: in force → proposed',
  sameAsNow: 'No different from what is in force.',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'The browser does not let it be copied; select it and copy it by hand.',
};
