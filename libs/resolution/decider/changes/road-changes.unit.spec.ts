import { describe, expect, it } from '@jest/globals';
import { given, on } from '../../../../test/support/given-when-then.ts';
import { against, type Change } from '../../../../test/support/proposing.ts';
import { decidedFacts, DOCUMENT, town, TOWN_HEAD } from '../../../../test/support/town.ts';
import type { Refusal } from '../decision.ts';
import type { ChangeData } from './change.ts';

const ward = given(town, on('2026-07-20'));
const baseline = (target: string, from: ChangeData<'BaselineSet'>['baseline']): Change => ({
  type: 'BaselineSet',
  data: { target, baseline: from, document: DOCUMENT },
});
const covered = (...pairs: readonly [string, string][]) => ({
  covered: pairs.map(([unit, model]) => ({ unit, model })),
});
const roadmap = (target: string, ...milestones: readonly [number, string][]): Change => ({
  type: 'RoadmapApproved',
  data: { target, milestones: milestones.map(([year, value]) => ({ year, value })), document: DOCUMENT },
});
const baselineUnfit = (measure: string): Refusal => ({
  code: 'baseline-unfit',
  field: 'baseline',
  params: { measure },
});

describe('a baseline', () => {
  it.each<[string, Change]>([
    ['of a level is a figure', baseline('L', { value: '200.5', year: 2024 })],
    ['of a ratio is a percentage', baseline('R', { value: '82.25', year: 2024 })],
    ['of a coverage is a list, also an empty one', baseline('V', covered())],
    ['of a coverage may name a unit with two models', baseline('V', covered(['TDP-01', 'NTT'], ['TDP-01', 'VH']))],
  ])('%s', (_what, change) => {
    expect(against(ward, change)).toEqual([]);
  });

  it.each<[string, Change, Refusal]>([
    ['a figure for a coverage', baseline('V', { value: '1', year: 2024 }), baselineUnfit('coverage')],
    ['a list for a level', baseline('L', covered()), baselineUnfit('level')],
    [
      'a figure for a cumulative, which starts from 0',
      baseline('C', { value: '1', year: 2024 }),
      baselineUnfit('cumulative'),
    ],
    ['a figure for a growth', baseline('G', { value: '1', year: 2024 }), baselineUnfit('growth')],
    [
      'a percentage above 100',
      baseline('R', { value: '100.5', year: 2024 }),
      { code: 'baseline-unfit', field: 'baseline.value', params: { measure: 'ratio' } },
    ],
    [
      'a figure of the year in which the goal is due',
      baseline('L', { value: '200', year: 2030 }),
      { code: 'baseline-unfit', field: 'baseline.year', params: { measure: 'level', year: 2030, dueOn: '2030-12-31' } },
    ],
    [
      'an unknown unit',
      baseline('V', covered(['TDP-99', 'NTT'])),
      { code: 'unit-unknown', field: 'baseline.covered.0.unit', params: { unit: 'TDP-99' } },
    ],
    [
      'a unit of another kind',
      baseline('V', covered(['CB-01', 'NTT'])),
      {
        code: 'unit-kind-unfit',
        field: 'baseline.covered.0.unit',
        params: { unit: 'CB-01', kind: 'partyCell', kinds: ['residentialGroup'] },
      },
    ],
    [
      'a unit twice with one model',
      baseline('V', covered(['TDP-01', 'NTT'], ['TDP-01', 'NTT'])),
      { code: 'unit-repeated', field: 'baseline.covered.1.unit', params: { unit: 'TDP-01' } },
    ],
    [
      'a model that is not accepted',
      baseline('V', covered(['TDP-01', 'XX'])),
      {
        code: 'model-unknown',
        field: 'baseline.covered.0.model',
        params: { model: 'XX', models: ['NTT', 'CLB', 'VH'] },
      },
    ],
  ])('is not %s', (_what, change, refusal) => {
    expect(against(ward, change)).toEqual([refusal]);
  });
});

describe('a roadmap', () => {
  it('names what is to be reached by year-ends, in any order, and need not name the last', () => {
    expect(against(ward, roadmap('C', [2027, '60'], [2026, '30']))).toEqual([]);
    expect(against(ward, roadmap('L', [2025, '200'], [2030, '250']))).toEqual([]);
    expect(against(ward, roadmap('V', [2026, '40']))).toEqual([]);
  });

  it('ends at the goal in force when it takes effect', () => {
    expect(against(ward, roadmap('C', [2030, '149']))).toEqual([
      {
        code: 'roadmap-ends-elsewhere',
        field: 'milestones.0.value',
        params: { year: 2030, value: '149', goal: '150' },
      },
    ]);
    const revision = { target: 'C', goal: { value: '160' }, effectiveFrom: '2026-01-10', document: DOCUMENT };
    const revised = given(town, on('2026-07-20'), decidedFacts(TOWN_HEAD, { type: 'TargetRevised', data: revision }));
    expect(against(revised, roadmap('C', [2030, '160']))).toEqual([]);
    expect(against(revised, roadmap('C', [2030, '150']))).toMatchObject([{ code: 'roadmap-ends-elsewhere' }]);
  });

  it.each<[string, Change, readonly Refusal[]]>([
    [
      'years outside the term',
      roadmap('C', [2024, '0'], [2031, '150']),
      [
        { code: 'roadmap-year-outside', field: 'milestones.0.year', params: { year: 2024, from: 2025, to: 2030 } },
        {
          code: 'roadmap-year-outside',
          field: 'milestones.1.year',
          params: { year: 2031, from: 2025, to: 2030 },
        },
      ],
    ],
    [
      'a year twice',
      roadmap('C', [2026, '30'], [2026, '31']),
      [{ code: 'roadmap-year-repeated', field: 'milestones.1.year', params: { year: 2026 } }],
    ],
    [
      'of a growth',
      roadmap('G', [2026, '7']),
      [{ code: 'roadmap-unfit', field: 'target', params: { target: 'G', measure: 'growth' } }],
    ],
    [
      'of a scheme’s milestone',
      roadmap('M', [2026, '7']),
      [{ code: 'roadmap-unfit', field: 'target', params: { target: 'M', measure: 'milestone' } }],
    ],
    [
      'of a goal due every year',
      roadmap('R', [2026, '85']),
      [{ code: 'roadmap-unfit', field: 'target', params: { target: 'R', measure: 'ratio' } }],
    ],
  ])('is refused with %s', (_what, change, refusals) => {
    expect(against(ward, change)).toEqual(refusals);
  });

  it('is possible for a ratio once its goal is due in one year', () => {
    const confirmed = decidedFacts(TOWN_HEAD, {
      type: 'InterpretationConfirmed',
      data: { target: 'R', interpretation: 'dueYear' },
    });
    expect(against(given(town, on('2026-07-20'), confirmed), roadmap('R', [2026, '85']))).toEqual([]);
  });

  it('needs a goal to lead to', () => {
    const [before] = town.flatMap((each) =>
      'event' in each && each.event.type === 'TargetSet' && each.event.data.target === 'C' ? [each.event.data] : [],
    );
    const restated = decidedFacts(TOWN_HEAD, { type: 'TargetSet', data: { ...before, goal: null } });
    expect(against(given(town, on('2026-07-20'), restated), roadmap('C', [2026, '30']))).toEqual([
      { code: 'goal-missing', field: 'target', params: { target: 'C' } },
    ]);
  });

  it('holds from a day of the term on', () => {
    const change = roadmap('C', [2026, '30']) as Extract<Change, { type: 'RoadmapApproved' }>;
    const late: Change = { type: change.type, data: { ...change.data, effectiveFrom: '2031-01-01' } };
    expect(against(ward, late)).toEqual([
      {
        code: 'effective-date-outside-term',
        field: 'effectiveFrom',
        params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
      },
    ]);
  });
});
