import type { Definition } from './history.ts';
import { effect, propose } from './random-proposals.ts';
import { drawTargets } from './random-resolution.ts';
import { baselineFor, goalNumber, roadmapFor } from './random-roadmaps.ts';
import { documentOf, type Move, type Scene } from './random-scene.ts';

const someTarget = (scene: Scene, fits: (target: Definition) => boolean): Definition | undefined => {
  const fitting = scene.targets.filter(fits);
  return fitting.length === 0 ? undefined : scene.random.pick(fitting);
};

export const proposeBaseline = (scene: Scene): Move | undefined => {
  const target = someTarget(scene, ({ measure }) => ['level', 'ratio', 'coverage'].includes(measure.kind));
  const baseline = target && baselineFor(scene, target);
  return baseline && propose(scene, 'BaselineSet', baseline);
};

export const proposeRoadmap = (scene: Scene): Move | undefined => {
  const target = someTarget(scene, ({ goal }) => goal !== null);
  const roadmap = target && roadmapFor(scene, target.target);
  return roadmap && propose(scene, 'RoadmapApproved', roadmap);
};

export const proposeRevision = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const target = someTarget(scene, () => true);
  if (!target) return undefined;
  const factor = random.pick([0.8, 0.9, 1.1, 1.2]);
  const goal =
    target.measure.kind === 'growth'
      ? random.pick([
          { lo: '5', hi: '9' },
          { lo: '-2.5', hi: '3' },
        ])
      : {
          value: String(
            Math.min(
              target.measure.kind === 'cumulative' || target.measure.kind === 'level' ? 1e6 : 100,
              Math.round(goalNumber(target) * factor),
            ),
          ),
        };
  return propose(scene, 'TargetRevised', {
    target: target.target,
    goal,
    ...effect(scene),
    document: documentOf(scene),
  });
};

const READINGS: Readonly<Record<string, readonly string[]>> = {
  level: ['dueYear', 'everyYear', 'termSum'],
  ratio: ['everyYear', 'dueYear'],
  growth: ['everyYear', 'termAverage'],
};

export const proposeInterpretation = (scene: Scene): Move | undefined => {
  const target = someTarget(scene, ({ measure }) => measure.kind in READINGS);
  if (!target) return undefined;
  const interpretation = scene.random.pick(READINGS[target.measure.kind]!);
  return propose(scene, 'InterpretationConfirmed', { target: target.target, interpretation });
};

export const proposeDropping = (scene: Scene): Move | undefined => {
  const target = someTarget(scene, ({ measure }) => measure.kind !== 'level');
  return (
    target && propose(scene, 'TargetDropped', { target: target.target, ...effect(scene), document: documentOf(scene) })
  );
};

/** A target that was announced but not named, or one without results that is set anew. */
export const proposeTarget = (scene: Scene): Move | undefined => {
  const { random, targets } = scene;
  const drawn = drawTargets(random).filter(({ measure }) => measure.kind !== 'growth');
  const fresh = drawn.find(({ target }) => !targets.some((other) => other.target === target));
  return propose(scene, 'TargetSet', fresh ?? random.pick(drawn));
};
