import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, CLERK, given, on, type Past } from '../../../../test/support/given-when-then.ts';
import { against, type Change } from '../../../../test/support/proposing.ts';
import { decidedFacts, DOCUMENT, REASON, RESOLUTION, town, TOWN_HEAD } from '../../../../test/support/town.ts';
import type { NewEvent } from '../../events/events.ts';

const TODAY = '2026-07-20';
const R = TOWN_HEAD + 1;
const ward = given(town, on(TODAY));
const recorded: NewEvent = {
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } },
};
const approved: NewEvent = { type: 'ResultApproved', data: { target: 'C', result: R, submission: R } };
const closed: NewEvent = { type: 'PeriodClosed', data: { from: '2026-03-01', to: '2026-03-31' } };

describe('withdrawing an approved result', () => {
  const withdraw = (result = R): Change => ({ type: 'ResultWithdrawn', data: { result, reason: REASON } });
  const counted: readonly Past[] = [...by(CLERK, recorded), ...by(APPROVER, approved)];

  it('may be proposed', () => {
    expect(against(given(town, on(TODAY), counted), withdraw())).toEqual([]);
  });

  it('needs an approved result', () => {
    expect(against(given(town, on(TODAY), by(CLERK, recorded)), withdraw())).toEqual([
      { code: 'result-not-approved', field: 'result', params: { result: R, status: 'pending' } },
    ]);
    expect(against(ward, withdraw())).toEqual([{ code: 'result-unknown', field: 'result', params: { result: R } }]);
  });

  it('happens once', () => {
    expect(against(given(town, on(TODAY), counted), withdraw(), withdraw())).toEqual([
      { code: 'result-withdrawn', field: 'changes.1.data.result', params: { result: R } },
    ]);
  });

  it('waits for a reopening when its day is closed', () => {
    expect(against(given(town, on(TODAY), counted, by(APPROVER, closed)), withdraw())).toEqual([
      { code: 'period-closed', field: 'result', params: { date: '2026-03-15' } },
    ]);
  });
});

describe('reopening a period', () => {
  const reopen = (from: string, to: string): Change => ({
    type: 'PeriodReopened',
    data: { from, to, document: DOCUMENT, reason: REASON },
  });
  const scene = given(town, on(TODAY), by(APPROVER, closed));

  it('may be proposed for closed days', () => {
    expect(against(scene, reopen('2026-03-10', '2026-03-31'))).toEqual([]);
  });

  it('is refused when one of the days is open, naming it', () => {
    expect(against(scene, reopen('2026-03-10', '2026-04-01'))).toEqual([
      {
        code: 'period-not-closed',
        field: 'from',
        params: { from: '2026-03-10', to: '2026-04-01', date: '2026-04-01' },
      },
    ]);
  });

  it('is refused backwards', () => {
    expect(against(scene, reopen('2026-03-31', '2026-03-10'))).toEqual([
      { code: 'range-reversed', field: 'from', params: { from: '2026-03-31', to: '2026-03-10' } },
    ]);
  });
});

describe('breakthroughs and rules', () => {
  it('a breakthrough is declared under a number of its own', () => {
    const declare = (number: number): Change => ({ type: 'BreakthroughDeclared', data: { number, name: 'Khâu mới' } });
    expect(against(ward, declare(2))).toEqual([]);
    expect(against(ward, declare(1))).toEqual([
      { code: 'breakthrough-repeated', field: 'number', params: { breakthrough: 1 } },
    ]);
  });

  it('rules are adopted that this program knows, and that are not in force', () => {
    const adopt = (rulesVersion: number): Change => ({ type: 'RulesAdopted', data: { rulesVersion } });
    expect(against(ward, adopt(2))).toEqual([
      { code: 'rules-unknown', field: 'rulesVersion', params: { rulesVersion: 2, latest: 1 } },
    ]);
    expect(against(ward, adopt(1))).toEqual([
      { code: 'rules-already-in-force', field: 'rulesVersion', params: { rulesVersion: 1 } },
    ]);
    const [founded, ...rest] = town;
    const later: readonly Past[] = by('admin-01', {
      type: 'ResolutionAdopted',
      data: { ...RESOLUTION, rulesVersion: 2 },
    });
    expect(founded).toMatchObject({ event: { type: 'ResolutionAdopted' } });
    expect(against(given(later, rest, on(TODAY)), adopt(1))).toEqual([]);
  });

  it('a rule that was adopted is in force from then on', () => {
    const { state } = given(town, decidedFacts(TOWN_HEAD, { type: 'RulesAdopted', data: { rulesVersion: 2 } }));
    expect(state.settings.rulesVersion).toBe(2);
  });
});
