import type { Command } from '#resolution/commands/command-shapes';
import type { LedgerState, Result } from '#resolution/decider/ledger-state';
import type { Values } from '#resolution/events/events';
import { addDays } from '#resolution/values/local-date';
import { lastPeriodEndedBy } from '#resolution/values/period';
import { ADMIN, APPROVER, CLERK, OTHER_APPROVER, OTHER_CLERK } from './given-when-then.ts';
import { type Dice, oneOf, randomChanges } from './random-changes.ts';
import { REASON, TARGETS } from './town.ts';

/** An account that is clerk and approver at once: the one that could approve its own work, if it were let. */
export const BOTH = 'both-01';
const CLERKS = [CLERK, OTHER_CLERK, BOTH];
const APPROVERS = [APPROVER, OTHER_APPROVER, BOTH];
export const EVERYBODY = [...new Set([...CLERKS, ...APPROVERS, ADMIN])];

/** A command, and the account that would send it when it is not just any of those with the role. */
interface Sent {
  readonly command: Command;
  readonly by?: string | undefined;
}
/** Undefined: there is nothing yet that such a command could be about. */
type CommandMaker = (state: LedgerState, dice: Dice) => Sent | undefined;

const valuesFor = (target: string, { a, b }: Dice): Values => {
  if (b % 20 === 0) return { value: '-1.5' };
  if (target === 'R') return { numerator: String(a % 8), denominator: String(6 + (b % 12)) };
  if (target === 'V') return { model: oneOf(['NTT', 'CLB', 'VH'], a), ended: b % 3 === 0 };
  return { value: String(a % 40) };
};

/** Mostly targets that take results; now and then any. */
const targetFor = ({ pick, b }: Dice): string =>
  oneOf(b % 20 === 1 ? TARGETS.map(({ target }) => target) : ['L', 'LU', 'C', 'CU', 'CU', 'V', 'R'], pick) ?? 'C';

/** Mostly results that fit: the right kind of date, unit and values; now and then one thing is off. */
const submission = (state: LedgerState, target: string, dice: Dice) => {
  const definition = TARGETS.find((each) => each.target === target) ?? TARGETS[0]!;
  const { cadence, measure, scope, unitKinds = [] } = definition;
  const day = addDays(dice.today, 2 - (dice.a % 120));
  const ofPeriod = (measure.kind === 'level' || measure.kind === 'ratio') && cadence !== 'none' && dice.b % 15 > 0;
  const units = [...state.settings.units.values()].filter(({ kind }) => unitKinds.includes(kind) || dice.b % 20 === 2);
  return {
    ...(ofPeriod ? { period: lastPeriodEndedBy(cadence, day).key } : { occurredOn: day }),
    ...(scope === 'unit' && dice.b % 20 > 0 ? { unit: oneOf(units, dice.b)?.unit ?? 'TDP-01' } : {}),
    values: valuesFor(target, dice),
  };
};

const results = (state: LedgerState, ...statuses: readonly string[]): readonly Result[] =>
  [...state.results.values()].filter((result) => statuses.includes(result.status));
const waitingProposals = (state: LedgerState): readonly number[] =>
  [...state.proposals.values()].filter(({ status }) => status === 'undecided').map(({ id }) => id);
const waitingCorrections = (state: LedgerState): readonly number[] =>
  results(state, 'approved').flatMap(({ correction }) => (correction ? [correction.id] : []));
/** One of the ids, now and then a number out of the air. */
const some = (ids: readonly number[], { a, b }: Dice): number | undefined => (b % 25 === 0 ? a : oneOf(ids, a));
const reason = REASON;

export const record: CommandMaker = (state, dice) => {
  const target = targetFor(dice);
  return { command: { type: 'RecordResult', target, ...submission(state, target, dice) } };
};

/** A command about a result at one of the statuses, sent by somebody who submitted it when it must be their own. */
const aboutResult =
  (
    statuses: readonly string[],
    make: (id: number, state: LedgerState, dice: Dice) => Command,
    own = false,
  ): CommandMaker =>
  (state, dice) => {
    const result = oneOf(results(state, ...statuses), dice.a);
    if (!result) return undefined;
    const submitter = oneOf(result.submittedBy, dice.b);
    return { command: make(result.id, state, dice), by: own && dice.b % 5 > 0 ? submitter : undefined };
  };

/** A command about one of some ids. */
const about =
  (ids: (state: LedgerState) => readonly number[], make: (id: number) => Command): CommandMaker =>
  (state, dice) => {
    const id = some(ids(state), dice);
    return id === undefined ? undefined : { command: make(id) };
  };

const targetOf = (state: LedgerState, result: number): string => state.results.get(result)?.target ?? 'C';
const resubmit = (result: number, state: LedgerState, dice: Dice): Command => ({
  type: 'ResubmitResult',
  result,
  ...submission(state, targetOf(state, result), dice),
});

const CLERKS_WORK: readonly CommandMaker[] = [
  record,
  record,
  record,
  record,
  aboutResult(['returned'], resubmit),
  aboutResult(['pending'], resubmit, true),
  aboutResult(['pending', 'returned'], (result) => ({ type: 'WithdrawResult', result, reason }), true),
  aboutResult(['approved'], (result, state, dice) => ({
    type: 'ProposeCorrection',
    result,
    values: valuesFor(targetOf(state, result), dice),
    reason,
  })),
  (state, dice) => ({ command: { type: 'Propose', changes: randomChanges(state, dice) } }),
  (state, dice) => ({ command: { type: 'Propose', changes: randomChanges(state, dice) } }),
  (_state, dice) => {
    const target = targetFor(dice);
    return { command: { type: 'RecordEstimate', target, year: 2025 + (dice.a % 6), values: valuesFor(target, dice) } };
  },
  (state, { a }) => {
    const estimate = oneOf([...state.estimates.values()], a);
    return estimate && { command: { type: 'WithdrawEstimate', estimate: estimate.id, reason }, by: estimate.by };
  },
];

const approve = aboutResult(['pending'], (result) => ({ type: 'ApproveResult', result }));
const approveProposal = about(waitingProposals, (proposal) => ({ type: 'ApproveProposal', proposal }));
const APPROVERS_WORK: readonly CommandMaker[] = [
  approve,
  approve,
  approve,
  approveProposal,
  approveProposal,
  approveProposal,
  about(waitingProposals, (proposal) => ({ type: 'RejectProposal', proposal, reason })),
  aboutResult(['pending'], (result) => ({ type: 'ReturnResult', result, reason })),
  about(waitingCorrections, (correction) => ({ type: 'ApproveCorrection', correction })),
  about(waitingCorrections, (correction) => ({ type: 'RejectCorrection', correction, reason })),
  (_state, { today, a, b }) => {
    const from = addDays(today, -(a % 130));
    return { command: { type: 'ClosePeriod', from, to: addDays(from, b % 40) } };
  },
  (state, { today, a }) => ({
    command: {
      type: 'IssueReport',
      title: 'Báo cáo',
      at: addDays(today, 1 - (a % 20)),
      asOf: Math.max(1, state.head - (a % 3)),
      rulesVersion: 1,
      figures: [],
      sha256: 'd'.repeat(64),
    },
  }),
];

const ADMINISTRATORS_WORK: readonly CommandMaker[] = [
  (_state, { a, b }) => ({
    command: {
      type: 'GrantRole',
      account: oneOf(EVERYBODY, a) ?? CLERK,
      role: oneOf(['auditor', 'member', 'clerk'], b),
    },
  }),
  (state, { a, b }) => {
    const granted = [...state.roles.entries()].flatMap(([account, roles]) =>
      [...roles].filter((role) => role !== 'clerk' && role !== 'approver').map((role) => ({ account, role })),
    );
    const { account, role } = oneOf(granted, a) ?? { account: oneOf(EVERYBODY, b) ?? CLERK, role: 'auditor' };
    return { command: { type: 'RevokeRole', account, role } };
  },
];

/** Who works how often: clerks and approvers most of the time. */
export const WORK: readonly (readonly [readonly string[], readonly CommandMaker[]])[] = [
  ...Array.from({ length: 6 }, () => [CLERKS, CLERKS_WORK] as const),
  ...Array.from({ length: 6 }, () => [APPROVERS, APPROVERS_WORK] as const),
  [[ADMIN], ADMINISTRATORS_WORK],
];
