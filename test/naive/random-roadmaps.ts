import { yearOf } from './calendar.ts';
import type { Definition } from './history.ts';
import { effect } from './random-proposals.ts';
import { MODELS, TERM } from './random-resolution.ts';
import { documentOf, type Scene } from './random-scene.ts';
import { rosterOn } from './roster.ts';
import { isTermSum, targetOf } from './target.ts';

/** The goal as a number to aim at; 100 where there is none. */
export const goalNumber = (target: Definition): number =>
  target.goal && 'value' in target.goal ? Number(target.goal.value) : 100;

/** A baseline for a target, in or before the term's first year; of a coverage, a list of units on the first day. */
export const baselineFor = (scene: Scene, target: Definition): object | undefined => {
  const { random, history } = scene;
  const document = documentOf(scene);
  switch (target.measure.kind) {
    case 'level':
    case 'ratio': {
      const start =
        goalNumber(target) *
        (target.direction === 'down' ? random.pick([3, 2, 0.9]) : random.pick([0.6, 0.5, 0.9, 1.1]));
      const ratioStart = target.measure.kind === 'ratio' ? Math.min(100, start) : start;
      const whole = String(Math.round(ratioStart));
      return { target: target.target, baseline: { value: whole, year: random.pick([2024, 2024, 2025]) }, document };
    }
    case 'coverage': {
      const units = rosterOn(history, TERM.from, target.unitKinds);
      const covered = random.some(units, 0.4).map((unit) => ({ unit, model: random.pick(MODELS) }));
      return { target: target.target, baseline: { covered }, document };
    }
    default:
      return undefined;
  }
};

/** A roadmap that ends at the goal of its first day, not always rising, not always naming every year. */
export const roadmapFor = (scene: Scene, code: string): object | undefined => {
  const { random, history } = scene;
  const target = targetOf(history, code);
  const definition = target?.definition;
  if (!definition?.goal || !('value' in definition.goal) || definition.measure.kind === 'milestone') return undefined;
  const end = Number((target?.goals.at(-1)?.goal as { value: string }).value);
  const last = yearOf(definition.dueOn);
  const falling = definition.direction === 'down';
  const isCount = definition.measure.kind === 'cumulative' || (target && isTermSum(target));
  const start = isCount ? 0 : falling ? end * 3 : end * 0.6;
  const milestones = Array.from({ length: last - 2025 }, (_, index) => 2025 + index)
    .filter(() => random.chance(0.5))
    .map((year) => {
      const share = ((year - 2024) / (last - 2024)) * random.pick([1, 1, 0.5, 1.3, 0]);
      return { year, value: String(Math.round((start + (end - start) * share) * 10) / 10) };
    });
  if (definition.dueOn.endsWith('-12-31')) milestones.push({ year: last, value: String(end) });
  return milestones.length === 0
    ? undefined
    : { target: code, milestones, ...effect(scene), document: documentOf(scene) };
};
