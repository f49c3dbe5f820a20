import { vietnamDay } from './calendar.ts';
import { type Definition, type Fact, factsOf, type HistoryEvent } from './history.ts';
import type { Random } from './random.ts';
import { type Result, resultsOf } from './results.ts';
import { rosterOn } from './roster.ts';
import { targetsOf } from './target.ts';

/** A command to try, and the account that tries it. */
export interface Move {
  readonly by: string;
  readonly command: { readonly type: string; readonly [field: string]: unknown };
}

export const FOUNDER = 'admin-01';
/** Who is granted what at the start. Some hold several roles, so that one's own entry can come before one's approval. */
export const GRANTS: readonly (readonly [account: string, role: string])[] = [
  [FOUNDER, 'approver'],
  ['admin-02', 'administrator'],
  ['admin-02', 'approver'],
  ['clerk-01', 'clerk'],
  ['clerk-02', 'clerk'],
  ['clerk-02', 'approver'],
  ['chief-01', 'approver'],
  ['chief-01', 'administrator'],
  ['chief-02', 'approver'],
  ['chief-02', 'clerk'],
];

/** Everything a move is chosen from: the history so far, read once, and the moment. */
export interface Scene {
  readonly random: Random;
  readonly history: readonly HistoryEvent[];
  readonly today: string;
  readonly targets: readonly Definition[];
  readonly results: readonly Result[];
  readonly waiting: readonly Fact<'ProposalMade'>[];
  /** How well things go with a target in this history: below 0,6 badly, around 1 as planned. */
  readonly luck: (target: string) => number;
  /** A free text in the shape that the commands are wanted in. */
  readonly text: (sentence: string) => unknown;
}

const undecidedProposals = (history: readonly HistoryEvent[]): readonly Fact<'ProposalMade'>[] => {
  const decided = new Set(
    history.map(({ data }) => {
      const { decision, proposal } = data as { decision?: { proposal: number }; proposal?: number };
      return decision?.proposal ?? proposal;
    }),
  );
  return factsOf(history, 'ProposalMade').filter((proposal) => !decided.has(proposal.position));
};

export const sceneOf = (
  given: Pick<Scene, 'random' | 'history' | 'luck' | 'text'> & { readonly instant: string },
): Scene => {
  // The teller's list grows with every command; what is known in this scene does not.
  const history = [...given.history];
  return {
    random: given.random,
    history,
    luck: given.luck,
    text: given.text,
    today: vietnamDay(given.instant),
    targets: targetsOf(history).map((target) => target.definition),
    results: resultsOf(history),
    waiting: undecidedProposals(history),
  };
};

/** The accounts that hold a role now. */
const holders = (history: readonly HistoryEvent[], role: string): readonly string[] => {
  const held = new Set<string>();
  for (const { type, data } of history) {
    const { account, role: moved } = data as { account?: string; role?: string };
    if (account === undefined || moved !== role) continue;
    if (type === 'RoleGranted') held.add(account);
    if (type === 'RoleRevoked') held.delete(account);
  }
  return [...held];
};

/** Somebody who holds one of the roles, but none of `except` where that can be helped. */
export const someone = (
  { random, history }: Scene,
  roles: readonly string[],
  except: readonly string[] = [],
): string => {
  const able = [...new Set(roles.flatMap((role) => holders(history, role)))];
  const free = able.filter((account) => !except.includes(account));
  return random.pick(free.length > 0 ? free : able.length > 0 ? able : [FOUNDER]);
};

/** Whether a day lies in a closed period: the last closing or reopening that covers it says so. */
export const isClosed = (history: readonly HistoryEvent[], day: string): boolean =>
  history.findLast(({ type, data }) => {
    const { from, to } = data as { from?: string; to?: string };
    const speaks = type === 'PeriodClosed' || type === 'PeriodReopened';
    return speaks && from !== undefined && to !== undefined && from <= day && day <= to;
  })?.type === 'PeriodClosed';

/** The units that report for a target on a day. */
export const reportersOf = ({ history }: Scene, target: Definition, day: string): readonly string[] =>
  target.scope === 'unit' ? rosterOn(history, day, target.unitKinds) : [];

/** A document that a decision rests on, of a day in the past. */
export const documentOf = ({ random, today }: Scene, day = today): object => ({
  number: `${random.int(1, 99)}-NQ/ĐU`,
  date: day,
  issuer: 'Đảng ủy',
});
