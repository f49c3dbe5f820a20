import { plusDays } from './calendar.ts';
import type { Move, Scene } from './random-scene.ts';
import { propose } from './random-proposals.ts';
import { TERM, UNIT_KINDS } from './random-resolution.ts';
import { isOnRoster, type Unit, unitsOf } from './roster.ts';

const KIND_WORDS: Readonly<Record<string, string>> = { residentialGroup: 'Tổ', village: 'Bản', partyCell: 'Chi bộ' };

const enrolment = (code: string, kind: string, effectiveOn: string): object => ({
  unit: code,
  name: `${KIND_WORDS[kind]} ${code}`,
  kind,
  effectiveOn,
});

/** The roster of the first days: a handful of units of two kinds, and a party cell that reports for nothing. */
export const foundingRoster = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const units = Array.from({ length: random.int(3, 5) }, (_, index) =>
    enrolment(`U-0${index + 1}`, random.pick(UNIT_KINDS), TERM.from),
  );
  return propose(scene, 'UnitEnrolled', ...units, enrolment('CB-01', 'partyCell', TERM.from));
};

const standing = ({ history, today }: Scene): readonly Unit[] =>
  unitsOf(history).filter((unit) => isOnRoster(unit, today) && unit.leftOn === null && unit.kind !== 'partyCell');

/** The first day on which nothing of the units is in the way any more, and a little later. */
const freeDay = ({ random, results, today }: Scene, units: readonly string[]): string => {
  const last = results
    .filter((result) => result.status !== 'withdrawn' && result.unit !== undefined && units.includes(result.unit))
    .map((result) => result.occurredOn)
    .sort()
    .at(-1);
  const wished = plusDays(today, -random.int(0, 60));
  const earliest = last === undefined ? TERM.from : plusDays(last, 1);
  const day = wished < earliest ? earliest : wished;
  return day > TERM.to ? TERM.to : day;
};

const nextCode = ({ history }: Scene): string => `U-${String(unitsOf(history).length + 10)}`;

export const proposeMerger = (scene: Scene): Move | undefined => {
  const { random } = scene;
  const units = standing(scene);
  const first = units.length < 3 ? undefined : random.pick(units);
  const others = units.filter((unit) => unit.kind === first?.kind && unit !== first);
  if (!first || others.length === 0) return undefined;
  const second = random.pick(others);
  const effectiveOn = freeDay(scene, [first.unit, second.unit]);
  return random.chance(0.5)
    ? propose(scene, 'UnitsMerged', {
        predecessors: [first.unit, second.unit],
        successor: nextCode(scene),
        enrolled: { name: `Tổ sáp nhập ${first.unit}, ${second.unit}`, kind: first.kind },
        effectiveOn,
      })
    : propose(scene, 'UnitsMerged', { predecessors: [first.unit], successor: second.unit, effectiveOn });
};

export const proposeClosure = (scene: Scene): Move | undefined => {
  const units = standing(scene);
  if (units.length === 0) return undefined;
  // The only one of its kind leaves an empty roster behind: now and then on purpose.
  const alone = units.filter(({ kind }) => units.filter((other) => other.kind === kind).length === 1);
  const { unit } = scene.random.pick(alone.length > 0 && scene.random.chance(0.5) ? alone : units);
  return propose(scene, 'UnitClosed', { unit, effectiveOn: freeDay(scene, [unit]) });
};

export const proposeEnrolment = (scene: Scene): Move | undefined => {
  const { random, today } = scene;
  const day = plusDays(today, -random.int(0, 100));
  const effectiveOn = day < TERM.from ? TERM.from : day > TERM.to ? TERM.to : day;
  return propose(scene, 'UnitEnrolled', enrolment(nextCode(scene), random.pick(UNIT_KINDS), effectiveOn));
};

export const proposeRenaming = (scene: Scene): Move | undefined => {
  const units = standing(scene);
  if (units.length === 0) return undefined;
  const { unit } = scene.random.pick(units);
  const effectiveOn = freeDay(scene, [unit]);
  return propose(scene, 'UnitRenamed', { unit, name: `Tên mới ${unit} ${scene.random.int(1, 99)}`, effectiveOn });
};
