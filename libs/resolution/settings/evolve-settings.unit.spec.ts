import { describe, expect, it } from '@jest/globals';
import { coverage, cumulative } from '../../../test/support/definitions.ts';
import { APPROVER, by, CLERK, given, on } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import { CorruptStreamError } from '../events/corrupt-stream-error.ts';
import type { RecordedEvent } from '../events/events.ts';
import { evolveSettings } from './evolve-settings.ts';
import { NO_SETTINGS } from './settings.ts';
import { termOf } from './term.ts';

const FACT = TOWN_HEAD + 2;
const after = (...facts: readonly { type: string; data: object }[]) =>
  given(town, on('2026-07-20'), decidedFacts(TOWN_HEAD, ...facts)).state.settings;

describe('the settings of a target', () => {
  it('begin with its definition, the goal holding from the term’s first day', () => {
    const { settings } = given(town).state;
    expect(settings.targets.get('V')).toEqual({
      definition: coverage({ target: 'V' }),
      position: 8,
      goals: [{ goal: { value: '100' }, effectiveFrom: '2025-07-09', position: 8 }],
      roadmaps: [],
      interpretation: null,
      interpretationConfirmed: true,
    });
  });

  it('keep versions of what is dated, and the last of what is not', () => {
    const settings = after(
      {
        type: 'TargetRevised',
        data: { target: 'C', goal: { value: '160' }, effectiveFrom: '2026-01-15', document: DOCUMENT },
      },
      {
        type: 'RoadmapApproved',
        data: {
          target: 'C',
          milestones: [{ year: 2026, value: '30' }],
          effectiveFrom: '2026-01-15',
          document: DOCUMENT,
        },
      },
      { type: 'BaselineSet', data: { target: 'L', baseline: { value: '200', year: 2024 }, document: DOCUMENT } },
      { type: 'BaselineSet', data: { target: 'L', baseline: { value: '210', year: 2024 }, document: DOCUMENT } },
      { type: 'InterpretationConfirmed', data: { target: 'L', interpretation: 'termSum' } },
      { type: 'TargetDropped', data: { target: 'R', effectiveFrom: '2028-01-01', document: DOCUMENT } },
    );
    expect(settings.targets.get('C')).toMatchObject({
      goals: [
        { goal: { value: '150' }, effectiveFrom: '2025-07-09', position: 6 },
        { goal: { value: '160' }, effectiveFrom: '2026-01-15', position: FACT },
      ],
      roadmaps: [{ milestones: [{ year: 2026, value: '30' }], effectiveFrom: '2026-01-15', position: FACT + 1 }],
    });
    expect(settings.targets.get('L')).toMatchObject({
      baseline: { baseline: { value: '210', year: 2024 }, position: FACT + 3 },
      interpretation: 'termSum',
      interpretationConfirmed: true,
    });
    expect(settings.targets.get('R')?.dropped).toEqual({ effectiveFrom: '2028-01-01', position: FACT + 5 });
  });

  it('restated, replace the definition and the founding goal, and keep what other facts set', () => {
    const restated = cumulative({
      target: 'C',
      name: 'Tên khác',
      goal: { value: '155' },
      interpretationConfirmed: false,
    });
    const settings = after(
      {
        type: 'TargetRevised',
        data: { target: 'C', goal: { value: '160' }, effectiveFrom: '2028-01-01', document: DOCUMENT },
      },
      { type: 'TargetSet', data: restated },
    );
    expect(settings.targets.get('C')).toEqual({
      definition: restated,
      position: FACT + 1,
      goals: [
        { goal: { value: '155' }, effectiveFrom: '2025-07-09', position: FACT + 1 },
        { goal: { value: '160' }, effectiveFrom: '2028-01-01', position: FACT },
      ],
      roadmaps: [],
      interpretation: null,
      interpretationConfirmed: false,
    });
  });

  it('know who is responsible', () => {
    const six = {
      target: 'C',
      office: 'Văn phòng',
      task: 'Tổng hợp',
      responsibility: 'Chủ trì',
      product: 'Báo cáo',
      deadline: 'Hằng quý',
      roadmap: 'Theo quý',
    };
    const settings = after({ type: 'ResponsibilityAssigned', data: six });
    expect(settings.targets.get('C')?.responsibility).toMatchObject({ assigned: six, position: FACT });
  });
});

describe('the roster and the schemes', () => {
  it('a merger lets predecessors go and enrols a new successor', () => {
    const merge = {
      predecessors: ['TDP-01', 'TDP-02'],
      successor: 'TDP-03',
      enrolled: { name: 'Tổ dân phố 3', kind: 'residentialGroup' },
      effectiveOn: '2026-03-01',
    };
    const settings = after({ type: 'UnitsMerged', data: merge });
    expect([settings.units.get('TDP-01')?.leftOn, settings.units.get('TDP-02')?.leftOn]).toEqual([
      '2026-03-01',
      '2026-03-01',
    ]);
    expect(settings.units.get('TDP-03')).toEqual({
      unit: 'TDP-03',
      kind: 'residentialGroup',
      names: [{ name: 'Tổ dân phố 3', effectiveOn: '2026-03-01', position: FACT }],
      enrolledOn: '2026-03-01',
    });
    expect(settings.merges).toEqual([
      {
        predecessors: ['TDP-01', 'TDP-02'],
        successor: 'TDP-03',
        successorExisted: false,
        effectiveOn: '2026-03-01',
        position: FACT,
      },
    ]);
  });

  it('a merger into a standing unit leaves it standing', () => {
    const settings = after({
      type: 'UnitsMerged',
      data: { predecessors: ['TDP-01'], successor: 'TDP-02', effectiveOn: '2026-03-01' },
    });
    expect(settings.units.get('TDP-02')?.leftOn).toBeUndefined();
    expect(settings.merges[0]?.successorExisted).toBe(true);
  });

  it('a scheme keeps its versions, and the marks of its steps in ledger order', () => {
    const steps = [{ step: 1, product: 'Sản phẩm', deadline: '2026-06-30', weight: '1' }];
    const settings = after(
      {
        type: 'SchemeAdopted',
        data: { scheme: 'DA-01', name: 'Đề án', steps, effectiveFrom: '2026-01-15', document: DOCUMENT },
      },
      { type: 'SchemeStepCompleted', data: { scheme: 'DA-01', step: 1, occurredOn: '2026-05-01' } },
      { type: 'SchemeStepReopened', data: { scheme: 'DA-01', step: 1, occurredOn: '2026-04-01', reason: REASON } },
      { type: 'SchemeRevised', data: { scheme: 'DA-01', steps: [], effectiveFrom: '2027-01-01', document: DOCUMENT } },
    );
    expect(settings.schemes.get('DA-01')).toEqual({
      scheme: 'DA-01',
      name: 'Đề án',
      versions: [
        { steps, effectiveFrom: '2026-01-15', position: FACT },
        { steps: [], effectiveFrom: '2027-01-01', position: FACT + 3 },
      ],
      marks: [
        { step: 1, occurredOn: '2026-05-01', done: true, position: FACT + 1 },
        { step: 1, occurredOn: '2026-04-01', done: false, position: FACT + 2 },
      ],
    });
  });
});

describe('folding settings', () => {
  it('leaves the very same object for every other event', () => {
    const before = given(town).state;
    const { state } = given(
      town,
      on('2026-04-01'),
      by(CLERK, { type: 'ResultRecorded', data: { target: 'C', occurredOn: '2026-03-15', values: { value: '1' } } }),
      by(APPROVER, { type: 'PeriodClosed', data: { from: '2026-01-01', to: '2026-01-31' } }),
    );
    expect(state.settings).toEqual(before.settings);
    const other = { type: 'PeriodClosed', data: { from: '2026-01-01', to: '2026-01-31' } } as RecordedEvent;
    expect(evolveSettings(NO_SETTINGS, other)).toBe(NO_SETTINGS);
  });

  it('begins with a resolution: no target stands before it', () => {
    const set = { type: 'TargetSet', data: cumulative(), position: 1 } as RecordedEvent;
    expect(() => evolveSettings(NO_SETTINGS, set)).toThrow(CorruptStreamError);
    expect(() => termOf(NO_SETTINGS)).toThrow('no resolution is adopted');
  });
});
