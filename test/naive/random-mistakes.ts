import { plusDays } from './calendar.ts';
import { type Move, type Scene, someone } from './random-scene.ts';

type Mistake = (scene: Scene) => Move | undefined;

const record = (scene: Scene, fields: object): Move => ({
  by: someone(scene, ['clerk']),
  command: { type: 'RecordResult', target: 'CU-01', occurredOn: scene.today, values: { value: '1' }, ...fields },
});

/** Nobody approves what they recorded. */
const approveOwn: Mistake = (scene) => {
  const own = scene.results.find((result) => result.status === 'pending');
  return own && { by: own.submitters.at(-1)!, command: { type: 'ApproveResult', result: own.id } };
};

const approveTwice: Mistake = (scene) => {
  const approved = scene.results.findLast((result) => result.status === 'approved');
  return approved && { by: someone(scene, ['approver']), command: { type: 'ApproveResult', result: approved.id } };
};

/** Only the latest submission can be approved. */
const approveSuperseded: Mistake = (scene) => {
  const resubmitted = scene.results.find((result) => result.status === 'pending' && result.submitters.length > 1);
  return (
    resubmitted && {
      by: someone(scene, ['approver'], resubmitted.submitters),
      command: { type: 'ApproveResult', result: resubmitted.id, submission: resubmitted.id },
    }
  );
};

/** The proposer alone is not two pairs of hands. */
const approveOwnProposal: Mistake = ({ waiting }) =>
  waiting[0] && { by: waiting[0].actor, command: { type: 'ApproveProposal', proposal: waiting[0].position } };

const occupyAgain: Mistake = (scene) => {
  const live = scene.results.find((result) => result.period !== undefined && result.status !== 'withdrawn');
  if (!live) return undefined;
  const { target, unit, occurredOn, values } = live;
  return record(scene, { target, ...(unit === undefined ? {} : { unit }), occurredOn, values });
};

const closeOverWaiting: Mistake = (scene) => {
  const waiting = scene.results.find((result) => result.status === 'pending' || result.status === 'returned');
  if (!waiting) return undefined;
  const { occurredOn } = waiting;
  return { by: someone(scene, ['approver']), command: { type: 'ClosePeriod', from: occurredOn, to: occurredOn } };
};

const MISTAKES: readonly Mistake[] = [
  approveOwn,
  approveTwice,
  approveSuperseded,
  approveOwnProposal,
  occupyAgain,
  closeOverWaiting,
  (scene) => record(scene, { target: 'XX-99' }),
  (scene) => record(scene, { unit: 'U-99' }),
  (scene) => record(scene, { occurredOn: plusDays(scene.today, 3) }),
  (scene) => record(scene, { occurredOn: '2025-07-08' }),
  (scene) => record(scene, { values: { value: '-1.5' } }),
  (scene) => record(scene, { values: { numerator: '3', denominator: '2' } }),
  (scene) => ({ ...record(scene, {}), by: 'stranger-01' }),
  (scene) => ({ by: someone(scene, ['approver']), command: { type: 'ApproveResult', result: 1 } }),
  (scene) => ({ by: someone(scene, ['approver']), command: { type: 'ApproveCorrection', correction: 2 } }),
  (scene) => ({
    by: someone(scene, ['administrator']),
    command: { type: 'GrantRole', account: 'clerk-01', role: 'clerk' },
  }),
];

/** A command that the rules refuse, one way or another. */
export const mistake = (scene: Scene): Move | undefined => scene.random.pick(MISTAKES)(scene);
