import type { Measure, TargetDefinition } from '#resolution/events/target-definition';
import type { Chance } from './chance.ts';
import type { Commune } from './commune.ts';
import { roundGoal } from './figures.ts';
import type { SeasonName } from './season.ts';
import { FIRST_YEAR, LAST_YEAR, TERM } from './simulated-term.ts';
import { TARGET_TEMPLATES, type TargetTemplate } from './target-templates.ts';

/** A target of a simulated resolution, and what becomes of it. */
export interface SimulatedTarget {
  readonly definition: TargetDefinition;
  readonly season: SeasonName;
  /** T, as a number; of a growth the middle of its range. */
  readonly goal: number;
  /** Where it stood in the year before the term. */
  readonly start: number;
  /** Where it will stand at the term's end. */
  readonly end: number;
}

const MODELS = [
  { model: 'NTT', name: 'Ngôi nhà trí tuệ' },
  { model: 'CLB', name: 'câu lạc bộ cộng đồng' },
];

const code = (number: number): string => `CT-${String(number).padStart(2, '0')}`;

const measureOf = ({ measure }: TargetTemplate, number: number): Measure => {
  switch (measure.kind) {
    case 'growth':
      return { kind: 'growth', of: code(number - 1) };
    case 'coverage':
      return { kind: 'coverage', models: MODELS };
    case 'milestone':
      return { kind: 'milestone', scheme: `DA-${String(number).padStart(2, '0')}` };
    default:
      return measure;
  }
};

/** Percentages are of a whole: a larger commune has no larger ones. */
const isShare = ({ measure }: TargetTemplate): boolean => measure.kind !== 'level' && measure.kind !== 'cumulative';

const simulatedTarget = (number: number, commune: Commune, chance: Chance): SimulatedTarget => {
  const count = TARGET_TEMPLATES.length;
  const template = TARGET_TEMPLATES[(number - 1) % count];
  if (!template) throw new RangeError(`no template for target ${number}`);
  const round = Math.floor((number - 1) / count);
  const { scope, cadence, interpretation } = template;
  const goal = isShare(template) ? template.goal : roundGoal(template.goal * commune.size);
  const start = goal * template.start;
  // A share of what there was to do, so that it reads the same where less is better.
  const reach = commune.reach * chance.between(0.85, 1.15);
  const falls = template.start > 1;
  return {
    season: template.season,
    goal,
    start,
    end: Math.max(0, start + (goal - start) * reach),
    definition: {
      target: code(number),
      name: round === 0 ? template.name : `${template.name} (${round + 1})`,
      theme: template.theme,
      breakthrough: ((number - 1) % 3) + 1,
      measure: measureOf(template, number),
      unitOfMeasure: template.unitOfMeasure,
      goal: template.measure.kind === 'growth' ? { lo: String(goal), hi: String(goal + 1) } : { value: String(goal) },
      direction: falls ? 'down' : 'up',
      cadence,
      dueDays: 10,
      dueOn: TERM.to,
      scope,
      ...(scope === 'unit' ? { unitKinds: ['residentialGroup', 'village'] as const satisfies string[] } : {}),
      interpretation,
      interpretationConfirmed: interpretation === null,
    },
  };
};

export const simulatedTargets = (count: number, commune: Commune, chance: Chance): readonly SimulatedTarget[] =>
  Array.from({ length: count }, (_, index) => simulatedTarget(index + 1, commune, chance));

/** The founding command of a made-up commune: its nature says so, and so do its names. */
export const simulatedAdoption = (commune: Commune, targets: readonly SimulatedTarget[]): object => ({
  type: 'AdoptResolution',
  resolution: {
    name: `Nghị quyết Đại hội Đảng bộ ${commune.name}, nhiệm kỳ ${FIRST_YEAR}–${LAST_YEAR} (mô phỏng)`,
    organisation: `${commune.office} (mô phỏng)`,
    termFrom: TERM.from,
    termTo: TERM.to,
    announcedTargets: targets.length,
    document: { number: '01-NQ/ĐH', date: TERM.from, issuer: `Đại hội Đảng bộ ${commune.name}` },
    nature: 'simulated',
  },
  breakthroughs: [
    { number: 1, name: 'hạ tầng và kinh tế địa phương' },
    { number: 2, name: 'giáo dục, văn hóa, học tập suốt đời' },
    { number: 3, name: 'cải cách hành chính và chuyển đổi số' },
  ],
  targets: targets.map(({ definition }) => definition),
});
