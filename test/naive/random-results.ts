import { periodKey, periodsOfTerm, plusDays, yearOf } from './calendar.ts';
import type { Definition } from './history.ts';
import { estimateFor, valuesFor } from './random-values.ts';
import { TERM } from './random-resolution.ts';
import { isClosed, type Move, reportersOf, type Scene, someone } from './random-scene.ts';
import type { Result } from './results.ts';

const isByPeriod = (target: Definition): boolean => target.measure.kind === 'level' || target.measure.kind === 'ratio';
const isByDay = (target: Definition): boolean =>
  target.measure.kind === 'cumulative' || target.measure.kind === 'coverage';

/** The periods that have ended and, of each, the units (or the ward) that no live result stands for yet. */
const openPlaces = (scene: Scene, target: Definition): { readonly to: string; readonly unit: string | undefined }[] =>
  periodsOfTerm(target.cadence, TERM)
    .filter(({ to }) => to <= scene.today && !isClosed(scene.history, to))
    .flatMap(({ to }) => {
      const units = target.scope === 'unit' ? reportersOf(scene, target, to) : [undefined];
      return units.map((unit) => ({ to, unit }));
    })
    .filter(
      ({ to, unit }) =>
        !scene.results.some(
          (result) =>
            result.target === target.target &&
            result.status !== 'withdrawn' &&
            result.occurredOn === to &&
            result.unit === unit,
        ),
    );

const submissionFor = (scene: Scene, target: Definition, day: string, unit: string | undefined): object => {
  const { random } = scene;
  const period = target.cadence !== 'none' && isByPeriod(target) ? periodKey(target.cadence, day) : undefined;
  const dated = period === undefined || random.chance(0.7);
  const units = Math.max(1, reportersOf(scene, target, day).length);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(dated ? { occurredOn: day } : {}),
    ...(period !== undefined && (!dated || random.chance(0.5)) ? { period } : {}),
    values: valuesFor(random, target, day, scene.luck(target.target), units),
    ...(random.chance(0.1) ? { note: scene.text('ghi chú') } : {}),
  };
};

const earlyDay = ({ random, today }: Scene): string => {
  const day = plusDays(today, -random.pick([0, 1, 5, 30, 90, 400]));
  return day < TERM.from ? TERM.from : day;
};

/** A result of a level or ratio: of the first period that has none yet, most of the time. */
export const recordPeriod = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const places = scene.targets
    .filter(isByPeriod)
    .flatMap((target) => openPlaces(scene, target).map((place) => ({ target, ...place })));
  if (places.length === 0) return undefined;
  const ordered = places.sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0));
  const { target, to, unit } = random.chance(0.8) ? ordered[0]! : random.pick(ordered);
  return {
    by: someone(scene, ['clerk']),
    command: { type: 'RecordResult', target: target.target, ...submissionFor(scene, target, to, unit) },
  };
};

/** A result of a cumulative or coverage, of any open day. */
export const recordDay = (scene: Scene): Move | undefined => {
  const { random, history } = scene;
  const targets = scene.targets.filter(isByDay);
  const day = earlyDay(scene);
  if (targets.length === 0 || isClosed(history, day)) return undefined;
  const target = random.pick(targets);
  const units = reportersOf(scene, target, day);
  if (target.scope === 'unit' && units.length === 0) return undefined;
  const unit = target.scope === 'unit' ? random.pick(units) : undefined;
  return {
    by: someone(scene, ['clerk']),
    command: { type: 'RecordResult', target: target.target, ...submissionFor(scene, target, day, unit) },
  };
};

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
