import { yearOf } from './calendar.ts';
import { TERM } from './random-resolution.ts';
import { isByDay, isByPeriod } from './random-results.ts';
import { type Move, reportersOf, type Scene, someone } from './random-scene.ts';
import { estimateFor } from './random-values.ts';

export const recordEstimate = (scene: Scene): Move | undefined => {
  const { random, today } = scene;
  const targets = scene.targets.filter((target) => isByPeriod(target) || isByDay(target));
  if (targets.length === 0) return undefined;
  const target = random.pick(targets);
  const year = Math.min(yearOf(TERM.to), yearOf(today) + (random.chance(0.1) ? 1 : 0));
  const units = reportersOf(scene, target, today).length;
  return {
    by: someone(scene, ['clerk']),
    command: {
      type: 'RecordEstimate',
      target: target.target,
      year,
      values: estimateFor(random, target, year, scene.luck(target.target), units),
    },
  };
};

export const withdrawEstimate = (scene: Scene): Move | undefined => {
  const estimates = scene.history.filter((event) => event.type === 'EstimateRecorded');
  if (estimates.length === 0) return undefined;
  const { position, actor } = scene.random.pick(estimates.slice(-4));
  return {
    by: actor,
    command: { type: 'WithdrawEstimate', estimate: position, reason: scene.text('nhập nhầm') },
  };
};
