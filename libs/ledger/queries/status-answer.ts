import type { Figures } from '#resolution/measures/figures';
import type { Settings, TargetSettings } from '#resolution/settings/settings';
import { judge } from '#resolution/verdict/rules';
import { type Judgement, type Status, STATUSES, type Verdict } from '#resolution/verdict/verdict';
import type { AnswerHead, StatusAnswer, TargetStatus } from './answers.ts';

/** What a verdict is made from, whoever supplies it: the views, or a replay. All of it as known at one position. */
export interface VerdictInputs {
  readonly settings: Settings;
  readonly figures: (target: string) => Figures;
  /** The last event that touched a target: see TargetStatus. */
  readonly lastPosition: (target: string) => number;
}

/** A target that is dropped at the day asked for is no longer judged. */
export const isDropped = ({ dropped }: TargetSettings, at: string): boolean =>
  dropped !== undefined && dropped.effectiveFrom <= at;

const judgementOf = (verdict: Verdict): Judgement => ({
  status: verdict.status,
  missing: verdict.missing,
  actual: verdict.actual,
  goal: verdict.goal,
  baseline: verdict.baseline,
  percentOfGoal: verdict.percentOfGoal,
  expected: verdict.expected,
  pace: verdict.pace,
  judgedActual: verdict.judgedActual,
  judgedDay: verdict.judgedDay,
  judgedYear: verdict.judgedYear,
  termAverage: verdict.termAverage,
});

const statusOf = (verdict: Verdict, lastPosition: number): TargetStatus => {
  const { definition } = verdict;
  return {
    code: verdict.target,
    name: definition.name,
    shortName: definition.shortName ?? null,
    theme: definition.theme,
    breakthrough: definition.breakthrough ?? null,
    kind: definition.measure.kind,
    unit: definition.unitOfMeasure,
    ...judgementOf(verdict),
    flags: verdict.flags,
    yearToDate: verdict.yearToDate,
    estimate: verdict.estimate,
    judgedPeriod: verdict.judgedDay ?? verdict.judgedYear?.toString() ?? null,
    lastPosition,
  };
};

/** One target's verdict at a day, as answers show it. Throws when the target was never set. */
export const targetStatus = (inputs: VerdictInputs, target: string, at: string): TargetStatus => {
  const { settings, figures, lastPosition } = inputs;
  return statusOf(judge({ settings, target, figures, at }), lastPosition(target));
};

/** The same; null for what is no target yet, or is dropped at that day. */
export const targetStanding = (inputs: VerdictInputs, target: string, at: string): TargetStatus | null => {
  const settings = inputs.settings.targets.get(target);
  return settings && !isDropped(settings, at) ? targetStatus(inputs, target, at) : null;
};

/** Every named target's verdict, by code, and how many there are of each: the one way from inputs to the answer. */
export const statusAnswer = (head: AnswerHead, inputs: VerdictInputs): StatusAnswer => {
  const { adopted, rulesVersion, targets } = inputs.settings;
  if (!adopted) throw new Error(`ledger ${head.ledger} holds no adopted resolution at event ${head.position}`);
  const named = [...targets.values()].sort((a, b) => (a.definition.target < b.definition.target ? -1 : 1));
  const standing = named.filter((target) => !isDropped(target, head.at));
  const judged = standing.map(({ definition }) => targetStatus(inputs, definition.target, head.at));
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of judged) counts[status] += 1;
  return {
    ...head,
    name: adopted.name,
    organisation: adopted.organisation,
    nature: adopted.nature,
    rulesVersion,
    announcedTargets: adopted.announcedTargets,
    summary: {
      ...counts,
      unnamed: Math.max(0, adopted.announcedTargets - named.length),
      dropped: named.length - standing.length,
    },
    targets: judged,
  };
};
