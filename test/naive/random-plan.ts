import {
  approveResult,
  decideCorrection,
  proposeCorrection,
  resubmitResult,
  returnResult,
  withdrawPending,
} from './random-decisions.ts';
import { recordEstimate, withdrawEstimate } from './random-estimates.ts';
import { mistake } from './random-mistakes.ts';
import { changeRole, closePeriod, proposeReopening, proposeWithdrawal } from './random-periods.ts';
import { decideProposal, propose } from './random-proposals.ts';
import { recordDay, recordPeriod } from './random-results.ts';
import { baselineFor } from './random-roadmaps.ts';
import { foundingRoster, proposeClosure, proposeEnrolment, proposeMerger, proposeRenaming } from './random-roster.ts';
import { FOUNDER, GRANTS, type Move, type Scene } from './random-scene.ts';
import { proposeScheme, proposeStep } from './random-schemes.ts';
import {
  proposeBaseline,
  proposeDropping,
  proposeInterpretation,
  proposeRevision,
  proposeRoadmap,
  proposeTarget,
} from './random-targets.ts';
import type { Random } from './random.ts';

/** Something that somebody may do in a scene; undefined where there is nothing to do it with. */
export type Action = (scene: Scene) => Move | undefined;

/** What happens day by day, and how often. */
export const DAILY: readonly (readonly [weight: number, action: Action])[] = [
  [30, approveResult],
  [24, recordPeriod],
  [12, recordDay],
  [10, decideProposal],
  [5, mistake],
  [4, resubmitResult],
  [4, proposeCorrection],
  [4, decideCorrection],
  [4, recordEstimate],
  [4, proposeStep],
  [3, returnResult],
  [1.5, withdrawPending],
  [1.5, proposeWithdrawal],
  [1.5, proposeRoadmap],
  [1.5, proposeRevision],
  [1.5, proposeBaseline],
  [1.5, proposeInterpretation],
  [2.5, proposeMerger],
  [1.5, closePeriod],
  [1.5, proposeReopening],
  [1, withdrawEstimate],
  [2, proposeClosure],
  [1, proposeEnrolment],
  [0.7, proposeRenaming],
  [0.7, changeRole],
  [1, proposeScheme],
  [0.5, proposeTarget],
  [0.3, proposeDropping],
];

/** What the first days are for: accounts, the roster, baselines, roadmaps, a scheme. Some of it is left out. */
export const foundation = (random: Random): Action[] => [
  ...GRANTS.map(([account, role]) => () => ({ by: FOUNDER, command: { type: 'GrantRole', account, role } })),
  foundingRoster,
  decideProposal,
  (scene) =>
    propose(
      scene,
      'BaselineSet',
      ...random
        .some(scene.targets, 0.7)
        .map((target) => baselineFor(scene, target))
        .filter((baseline) => baseline !== undefined),
    ),
  decideProposal,
  proposeScheme,
  decideProposal,
  ...(random.chance(0.5) ? [proposeRoadmap, decideProposal] : []),
];
