import { type Baseline, type Definition, factsOf, type Goal, inEffectOrder, type Known, termOf } from './history.ts';
import { firstOf, yearEnd } from './calendar.ts';
import { type Exact, exact } from './exact.ts';

/** A target as its last TargetSet defines it, with every other fact that was recorded of it. */
export interface Target {
  readonly code: string;
  readonly definition: Definition;
  readonly setAt: number;
  readonly interpretation: string | null;
  readonly interpretationConfirmed: boolean;
  readonly baseline: { readonly baseline: Baseline; readonly position: number } | null;
  readonly goals: readonly { readonly goal: Goal | null; readonly effectiveFrom: string; readonly position: number }[];
  readonly roadmaps: readonly {
    readonly milestones: readonly { readonly year: number; readonly value: string }[];
    readonly effectiveFrom: string;
    readonly position: number;
  }[];
  readonly droppedFrom: string | null;
}

/** A target as known; undefined when it was never set. Facts without a date are the last known ones. */
export const targetOf = (known: Known, code: string): Target | undefined => {
  const set = factsOf(known, 'TargetSet').findLast((fact) => fact.data.target === code);
  if (!set) return undefined;
  const ofThis = (fact: { readonly data: { readonly target: string } }): boolean => fact.data.target === code;
  const baseline = factsOf(known, 'BaselineSet').findLast(ofThis);
  // Of the facts without a date the last one known holds, whichever event it came with.
  const confirmed = factsOf(known, 'InterpretationConfirmed').findLast(
    (fact) => ofThis(fact) && fact.position > set.position,
  );
  const revisions = factsOf(known, 'TargetRevised').filter(ofThis);
  const roadmaps = factsOf(known, 'RoadmapApproved').filter(ofThis);
  return {
    code,
    definition: set.data,
    setAt: set.position,
    interpretation: confirmed ? confirmed.data.interpretation : set.data.interpretation,
    interpretationConfirmed: confirmed !== undefined || set.data.interpretationConfirmed,
    baseline: baseline ? { baseline: baseline.data.baseline, position: baseline.position } : null,
    goals: [
      // The goal it was set with holds from the term's first day; of facts of one day the later one wins.
      { goal: set.data.goal, effectiveFrom: termOf(known).from, position: set.position },
      ...revisions.map(({ position, data: { goal, effectiveFrom } }) => ({ goal, effectiveFrom, position })),
    ],
    roadmaps: roadmaps.map(({ position, data: { milestones, effectiveFrom } }) => ({
      milestones,
      effectiveFrom,
      position,
    })),
    droppedFrom: factsOf(known, 'TargetDropped').findLast(ofThis)?.data.effectiveFrom ?? null,
  };
};

/** Every target ever set, by code. */
export const targetsOf = (known: Known): readonly Target[] =>
  [...new Set(factsOf(known, 'TargetSet').map((fact) => fact.data.target))]
    .sort()
    .map((code) => targetOf(known, code)!);

/** The day that T and the roadmap are those of: `at`, and from dueOn on, dueOn. */
export const standingDay = (target: Target, at: string): string => firstOf(at, target.definition.dueOn);

/** T in force on a day. */
export const goalOn = (target: Target, day: string): Goal | null =>
  inEffectOrder(target.goals).findLast((version) => version.effectiveFrom <= day)?.goal ?? null;

/** T as one number; null for none and for a growth's range. */
export const goalNumber = (goal: Goal | null): Exact | null => (goal && 'value' in goal ? exact(goal.value) : null);

/** The baseline as one number and its year; null for none and for a list of units. */
export const baselineNumber = (target: Target): { readonly value: Exact; readonly year: number } | null => {
  const given = target.baseline?.baseline;
  return given && 'value' in given ? { value: exact(given.value), year: given.year } : null;
};

/** The year-ends that the roadmaps in force on a day name; null where none is in force. */
export const milestonesOn = (target: Target, day: string): ReadonlyMap<number, Exact> | null => {
  const inForce = inEffectOrder(target.roadmaps).filter((version) => version.effectiveFrom <= day);
  if (inForce.length === 0) return null;
  let milestones = new Map<number, Exact>();
  for (const { milestones: named, effectiveFrom } of inForce) {
    // Every year-end on or after its first day is replaced, named or not; the earlier ones keep what they had.
    const next = new Map([...milestones].filter(([year]) => yearEnd(year) < effectiveFrom));
    for (const { year, value } of named) {
      if (!next.has(year)) next.set(year, exact(value));
    }
    milestones = next;
  }
  return milestones;
};

/** Whether the goal is due in every single year: by default that of a ratio and of a growth. */
export const isDueEveryYear = ({ definition, interpretation }: Target): boolean => {
  switch (definition.measure.kind) {
    case 'level':
      return interpretation === 'everyYear';
    case 'ratio':
      return interpretation === null || interpretation === 'everyYear';
    case 'growth':
      return interpretation === null || interpretation === 'everyYear';
    default:
      return false;
  }
};

/** A level read as "sum of the term" is judged as a cumulative. */
export const isTermSum = ({ definition, interpretation }: Target): boolean =>
  definition.measure.kind === 'level' && interpretation === 'termSum';
