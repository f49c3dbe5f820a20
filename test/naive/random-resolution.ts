import type { Cadence } from './calendar.ts';
import type { Definition, Goal } from './history.ts';
import type { Random } from './random.ts';

export const TERM = { from: '2025-07-09', to: '2030-12-31' };
export const SCHEME = 'DA-01';
export const MODELS = ['NTT', 'CLB', 'VHCD'];
export const UNIT_KINDS = ['residentialGroup', 'village'];

const CADENCES: readonly Cadence[] = ['month', 'quarter', 'halfYear', 'year', 'none'];

type Drawn = Pick<Definition, 'target' | 'measure' | 'goal'> & Partial<Definition>;

/** Fills in what every definition has, at random where the measure leaves it open. */
const definition = (random: Random, drawn: Drawn): Definition => {
  const scope = drawn.scope ?? (random.chance(0.25) ? 'unit' : 'ward');
  return {
    name: `Chỉ tiêu ${drawn.target}`,
    theme: 'Kinh tế, ngân sách',
    unitOfMeasure: 'đơn vị tính',
    direction: 'up',
    cadence: random.pick(CADENCES),
    dueDays: random.pick([0, 10, 10, 30]),
    dueOn: random.chance(0.75) ? TERM.to : random.pick(['2028-12-31', '2027-12-31', '2029-06-30', '2028-02-29']),
    interpretation: null,
    interpretationConfirmed: random.chance(0.5),
    ...drawn,
    scope,
    ...(scope === 'unit' ? { unitKinds: random.chance(0.7) ? UNIT_KINDS : [random.pick(UNIT_KINDS)] } : {}),
  };
};

/** Yearly measures must have a cadence; a coarse one most of the time, so that years become complete. */
const reported = (random: Random): Cadence =>
  random.weighted<Cadence>([
    [5, 'year'],
    [3, 'halfYear'],
    [1.5, 'quarter'],
    [0.5, 'month'],
  ])!;

const goal = (random: Random, value: Goal): Goal | null => (random.chance(0.9) ? value : null);

const level = (random: Random, target: string, aggregation: 'sum' | 'last', falling: boolean): Definition =>
  definition(random, {
    target,
    measure: { kind: 'level', quantity: random.pick(['count', 'amount', 'money']), aggregation },
    goal: goal(random, { value: falling ? '40' : '250' }),
    direction: falling ? 'down' : 'up',
    cadence: reported(random),
    interpretation: random.pick([
      'dueYear',
      'dueYear',
      'everyYear',
      aggregation === 'sum' && !falling ? 'termSum' : 'dueYear',
    ]),
  });

const ratio = (random: Random, target: string, falling: boolean): Definition =>
  definition(random, {
    target,
    measure: { kind: 'ratio', quantity: random.pick(['count', 'amount']) },
    goal: goal(random, { value: falling ? '5' : random.pick(['90', '50']) }),
    direction: falling ? 'down' : 'up',
    cadence: reported(random),
    interpretation: random.pick(['everyYear', 'dueYear', 'dueYear']),
  });

/** One definition of each sort; a history takes some of them. A growth comes with the level it grows with. */
export const drawTargets = (random: Random): readonly Definition[] => {
  const base = level(random, 'LV-01', random.pick(['sum', 'sum', 'last']), false);
  const growth = definition(random, {
    target: 'GR-01',
    measure: { kind: 'growth', of: 'LV-01' },
    goal: goal(
      random,
      random.pick([
        { lo: '7', hi: '8' },
        { lo: '-5', hi: '20' },
        { lo: '0', hi: '60.5' },
      ]),
    ),
    cadence: base.cadence,
    scope: 'ward',
    interpretation: random.pick(['everyYear', 'termAverage']),
  });
  const others = [
    level(random, 'LV-02', random.pick(['sum', 'last', 'last']), true),
    level(random, 'LV-03', 'sum', false),
    ratio(random, 'RA-01', false),
    ratio(random, 'RA-02', true),
    definition(random, {
      target: 'CU-01',
      measure: { kind: 'cumulative', quantity: random.pick(['count', 'amount', 'money']) },
      goal: goal(random, { value: random.pick(['6', '30', '150']) }),
    }),
    definition(random, {
      target: 'CU-02',
      measure: { kind: 'cumulative', quantity: 'money' },
      goal: goal(random, { value: random.pick(['0', '1500.5', '12']) }),
    }),
    definition(random, {
      target: 'CO-01',
      measure: { kind: 'coverage', models: MODELS.map((model) => ({ model, name: `Mô hình ${model}` })) },
      goal: goal(random, { value: random.pick(['100', '100', '60']) }),
      scope: 'unit',
    }),
    definition(random, {
      target: 'MI-01',
      measure: { kind: 'milestone', scheme: SCHEME },
      goal: goal(random, { value: random.pick(['100', '100', '80']) }),
      scope: 'ward',
    }),
  ];
  return [base, ...(random.chance(0.6) ? [growth] : []), ...random.some(others, 0.55)];
};

/** The founding command of a small resolution with the given targets. */
export const adoption = (targets: readonly Definition[]): object => ({
  type: 'AdoptResolution',
  resolution: {
    name: 'Nghị quyết thử nghiệm',
    organisation: 'Đảng bộ thử nghiệm',
    termFrom: TERM.from,
    termTo: TERM.to,
    announcedTargets: targets.length + 2,
    document: { date: TERM.from, issuer: 'Đại hội' },
    nature: 'simulated',
  },
  breakthroughs: [{ number: 1, name: 'Hạ tầng' }],
  targets,
});
