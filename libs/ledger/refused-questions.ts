import { isLedgerId } from '#event-log/envelope-shape';
import type { Refusal } from '#resolution/decider/decision';
import { AccountId } from '#resolution/values/shapes';
import { type Answered, answered } from './answered.ts';
import type { Caller } from './turn/command-answer.ts';

/** There is no such ledger. */
export const unknownLedger = (ledger: string): Refusal => ({
  code: 'ledger-unknown',
  field: 'ledger',
  params: { ledger },
});
/** The ledger holds no such proposal. */
export const unknownProposal = (proposal: number): Refusal => ({
  code: 'proposal-unknown',
  field: 'proposal',
  params: { proposal },
});
/** No report was issued by such an event. */
export const unknownReport = (report: number): Refusal => ({
  code: 'report-unknown',
  field: 'report',
  params: { report },
});
/** No such target was known then. */
export const unknownTarget = (target: string): Refusal => ({
  code: 'target-unknown',
  field: 'target',
  params: { target },
});
/** The answer about a target; a refusal where there is none, for no such target was known then. */
export const ofTarget = <Answer>(target: string, answer: Answer | undefined): Answered<Answer> =>
  answer === undefined ? { outcome: 'refused', refusals: [unknownTarget(target)] } : answered(answer);

/** What is wrong with the name of a ledger. */
export const wrongLedger = (ledger: string): readonly Refusal[] =>
  isLedgerId(ledger) ? [] : [{ code: 'ledger-malformed', field: 'ledger', params: { input: ledger } }];

/** What is wrong with who asks. */
export const wrongCaller = ({ account, key }: Caller): readonly Refusal[] => [
  ...(AccountId.safeParse(account).success
    ? []
    : [{ code: 'account-malformed' as const, field: 'account', params: { input: account } }]),
  ...(/^[\x21-\x7e]{1,200}$/.test(key)
    ? []
    : [{ code: 'key-malformed' as const, field: 'key', params: { input: key } }]),
];
