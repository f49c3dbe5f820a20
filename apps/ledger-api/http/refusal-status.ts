import type { Refusal } from '#resolution/decider/decision';
import type { RefusalCode } from '#resolution/decider/refusal-codes';
import { HttpProblem } from './http-problem.ts';

/** 422 is a rule of the domain that stands against it; the codes here say more. */
const RULE = 422;
const MALFORMED = 400;
const CONFLICTS: readonly RefusalCode[] = [
  'key-reused',
  'ledger-exists',
  'result-not-pending',
  'result-not-approved',
  'result-withdrawn',
  'submission-superseded',
  'period-occupied',
  'correction-decided',
  'correction-pending',
  'estimate-withdrawn',
  'proposal-decided',
];
const FORBIDDEN: readonly RefusalCode[] = [
  'role-missing',
  'approver-is-recorder',
  'approver-proposed',
  'approver-proposed-correction',
  'result-not-own',
  'estimate-not-own',
];
const SHAPE =
  /-(?:malformed|missing|ambiguous|too-long|too-precise)$|^(?:field|text|json|choice|body|command)-|^(?:role-unknown|unit-kind-unknown|expectation-unfit)$/;

const statusOf = ({ code }: Refusal): number => {
  if (code === 'target-moved') return 412;
  if (CONFLICTS.includes(code)) return 409;
  if (FORBIDDEN.includes(code)) return 403;
  if (/^(?:ledger|target|unit|result|correction|estimate|proposal|scheme|step|report)-unknown$/.test(code)) return 404;
  return SHAPE.test(code) ? MALFORMED : RULE;
};

/** The problem behind refusals: the status that they share, 422 where they differ. */
export const refusedProblem = (refusals: readonly Refusal[]): HttpProblem => {
  const [first, ...others] = refusals;
  if (!first) throw new Error('a refusal without a reason');
  const statuses = new Set(refusals.map(statusOf));
  return new HttpProblem(statuses.size === 1 ? statusOf(first) : RULE, [first, ...others]);
};
