import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, CLERK, given, on, OTHER_CLERK } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { EventData, NewEvent } from '../events/events.ts';
import { accepted, refused } from './decision.ts';

const TODAY = '2026-07-20';
const R = TOWN_HEAD + 1;

const record = (changed: Partial<CommandOf<'RecordResult'>> = {}): CommandOf<'RecordResult'> => ({
  type: 'RecordResult',
  target: 'C',
  occurredOn: '2026-03-15',
  values: { value: '12' },
  ...changed,
});
const recorded = (data: Partial<EventData<'ResultRecorded'>> = {}): NewEvent => ({
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' }, ...data },
});
const approved = (target = 'C'): NewEvent => ({
  type: 'ResultApproved',
  data: { target, result: R, submission: R },
});
const returned: NewEvent = {
  type: 'ResultReturned',
  data: { target: 'C', result: R, submission: R, reason: REASON },
};
const closed = (from: string, to: string): NewEvent => ({ type: 'PeriodClosed', data: { from, to } });
const ward = given(town, on(TODAY));
const byPeriod = (changed: Partial<CommandOf<'RecordResult'>>): CommandOf<'RecordResult'> => ({
  type: 'RecordResult',
  target: 'L',
  values: { value: '1' },
  ...changed,
});

describe('recording a result', () => {
  it('says what was recorded, with its note and evidence', () => {
    expect(ward.when(CLERK, record({ note: REASON, evidence: DOCUMENT }))).toEqual(
      accepted(recorded({ note: REASON, evidence: DOCUMENT })),
    );
  });

  it('takes as many cumulative results of a day as there are', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()));
    expect(scene.when(CLERK, record())).toEqual(accepted(recorded()));
  });

  it('of a level is dated on the last day of the period it names', () => {
    expect(ward.when(CLERK, byPeriod({ period: '2026-Q1' }))).toEqual(
      accepted(recorded({ target: 'L', period: '2026-Q1', occurredOn: '2026-03-31', values: { value: '1' } })),
    );
  });

  it('of a level names the period that its day ends', () => {
    expect(ward.when(CLERK, byPeriod({ occurredOn: '2026-03-31' }))).toEqual(
      accepted(recorded({ target: 'L', period: '2026-Q1', occurredOn: '2026-03-31', values: { value: '1' } })),
    );
  });

  it('of a cumulative stands for the last day of whatever period it names', () => {
    expect(ward.when(CLERK, { type: 'RecordResult', target: 'C', period: '2026-02', values: { value: '3' } })).toEqual(
      accepted(recorded({ period: '2026-02', occurredOn: '2026-02-28', values: { value: '3' } })),
    );
  });

  it('takes the first period of the term whose last day lies in it', () => {
    expect(ward.when(CLERK, byPeriod({ period: '2025-Q3' })).outcome).toBe('accepted');
  });

  it('of a unit names one that stands on the roster on that very day', () => {
    const command = record({ target: 'CU', unit: 'BAN-01', occurredOn: '2026-02-01' });
    expect(ward.when(CLERK, command)).toEqual(
      accepted(recorded({ target: 'CU', unit: 'BAN-01', occurredOn: '2026-02-01' })),
    );
  });

  it('of a coverage states a model of the target', () => {
    const command = record({ target: 'V', unit: 'TDP-01', values: { model: 'NTT', ended: false } });
    expect(ward.when(CLERK, command).outcome).toBe('accepted');
  });

  it('names every independent fault at once', () => {
    const command = record({ unit: 'TDP-01', occurredOn: '2031-01-01', values: { value: '-1.5' } });
    expect(ward.when(CLERK, command)).toEqual(
      refused(
        {
          code: 'date-outside-term',
          field: 'occurredOn',
          params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
        },
        { code: 'unit-not-allowed', field: 'unit', params: { target: 'C' } },
        { code: 'number-not-whole', field: 'values.value', params: { input: '-1.5' } },
        { code: 'number-negative', field: 'values.value', params: { input: '-1.5' } },
      ),
    );
  });

  it('is refused in an occupied period, naming the result that lives there', () => {
    const occupied = given(
      town,
      on(TODAY),
      by(CLERK, recorded({ target: 'L', period: '2026-Q1', occurredOn: '2026-03-31' })),
    );
    expect(occupied.when(OTHER_CLERK, byPeriod({ period: '2026-Q1' }))).toEqual(
      refused({ code: 'period-occupied', field: 'period', params: { result: R, date: '2026-03-31' } }),
    );
    expect(occupied.when(OTHER_CLERK, byPeriod({ period: '2026-Q2' })).outcome).toBe('accepted');
  });

  it('is accepted in a period that a withdrawal freed, also one of another unit', () => {
    const data = { target: 'L', period: '2026-Q1', occurredOn: '2026-03-31' };
    const withdrawn: NewEvent = { type: 'ResultWithdrawn', data: { target: 'L', result: R, reason: REASON } };
    const freed = given(town, on(TODAY), by(CLERK, recorded(data), withdrawn));
    expect(freed.when(CLERK, byPeriod({ period: '2026-Q1' })).outcome).toBe('accepted');
  });

  it('is refused in a closed period, until it is reopened', () => {
    const month = closed('2026-03-01', '2026-03-31');
    expect(given(town, on(TODAY), by(APPROVER, month)).when(CLERK, record())).toEqual(
      refused({ code: 'period-closed', field: 'occurredOn', params: { date: '2026-03-15' } }),
    );
    const reopened = decidedFacts(TOWN_HEAD + 1, {
      type: 'PeriodReopened',
      data: { from: '2026-03-15', to: '2026-03-15', document: DOCUMENT, reason: REASON },
    });
    expect(given(town, on(TODAY), by(APPROVER, month), reopened).when(CLERK, record()).outcome).toBe('accepted');
  });

  it('of a dropped target is accepted up to the day before it was dropped', () => {
    const dropped = decidedFacts(TOWN_HEAD, {
      type: 'TargetDropped',
      data: { target: 'C', effectiveFrom: '2026-03-15', document: DOCUMENT },
    });
    const scene = given(town, on(TODAY), dropped);
    expect(scene.when(CLERK, record({ occurredOn: '2026-03-14' })).outcome).toBe('accepted');
    expect(scene.when(CLERK, record({ occurredOn: '2026-03-15' }))).toEqual(
      refused({ code: 'target-dropped', field: 'target', params: { target: 'C', effectiveFrom: '2026-03-15' } }),
    );
  });
});

describe('resubmitting a result', () => {
  const restate = (changed: Partial<CommandOf<'ResubmitResult'>> = {}): CommandOf<'ResubmitResult'> => ({
    type: 'ResubmitResult',
    result: R,
    occurredOn: '2026-03-20',
    values: { value: '11' },
    ...changed,
  });
  const restated: NewEvent = {
    type: 'ResultResubmitted',
    data: { result: R, target: 'C', occurredOn: '2026-03-20', values: { value: '11' } },
  };

  it('restates the whole of a returned result, by any clerk', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, returned));
    expect(scene.when(OTHER_CLERK, restate())).toEqual(accepted(restated));
  });

  it('restates a waiting result only by somebody who submitted it', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()));
    expect(scene.when(CLERK, restate())).toEqual(accepted(restated));
    expect(scene.when(OTHER_CLERK, restate())).toEqual(
      refused({ code: 'result-not-own', field: 'result', params: { result: R } }),
    );
  });

  it('of an approved result is refused', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, approved()));
    expect(scene.when(CLERK, restate())).toEqual(
      refused({ code: 'result-not-pending', field: 'result', params: { result: R, status: 'approved' } }),
    );
  });

  it('may stay in its own period, and may not move into another’s', () => {
    const [first, second] = ['2026-Q1', '2026-Q2'].map((period) =>
      recorded({ target: 'L', period, occurredOn: period === '2026-Q1' ? '2026-03-31' : '2026-06-30' }),
    );
    const scene = given(town, on(TODAY), by(CLERK, first!, second!));
    const move = (period: string): CommandOf<'ResubmitResult'> => ({
      type: 'ResubmitResult',
      result: R,
      period,
      values: { value: '5' },
    });
    expect(scene.when(CLERK, move('2026-Q1')).outcome).toBe('accepted');
    expect(scene.when(CLERK, move('2026-Q2'))).toEqual(
      refused({ code: 'period-occupied', field: 'period', params: { result: R + 1, date: '2026-06-30' } }),
    );
  });

  it('is checked like a new result', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()));
    expect(scene.when(CLERK, restate({ occurredOn: '2026-07-21' }))).toEqual(
      refused({ code: 'date-in-future', field: 'occurredOn', params: { date: '2026-07-21', today: TODAY } }),
    );
  });

  it('is refused when its new day, or its old one, is closed', () => {
    const into = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, closed('2026-03-20', '2026-03-20')));
    expect(into.when(CLERK, restate())).toEqual(
      refused({ code: 'period-closed', field: 'occurredOn', params: { date: '2026-03-20' } }),
    );
    const outOf = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, closed('2026-03-15', '2026-03-15')));
    expect(outOf.when(CLERK, restate())).toEqual(
      refused({ code: 'period-closed', field: 'result', params: { date: '2026-03-15' } }),
    );
  });
});

describe('withdrawing a result that is not approved', () => {
  const withdraw: CommandOf<'WithdrawResult'> = { type: 'WithdrawResult', result: R, reason: REASON };
  const withdrawn: NewEvent = { type: 'ResultWithdrawn', data: { target: 'C', result: R, reason: REASON } };

  it('is its recorder’s', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()));
    expect(scene.when(CLERK, withdraw)).toEqual(accepted(withdrawn));
    expect(scene.when(OTHER_CLERK, withdraw)).toEqual(
      refused({ code: 'result-not-own', field: 'result', params: { result: R } }),
    );
  });

  it('is possible once it was returned', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, returned));
    expect(scene.when(CLERK, withdraw)).toEqual(accepted(withdrawn));
  });

  it('is refused of an approved one, which takes a proposal', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, approved()));
    expect(scene.when(CLERK, withdraw)).toEqual(
      refused({ code: 'result-not-pending', field: 'result', params: { result: R, status: 'approved' } }),
    );
  });

  it('is refused twice, and of a result that never was', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded(), withdrawn));
    expect(scene.when(CLERK, withdraw)).toEqual(
      refused({ code: 'result-withdrawn', field: 'result', params: { result: R } }),
    );
    expect(scene.when(CLERK, { ...withdraw, result: 999 })).toEqual(
      refused({ code: 'result-unknown', field: 'result', params: { result: 999 } }),
    );
  });

  it('is refused in a closed period', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded()), by(APPROVER, closed('2026-03-01', '2026-03-31')));
    expect(scene.when(CLERK, withdraw)).toEqual(
      refused({ code: 'period-closed', field: 'result', params: { date: '2026-03-15' } }),
    );
  });
});
