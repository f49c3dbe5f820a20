import type { LedgerState } from '#resolution/decider/ledger-state';
import { addDays } from '#resolution/values/local-date';
import type { Change } from './proposing.ts';
import { DOCUMENT, REASON, TARGETS } from './town.ts';

/** Numbers that a generator rolled: each decides one thing, modulo what there is to choose from. */
export interface Dice {
  readonly today: string;
  readonly pick: number;
  readonly a: number;
  readonly b: number;
}

export function oneOf<Item>(items: readonly [Item, ...Item[]], roll: number): Item;
export function oneOf<Item>(items: readonly Item[], roll: number): Item | undefined;
export function oneOf<Item>(items: readonly Item[], roll: number): Item | undefined {
  return items[roll % items.length];
}
const targetOf = ({ a }: Dice): string => oneOf(TARGETS, a)?.target ?? 'C';
const unitOf = (state: LedgerState, roll: number): string => oneOf([...state.settings.units.keys()], roll) ?? 'TDP-01';
const newUnit = (state: LedgerState): string => `TDP-${10 + state.settings.units.size}`;
const goal = (roll: number): Extract<Change, { type: 'TargetRevised' }>['data']['goal'] =>
  roll % 5 === 0 ? { lo: '7', hi: String(roll % 12) } : { value: String(roll % 120) };
const document = DOCUMENT;
const reason = REASON;
const kind = 'residentialGroup' as const;

type ChangeMaker = (state: LedgerState, dice: Dice) => Change;

/** A day up to some weeks ago: roster events often meet results that stand in their way. */
const recently = ({ today, b }: Dice): string => addDays(today, -(b % 40));

const steps = (numbers: readonly number[], roll: number) =>
  numbers.map((step) => ({ step, product: 'x', deadline: '2026-12-31', weight: String((roll + step) % 12) }));
const adoptScheme = ({ a, b }: Dice): Change => ({
  type: 'SchemeAdopted',
  data: { scheme: `DA-0${1 + (a % 2)}`, name: 'Đề án', steps: steps([1, 2, 3], b), document },
});

const MAKERS: readonly ChangeMaker[] = [
  (state, dice) => ({
    type: 'UnitEnrolled',
    data: {
      unit: dice.b % 6 === 0 ? unitOf(state, dice.a) : newUnit(state),
      name: 'Tổ dân phố mới',
      kind,
      effectiveOn: recently(dice),
    },
  }),
  (state, dice) => ({
    type: 'UnitRenamed',
    data: { unit: unitOf(state, dice.a), name: 'Tên mới', effectiveOn: recently(dice) },
  }),
  (state, dice) => ({ type: 'UnitClosed', data: { unit: unitOf(state, dice.a), effectiveOn: recently(dice) } }),
  (state, dice) => ({
    type: 'UnitsMerged',
    data: {
      predecessors: [unitOf(state, dice.a), unitOf(state, dice.a + 1)],
      ...(dice.b % 2 === 0
        ? { successor: newUnit(state), enrolled: { name: 'Tổ dân phố hợp nhất', kind } }
        : { successor: unitOf(state, dice.a + 2) }),
      effectiveOn: recently(dice),
    },
  }),
  (_state, { a }) => ({ type: 'BreakthroughDeclared', data: { number: 1 + (a % 4), name: 'Khâu đột phá khác' } }),
  (_state, { a }) => ({ type: 'RulesAdopted', data: { rulesVersion: 1 + (a % 2) } }),
  (state, dice) => {
    const definition = state.settings.targets.get(targetOf(dice))?.definition ?? TARGETS[0]!;
    return {
      type: 'TargetSet',
      data: dice.b % 2 === 0 ? { ...definition, dueDays: dice.b % 30 } : { ...definition, goal: goal(dice.b) },
    };
  },
  (_state, dice) => ({
    type: 'TargetDropped',
    data: { target: targetOf(dice), document, effectiveFrom: addDays(dice.today, 600) },
  }),
  (_state, dice) => ({
    type: 'InterpretationConfirmed',
    data: {
      target: targetOf(dice),
      interpretation: oneOf(['dueYear', 'everyYear', 'termSum', 'termAverage'] as const, dice.b),
    },
  }),
  (state, dice) => ({
    type: 'BaselineSet',
    data: {
      target: targetOf(dice),
      baseline:
        dice.b % 2 === 0
          ? { value: String(dice.b % 300), year: 2022 + (dice.b % 5) }
          : { covered: [{ unit: unitOf(state, dice.b), model: 'NTT' }] },
      document,
    },
  }),
  (_state, dice) => ({
    type: 'RoadmapApproved',
    data: {
      target: targetOf(dice),
      milestones: [{ year: 2026 + (dice.b % 5), value: String(dice.b % 150) }],
      document,
    },
  }),
  (_state, dice) => ({ type: 'TargetRevised', data: { target: targetOf(dice), goal: goal(dice.b), document } }),
  (_state, dice) => ({
    type: 'ResponsibilityAssigned',
    data: {
      target: targetOf(dice),
      office: 'x',
      task: 'x',
      responsibility: 'x',
      product: 'x',
      deadline: 'x',
      roadmap: 'x',
    },
  }),
  (_state, dice) => adoptScheme(dice),
  (state, dice) => {
    const scheme = oneOf([...state.settings.schemes.keys()], dice.a);
    if (scheme === undefined) return adoptScheme(dice);
    return { type: 'SchemeRevised', data: { scheme, steps: steps([2, 3, 4], dice.b), document } };
  },
  (state, dice) => {
    const scheme = oneOf([...state.settings.schemes.keys()], dice.a);
    if (scheme === undefined) return adoptScheme(dice);
    const occurredOn = addDays(dice.today, -(dice.b % 30));
    return { type: 'SchemeStepCompleted', data: { scheme, step: 1 + (dice.b % 4), occurredOn } };
  },
  (state, { a, b, today }) => {
    const done = [...state.settings.schemes.values()].flatMap(({ scheme, marks }) =>
      marks.map(({ step }) => ({ scheme, step })),
    );
    const { scheme, step } = oneOf(done, a) ?? { scheme: 'DA-01', step: 1 + (b % 4) };
    return { type: 'SchemeStepReopened', data: { scheme, step, occurredOn: today, reason } };
  },
  (state, { a }) => ({ type: 'ResultWithdrawn', data: { result: oneOf([...state.results.keys()], a) ?? 1, reason } }),
  (state, { a, b }) => {
    const closing = oneOf(state.closings, a) ?? { from: '2026-01-01', to: '2026-01-31' };
    return {
      type: 'PeriodReopened',
      data: { from: closing.from, to: addDays(closing.to, -(b % 3)), document, reason },
    };
  },
];

/** One change of any kind, or two of the same. */
export const randomChanges = (state: LedgerState, dice: Dice): Change[] => {
  const maker = oneOf(MAKERS, dice.pick)!;
  const first = maker(state, dice);
  return dice.b % 4 === 0 ? [first, maker(state, { ...dice, a: dice.a + 1, b: dice.b + 1 })] : [first];
};
