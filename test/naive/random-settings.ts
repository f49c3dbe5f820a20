import { plusDays, yearOf } from './calendar.ts';
import { type Definition, factsOf } from './history.ts';
import { documentOf, type Move, type Scene, someone } from './random-scene.ts';
import { drawTargets, MODELS, SCHEME, TERM } from './random-resolution.ts';
import { isTermSum, targetOf } from './target.ts';
import { rosterOn } from './roster.ts';

/** A proposal of changes, by somebody who may propose. */
export const propose = (scene: Scene, type: string, ...changes: readonly object[]): Move | undefined =>
  changes.length === 0
    ? undefined
    : {
        by: someone(scene, ['administrator', 'approver']),
        command: { type: 'Propose', changes: changes.map((data) => ({ type, data })) },
      };

export const decideProposal = (scene: Scene): Move | undefined => {
  if (scene.waiting.length === 0) return undefined;
  const proposal = scene.random.pick(scene.waiting);
  const by = someone(scene, ['administrator'], [proposal.actor]);
  return scene.random.chance(0.9)
    ? { by, command: { type: 'ApproveProposal', proposal: proposal.position } }
    : { by, command: { type: 'RejectProposal', proposal: proposal.position, reason: scene.text('chưa thống nhất') } };
};

/** A day from which a fact holds: often left to the document's date, often in the past, sometimes to come. */
const effect = ({ random, today }: Scene): object => {
  if (random.chance(0.3)) return {};
  const day = plusDays(today, random.int(-400, 200));
  return { effectiveFrom: day < TERM.from ? TERM.from : day > TERM.to ? TERM.to : day };
};

const goalNumber = (target: Definition): number =>
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

const steps = (scene: Scene): readonly object[] =>
  Array.from({ length: scene.random.int(2, 5) }, (_, index) => ({
    step: index + 1,
    product: `Sản phẩm ${index + 1}`,
    deadline: scene.random.pick(['2025-12-31', '2026-06-30', '2027-03-31', '2028-12-31', '2030-12-31']),
    weight: scene.random.pick(['1', '2', '2.5', '3']),
  }));

const hasScheme = ({ history }: Scene): boolean => history.some((event) => event.type === 'SchemeAdopted');

export const proposeScheme = (scene: Scene): Move | undefined => {
  const fields = { scheme: SCHEME, steps: steps(scene), ...effect(scene), document: documentOf(scene) };
  return hasScheme(scene)
    ? propose(scene, 'SchemeRevised', fields)
    : propose(scene, 'SchemeAdopted', { ...fields, name: 'Đề án thử nghiệm' });
};

export const proposeStep = (scene: Scene): Move | undefined => {
  const { random, history, today } = scene;
  if (!hasScheme(scene)) return undefined;
  const back = plusDays(today, -random.pick([0, 3, 60]));
  const known = factsOf(history, 'SchemeAdopted', 'SchemeRevised').at(-1)?.data.steps.length ?? 0;
  const mark = {
    scheme: SCHEME,
    step: random.int(1, known + (random.chance(0.1) ? 1 : 0)),
    occurredOn: back < TERM.from ? TERM.from : back,
  };
  return random.chance(0.85)
    ? propose(scene, 'SchemeStepCompleted', mark)
    : propose(scene, 'SchemeStepReopened', { ...mark, reason: scene.text('chưa đạt yêu cầu') });
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
