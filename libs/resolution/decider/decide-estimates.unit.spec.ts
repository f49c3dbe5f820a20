import { describe, expect, it } from '@jest/globals';
import { by, CLERK, given, on, OTHER_CLERK } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { NewEvent } from '../events/events.ts';
import { accepted, type Refusal, refused } from './decision.ts';

const E = TOWN_HEAD + 1;
const estimate = (changed: Partial<CommandOf<'RecordEstimate'>> = {}): CommandOf<'RecordEstimate'> => ({
  type: 'RecordEstimate',
  target: 'L',
  year: 2026,
  values: { value: '240.5' },
  ...changed,
});
const estimated: NewEvent = { type: 'EstimateRecorded', data: { target: 'L', year: 2026, values: { value: '240.5' } } };
const ward = given(town, on('2026-10-01'));

describe('recording an estimate', () => {
  it('says what the year will come to', () => {
    expect(ward.when(CLERK, estimate())).toEqual(accepted(estimated));
    expect(ward.when(CLERK, estimate({ note: REASON }))).toEqual(
      accepted({ type: 'EstimateRecorded', data: { ...estimated.data, note: REASON } }),
    );
  });

  it('of a ratio or a coverage is a fraction', () => {
    const values = { numerator: '8', denominator: '10' };
    expect(ward.when(CLERK, estimate({ target: 'R', values })).outcome).toBe('accepted');
    expect(ward.when(CLERK, estimate({ target: 'V', values })).outcome).toBe('accepted');
  });

  it.each<[string, Partial<CommandOf<'RecordEstimate'>>, Refusal]>([
    ['an unknown target', { target: 'X' }, { code: 'target-unknown', field: 'target', params: { target: 'X' } }],
    [
      'a growth, which follows from its level',
      { target: 'G' },
      { code: 'measure-takes-no-estimates', field: 'target', params: { target: 'G', measure: 'growth' } },
    ],
    [
      'a milestone, which its steps decide',
      { target: 'M' },
      { code: 'measure-takes-no-estimates', field: 'target', params: { target: 'M', measure: 'milestone' } },
    ],
    [
      'a year before the term',
      { year: 2024 },
      {
        code: 'date-outside-term',
        field: 'year',
        params: { date: 2024, from: '2025-07-09', to: '2030-12-31' },
      },
    ],
    [
      'a year after the term',
      { year: 2031 },
      {
        code: 'date-outside-term',
        field: 'year',
        params: { date: 2031, from: '2025-07-09', to: '2030-12-31' },
      },
    ],
    [
      'values of another kind',
      { target: 'V', values: { model: 'NTT', ended: false } },
      { code: 'values-unfit', field: 'values', params: { measure: 'coverage' } },
    ],
    [
      'more covered units than units',
      { target: 'V', values: { numerator: '11', denominator: '10' } },
      {
        code: 'numerator-above-denominator',
        field: 'values.numerator',
        params: { numerator: '11', denominator: '10' },
      },
    ],
  ])('refuses %s', (_what, changed, refusal) => {
    expect(ward.when(CLERK, estimate(changed))).toEqual(refused(refusal));
  });

  it('refuses a year that a dropped target no longer sees', () => {
    const dropped = decidedFacts(TOWN_HEAD, {
      type: 'TargetDropped',
      data: { target: 'L', effectiveFrom: '2026-06-01', document: DOCUMENT },
    });
    const scene = given(town, on('2026-10-01'), dropped);
    expect(scene.when(CLERK, estimate()).outcome).toBe('accepted');
    expect(scene.when(CLERK, estimate({ year: 2027 }))).toEqual(
      refused({ code: 'target-dropped', field: 'target', params: { target: 'L', effectiveFrom: '2026-06-01' } }),
    );
  });
});

describe('withdrawing an estimate', () => {
  const withdraw: CommandOf<'WithdrawEstimate'> = { type: 'WithdrawEstimate', estimate: E, reason: REASON };
  const withdrawn: NewEvent = { type: 'EstimateWithdrawn', data: { target: 'L', estimate: E, reason: REASON } };
  const scene = given(town, on('2026-10-01'), by(CLERK, estimated));

  it('is its maker’s', () => {
    expect(scene.when(CLERK, withdraw)).toEqual(accepted(withdrawn));
    expect(scene.when(OTHER_CLERK, withdraw)).toEqual(
      refused({ code: 'estimate-not-own', field: 'estimate', params: { estimate: E } }),
    );
  });

  it('happens once, to an estimate that was made', () => {
    expect(given(town, on('2026-10-01'), by(CLERK, estimated, withdrawn)).when(CLERK, withdraw)).toEqual(
      refused({ code: 'estimate-withdrawn', field: 'estimate', params: { estimate: E } }),
    );
    expect(scene.when(CLERK, { ...withdraw, estimate: 1 })).toEqual(
      refused({ code: 'estimate-unknown', field: 'estimate', params: { estimate: 1 } }),
    );
  });
});
