import { submissionFor } from './random-results.ts';
import { type Move, reportersOf, type Scene, someone } from './random-scene.ts';
import { valuesFor } from './random-values.ts';
import type { Result } from './results.ts';

const pickResult = (scene: Scene, fits: (result: Result) => boolean): Result | undefined => {
  const fitting = scene.results.filter(fits);
  return fitting.length === 0 ? undefined : scene.random.pick(fitting);
};

export const approveResult = (scene: Scene): Move | undefined => {
  const result = pickResult(scene, ({ status }) => status === 'pending');
  if (!result) return undefined;
  const named = scene.random.chance(0.3) ? { submission: result.submission } : {};
  return {
    by: someone(scene, ['approver'], result.submitters),
    command: { type: 'ApproveResult', result: result.id, ...named },
  };
};

export const returnResult = (scene: Scene): Move | undefined => {
  const result = pickResult(scene, ({ status }) => status === 'pending');
  return (
    result && {
      by: someone(scene, ['approver'], result.submitters),
      command: { type: 'ReturnResult', result: result.id, reason: scene.text('thiếu minh chứng') },
    }
  );
};

export const resubmitResult = (scene: Scene): Move | undefined => {
  const result = pickResult(scene, ({ status }) => status === 'returned');
  const target = scene.targets.find(({ target: code }) => code === result?.target);
  if (!result || !target) return undefined;
  return {
    by: result.submitters[0]!,
    command: {
      type: 'ResubmitResult',
      result: result.id,
      ...submissionFor(scene, target, result.occurredOn, result.unit),
    },
  };
};

/** By its recorder, while it waits. */
export const withdrawPending = (scene: Scene): Move | undefined => {
  const result = pickResult(scene, ({ status }) => status === 'pending' || status === 'returned');
  return (
    result && {
      by: result.submitters[0]!,
      command: { type: 'WithdrawResult', result: result.id, reason: scene.text('nhập nhầm') },
    }
  );
};

export const proposeCorrection = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const result = pickResult(scene, ({ status, correction }) => status === 'approved' && correction === null);
  const target = scene.targets.find(({ target: code }) => code === result?.target);
  if (!result || !target) return undefined;
  const units = Math.max(1, reportersOf(scene, target, result.occurredOn).length);
  const values = valuesFor(random, target, result.occurredOn, scene.luck(target.target) * 1.1, units);
  return {
    by: someone(scene, ['clerk']),
    command: { type: 'ProposeCorrection', result: result.id, values, reason: scene.text('đính chính') },
  };
};

export const decideCorrection = (scene: Scene): Move | undefined => {
  const result = pickResult(scene, ({ correction }) => correction !== null);
  if (!result?.correction) return undefined;
  const { position } = result.correction;
  const proposer = scene.history.find((event) => event.position === position)!.actor;
  const by = someone(scene, ['approver'], [proposer]);
  return scene.random.chance(0.75)
    ? { by, command: { type: 'ApproveCorrection', correction: position } }
    : { by, command: { type: 'RejectCorrection', correction: position, reason: scene.text('không đúng') } };
};
