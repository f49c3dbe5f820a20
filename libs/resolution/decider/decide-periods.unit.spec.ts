import { describe, expect, it } from '@jest/globals';
import { APPROVER, by, CLERK, given, on, type Past } from '../../../test/support/given-when-then.ts';
import { decidedFacts, DOCUMENT, REASON, town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import type { NewEvent } from '../events/events.ts';
import { isClosed } from './closed-days.ts';
import { accepted, type Refusal, refused } from './decision.ts';

const TODAY = '2026-07-20';
const R = TOWN_HEAD + 1;
const close = (from: string, to: string): CommandOf<'ClosePeriod'> => ({ type: 'ClosePeriod', from, to });
const closed = (from: string, to: string): NewEvent => ({ type: 'PeriodClosed', data: { from, to } });
const recorded: NewEvent = {
  type: 'ResultRecorded',
  data: { target: 'C', occurredOn: '2026-03-15', values: { value: '12' } },
};
const approved: NewEvent = { type: 'ResultApproved', data: { target: 'C', result: R, submission: R } };
const q1 = close('2026-01-01', '2026-03-31');

describe('closing a period', () => {
  it('is accepted once nothing dated in it waits', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded), by(APPROVER, approved));
    expect(scene.when(APPROVER, q1)).toEqual(accepted(closed('2026-01-01', '2026-03-31')));
  });

  it.each<[string, CommandOf<'ClosePeriod'>, readonly Refusal[]]>([
    [
      'a range that ends before it begins',
      close('2026-03-31', '2026-01-01'),
      [{ code: 'range-reversed', field: 'from', params: { from: '2026-03-31', to: '2026-01-01' } }],
    ],
    [
      'days outside the term, at either end',
      close('2025-07-08', '2031-01-01'),
      [
        {
          code: 'date-outside-term',
          field: 'from',
          params: { date: '2025-07-08', from: '2025-07-09', to: '2030-12-31' },
        },
        {
          code: 'date-outside-term',
          field: 'to',
          params: { date: '2031-01-01', from: '2025-07-09', to: '2030-12-31' },
        },
        { code: 'date-in-future', field: 'to', params: { date: '2031-01-01', today: TODAY } },
      ],
    ],
    [
      'days that have not come',
      close('2026-07-01', '2026-07-21'),
      [{ code: 'date-in-future', field: 'to', params: { date: '2026-07-21', today: TODAY } }],
    ],
  ])('refuses %s', (_what, command, refusals) => {
    expect(given(town, on(TODAY)).when(APPROVER, command)).toEqual(refused(...refusals));
  });

  const waits: readonly [string, readonly Past[]][] = [
    ['a pending result', by(CLERK, recorded)],
    [
      'a returned result',
      [
        ...by(CLERK, recorded),
        ...by(APPROVER, {
          type: 'ResultReturned',
          data: { target: 'C', result: R, submission: R, reason: REASON },
        }),
      ],
    ],
    [
      'an undecided correction',
      [
        ...by(CLERK, recorded),
        ...by(APPROVER, approved),
        ...by(CLERK, {
          type: 'CorrectionProposed',
          data: { target: 'C', result: R, values: { value: '11' }, reason: REASON },
        }),
      ],
    ],
  ];
  it.each(waits)('is refused while %s is dated in it, naming it', (_what, past) => {
    const scene = given(town, on(TODAY), past);
    expect(scene.when(APPROVER, q1)).toEqual(
      refused({
        code: 'period-has-undecided',
        field: 'to',
        params: { from: '2026-01-01', to: '2026-03-31', results: [R] },
      }),
    );
    expect(scene.when(APPROVER, close('2026-04-01', '2026-06-30')).outcome).toBe('accepted');
  });

  it('names everything that waits, in order', () => {
    const scene = given(town, on(TODAY), by(CLERK, recorded, recorded, recorded));
    expect(scene.when(APPROVER, q1)).toMatchObject({ refusals: [{ params: { results: [R, R + 1, R + 2] } }] });
  });

  it('is refused when every day of it is closed already', () => {
    const scene = given(town, on(TODAY), by(APPROVER, closed('2026-01-01', '2026-06-30')));
    expect(scene.when(APPROVER, q1)).toEqual(
      refused({ code: 'period-already-closed', field: 'from', params: { from: '2026-01-01', to: '2026-03-31' } }),
    );
    expect(scene.when(APPROVER, close('2026-01-01', '2026-07-01')).outcome).toBe('accepted');
  });
});

describe('a day', () => {
  it('is closed when the latest closing or reopening that covers it says so', () => {
    const reopening = { from: '2026-02-01', to: '2026-02-28', document: DOCUMENT, reason: REASON };
    const past = [
      ...by(APPROVER, closed('2026-01-01', '2026-03-31')),
      ...decidedFacts(TOWN_HEAD + 1, { type: 'PeriodReopened', data: reopening }),
      ...by(APPROVER, closed('2026-02-10', '2026-02-10')),
    ];
    const { state } = given(town, on(TODAY), past);
    const days = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01', '2026-02-10', '2026-02-28', '2026-03-31'];
    expect(days.filter((day) => isClosed(state, day))).toEqual([
      '2026-01-01',
      '2026-01-31',
      '2026-02-10',
      '2026-03-31',
    ]);
  });
});
