import { describe, expect, it } from '@jest/globals';
import { coverage, cumulative, growth, level, milestone, ratio } from '../../../../test/support/definitions.ts';
import { by, CLERK, given, on } from '../../../../test/support/given-when-then.ts';
import { against, type Change } from '../../../../test/support/proposing.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../../test/support/town.ts';
import type { NewEvent } from '../../events/events.ts';
import type { Goal, Interpretation, TargetDefinition } from '../../events/target-definition.ts';
import type { Refusal } from '../decision.ts';

const TODAY = '2026-07-20';
const ward = given(town, on(TODAY));
const set = (data: TargetDefinition): Change => ({ type: 'TargetSet', data });
const revise = (target: string, goal: Goal, effectiveFrom?: string): Change => ({
  type: 'TargetRevised',
  data: { target, goal, document: DOCUMENT, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) },
});
const confirm = (target: string, interpretation: Interpretation): Change => ({
  type: 'InterpretationConfirmed',
  data: { target, interpretation },
});
const wrong = (field: string, measure: string): Refusal => ({
  code: 'target-definition-inconsistent',
  field,
  params: { target: 'N', measure },
});
const goalUnfit = (measure: string): Refusal => ({ code: 'goal-unfit', field: 'goal', params: { measure } });
const readingUnfit = (measure: string, interpretations: string[]): Refusal => ({
  code: 'interpretation-unfit',
  field: 'interpretation',
  params: { measure, interpretations },
});
const LEVEL = ['dueYear', 'everyYear', 'termSum'];

describe('setting a target that may be', () => {
  it.each<[string, TargetDefinition]>([
    ['a cumulative', cumulative({ target: 'N' })],
    [
      'a cumulative of units, on no schedule',
      cumulative({ target: 'N', scope: 'unit', unitKinds: ['partyCell'], cadence: 'none' }),
    ],
    ['a falling level', level({ target: 'N', direction: 'down' })],
    ['a level read as the sum of the term', level({ target: 'N', interpretation: 'termSum' })],
    ['a falling ratio', ratio({ target: 'N', direction: 'down', interpretation: 'dueYear' })],
    [
      'a growth of a level',
      growth({ target: 'N', measure: { kind: 'growth', of: 'L' }, interpretation: 'termAverage' }),
    ],
    ['a coverage', coverage({ target: 'N' })],
    [
      'a milestone of a scheme still to come',
      milestone({ target: 'N', measure: { kind: 'milestone', scheme: 'DA-09' } }),
    ],
    ['a goal that is not public', cumulative({ target: 'N', goal: null })],
    ['a declared breakthrough', cumulative({ target: 'N', breakthrough: 1 })],
  ])('%s', (_what, definition) => {
    expect(against(ward, set(definition))).toEqual([]);
  });
});

describe('setting a target that contradicts itself', () => {
  const twice = { model: 'NTT', name: 'Ngôi nhà trí tuệ' };
  it.each<[string, TargetDefinition, Refusal]>([
    ['a falling cumulative', cumulative({ target: 'N', direction: 'down' }), wrong('direction', 'cumulative')],
    ['a falling coverage', coverage({ target: 'N', direction: 'down' }), wrong('direction', 'coverage')],
    ['a level on no schedule', level({ target: 'N', cadence: 'none' }), wrong('cadence', 'level')],
    ['a ratio on no schedule', ratio({ target: 'N', cadence: 'none' }), wrong('cadence', 'ratio')],
    [
      'a growth by units',
      growth({ target: 'N', measure: { kind: 'growth', of: 'L' }, scope: 'unit', unitKinds: ['village'] }),
      wrong('scope', 'growth'),
    ],
    ['units without their kinds', cumulative({ target: 'N', scope: 'unit' }), wrong('unitKinds', 'cumulative')],
    ['kinds without units', cumulative({ target: 'N', unitKinds: ['village'] }), wrong('unitKinds', 'cumulative')],
    [
      'a model twice',
      coverage({ target: 'N', measure: { kind: 'coverage', models: [twice, twice] } }),
      wrong('measure.models.1.model', 'coverage'),
    ],
    ['a range for a cumulative', cumulative({ target: 'N', goal: { lo: '1', hi: '2' } }), goalUnfit('cumulative')],
    [
      'one value for a growth',
      growth({ target: 'N', measure: { kind: 'growth', of: 'L' }, goal: { value: '7' } }),
      goalUnfit('growth'),
    ],
    [
      'a range from above to below',
      growth({ target: 'N', measure: { kind: 'growth', of: 'L' }, goal: { lo: '8', hi: '7' } }),
      goalUnfit('growth'),
    ],
    ['more than all', coverage({ target: 'N', goal: { value: '100.1' } }), goalUnfit('coverage')],
    ['less than none', ratio({ target: 'N', goal: { value: '-1' } }), goalUnfit('ratio')],
    [
      'a growth of what is no level',
      growth({ target: 'N', measure: { kind: 'growth', of: 'C' } }),
      { code: 'level-unknown', field: 'measure.of', params: { level: 'C' } },
    ],
    ['a level without a reading', level({ target: 'N', interpretation: null }), readingUnfit('level', LEVEL)],
    ['a cumulative with one', cumulative({ target: 'N', interpretation: 'dueYear' }), readingUnfit('cumulative', [])],
    [
      'a falling sum of the term',
      level({ target: 'N', direction: 'down', interpretation: 'termSum' }),
      readingUnfit('level', LEVEL),
    ],
    ['a sum of last values', level({ target: 'N', interpretation: 'termSum' }, 'last'), readingUnfit('level', LEVEL)],
    [
      'an average of a ratio',
      ratio({ target: 'N', interpretation: 'termAverage' }),
      readingUnfit('ratio', ['everyYear', 'dueYear']),
    ],
    [
      'an unknown breakthrough',
      cumulative({ target: 'N', breakthrough: 2 }),
      { code: 'breakthrough-unknown', field: 'breakthrough', params: { breakthrough: 2 } },
    ],
    [
      'a due day after the term',
      cumulative({ target: 'N', dueOn: '2031-12-31' }),
      {
        code: 'date-outside-term',
        field: 'dueOn',
        params: { date: '2031-12-31', from: '2025-07-09', to: '2030-12-31' },
      },
    ],
  ])('%s', (_what, definition, refusal) => {
    expect(against(ward, set(definition))).toEqual([refusal]);
  });

  it('a coverage of the whole ward, which has no units', () => {
    expect(against(ward, set(coverage({ target: 'N', scope: 'ward' })))).toEqual([
      wrong('scope', 'coverage'),
      wrong('unitKinds', 'coverage'),
    ]);
  });
});

describe('restating a target', () => {
  const recorded: NewEvent = {
    type: 'ResultRecorded',
    data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } },
  };
  const withdrawn: NewEvent = {
    type: 'ResultWithdrawn',
    data: { target: 'C', result: TOWN_HEAD + 1, reason: REASON },
  };
  const estimated: NewEvent = { type: 'EstimateRecorded', data: { target: 'C', year: 2026, values: { value: '12' } } };
  const definition = cumulative({ target: 'C' });
  const scene = given(town, on(TODAY), by(CLERK, recorded));

  it('may change its words and dates at any time', () => {
    const renamed = { ...definition, name: 'Tên khác', theme: 'Khác', dueDays: 15, dueOn: '2029-12-31' };
    expect(against(scene, set(renamed))).toEqual([]);
  });

  it('may change everything while nothing was recorded', () => {
    expect(against(ward, set(ratio({ target: 'C' })))).toEqual([]);
    expect(against(given(town, on(TODAY), by(CLERK, recorded, withdrawn)), set(ratio({ target: 'C' })))).toEqual([]);
  });

  it.each<[string, TargetDefinition]>([
    ['measure', { ...definition, measure: { kind: 'cumulative', quantity: 'amount' } }],
    ['unitOfMeasure', { ...definition, unitOfMeasure: 'nghìn người' }],
    ['cadence', { ...definition, cadence: 'month' }],
    ['goal', { ...definition, goal: { value: '151' } }],
  ])('may not change its %s once a result or an estimate stands', (field, restated) => {
    const refusal = { code: 'target-has-results', field, params: { target: 'C' } };
    expect(against(scene, set(restated))).toEqual([refusal]);
    expect(against(given(town, on(TODAY), by(CLERK, estimated)), set(restated))).toEqual([refusal]);
  });

  it('may not change direction, scope or unit kinds once a result stands', () => {
    const ofLevel: NewEvent = {
      type: 'ResultRecorded',
      data: { target: 'L', period: '2026-Q1', occurredOn: '2026-03-31', values: { value: '12' } },
    };
    const restated = level({
      target: 'L',
      goal: { value: '250' },
      direction: 'down',
      scope: 'unit',
      unitKinds: ['village'],
    });
    expect(against(given(town, on(TODAY), by(CLERK, ofLevel)), set(restated))).toEqual(
      ['direction', 'scope', 'unitKinds'].map((field) => ({
        code: 'target-has-results',
        field,
        params: { target: 'L' },
      })),
    );
  });

  it('keeps its kind while a growth, a baseline, a roadmap or a revision leans on it', () => {
    const leaning = { code: 'target-definition-inconsistent', field: 'measure.kind' };
    expect(against(ward, set(ratio({ target: 'L' })))).toEqual([
      { ...leaning, params: { target: 'L', measure: 'level' } },
    ]);
    const facts: readonly { type: string; data: object }[] = [
      { type: 'BaselineSet', data: { target: 'R', baseline: { value: '80', year: 2024 }, document: DOCUMENT } },
      {
        type: 'RoadmapApproved',
        data: {
          target: 'R',
          milestones: [{ year: 2026, value: '85' }],
          effectiveFrom: '2026-01-15',
          document: DOCUMENT,
        },
      },
      {
        type: 'TargetRevised',
        data: { target: 'R', goal: { value: '91' }, effectiveFrom: '2026-01-15', document: DOCUMENT },
      },
    ];
    for (const fact of facts) {
      const settled = given(town, on(TODAY), decidedFacts(TOWN_HEAD, fact));
      expect(against(settled, set(cumulative({ target: 'R' })))).toEqual([
        { ...leaning, params: { target: 'R', measure: 'ratio' } },
      ]);
    }
  });
});

describe('changing a standing target', () => {
  it('revises its goal from a day of the term on', () => {
    expect(against(ward, revise('C', { value: '160' }))).toEqual([]);
    expect(against(ward, revise('C', { value: '160' }, '2028-01-01'))).toEqual([]);
    expect(against(ward, revise('C', { value: '160' }, '2031-01-01'))).toEqual([
      {
        code: 'effective-date-outside-term',
        field: 'effectiveFrom',
        params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
      },
    ]);
  });

  it('takes the date of a document after the term from nobody', () => {
    const document = { ...DOCUMENT, date: '2031-01-01' };
    expect(against(ward, { type: 'TargetDropped', data: { target: 'C', document } })).toEqual([
      {
        code: 'effective-date-outside-term',
        field: 'document.date',
        params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
      },
    ]);
  });

  it('revises a goal by one that fits', () => {
    expect(against(ward, revise('C', { lo: '1', hi: '2' }))).toEqual([goalUnfit('cumulative')]);
  });

  it('confirms a reading that its measure has', () => {
    expect(against(ward, confirm('L', 'termSum'))).toEqual([]);
    expect(against(ward, confirm('L', 'termAverage'))).toEqual([readingUnfit('level', LEVEL)]);
  });

  const responsibility = {
    office: 'Văn phòng Đảng ủy',
    task: 'Tổng hợp',
    responsibility: 'Chủ trì',
    product: 'Báo cáo quý',
    deadline: 'Ngày 10 tháng sau quý',
    roadmap: 'Hằng quý',
  };
  const changes = (target: string): readonly [string, Change][] => [
    ['a revision', revise(target, { value: '160' })],
    ['a dropping', { type: 'TargetDropped', data: { target, document: DOCUMENT } }],
    ['a confirmation', confirm(target, 'dueYear')],
    ['a responsibility', { type: 'ResponsibilityAssigned', data: { target, ...responsibility } }],
    ['a baseline', { type: 'BaselineSet', data: { target, baseline: { value: '1', year: 2024 }, document: DOCUMENT } }],
    [
      'a roadmap',
      { type: 'RoadmapApproved', data: { target, milestones: [{ year: 2026, value: '1' }], document: DOCUMENT } },
    ],
  ];

  it('assigns the six "rõ"', () => {
    expect(against(ward, { type: 'ResponsibilityAssigned', data: { target: 'C', ...responsibility } })).toEqual([]);
  });

  it.each(changes('X'))('refuses %s of an unknown target', (_what, change) => {
    expect(against(ward, change)).toEqual([{ code: 'target-unknown', field: 'target', params: { target: 'X' } }]);
  });

  it.each([...changes('L'), ['a restatement', set(level({ target: 'L', goal: { value: '250' } }))] as const])(
    'refuses %s of a dropped target',
    (_what, change) => {
      const dropped = decidedFacts(TOWN_HEAD, {
        type: 'TargetDropped',
        data: { target: 'L', effectiveFrom: '2029-01-01', document: DOCUMENT },
      });
      expect(against(given(town, on(TODAY), dropped), change)).toEqual([
        { code: 'target-dropped', field: 'target', params: { target: 'L', effectiveFrom: '2029-01-01' } },
      ]);
    },
  );
});
