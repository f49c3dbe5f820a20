import { describe, expect, it } from '@jest/globals';
import { verdictAsOf } from '../../../test/support/as-known.ts';
import { coverage, cumulative, growth, level, milestone, ratio } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import type { TargetDefinition } from '../events/target-definition.ts';

const flagsAt = (history: History, target: string, at: string) =>
  verdictAsOf(history.events, target, at, history.events.length).flags;
const has = (history: History, flag: string, at: string): boolean =>
  flagsAt(history, 'T', at).some((found) => found.flag === flag);

describe('Quá hạn báo cáo', () => {
  const reported = (definition: TargetDefinition, ...results: readonly string[]): History => {
    const history = new History().target(definition).on('2026-12-31');
    for (const day of results) history.record('T', day, '1');
    return history;
  };
  const overdue = (history: History, at: string): boolean => has(history, 'overdue', at);

  it('begins on the day after the end of the period + dueDays', () => {
    const history = reported(cumulative({ dueDays: 10 }));
    expect([overdue(history, '2025-10-10'), overdue(history, '2025-10-11')]).toEqual([false, true]);
  });
  it('is settled by a result dated anywhere in the period, pending or approved, and not by one beside it', () => {
    const on = (day: string): boolean => overdue(reported(cumulative(), day), '2025-10-11');
    expect(['2025-07-09', '2025-09-30', '2025-10-01'].map(on)).toEqual([false, false, true]);
  });
  it('asks for the last due period only', () => {
    expect(overdue(reported(cumulative(), '2025-12-31'), '2026-01-11')).toBe(false);
  });
  it('is not settled by a returned or withdrawn result', () => {
    const history = new History().target(cumulative()).on('2025-10-11');
    const result = history.record('T', '2025-09-30', '1');
    expect(overdue(history, '2025-10-11')).toBe(false);
    history.return(result);
    expect(overdue(history, '2025-10-11')).toBe(true);
    history.resubmit(result, '2025-09-30', '1');
    expect(overdue(history, '2025-10-11')).toBe(false);
    history.withdraw(result);
    expect(overdue(history, '2025-10-11')).toBe(true);
  });
  it('never comes without a cadence', () => {
    expect(overdue(reported(cumulative({ cadence: 'none' })), '2030-12-31')).toBe(false);
  });
  it('does not ask for a period that ends before the term', () => {
    expect(overdue(reported(cumulative({ cadence: 'quarter' })), '2025-07-31')).toBe(false);
  });
  it('asks for nothing after the period of dueOn', () => {
    const history = reported(cumulative({ dueOn: '2026-02-15' }), '2026-03-31');
    expect([overdue(history, '2026-04-10'), overdue(history, '2026-12-31')]).toEqual([true, false]);
  });
  it('with scope unit misses each unit on the roster of the period’s last day, of the kinds that report', () => {
    const history = new History().target(coverage()).enrol('2025-07-09', 'A', 'B').enrol('2025-10-01', 'C');
    history.decide('UnitEnrolled', { unit: 'V', name: 'Bản V', kind: 'village', effectiveOn: '2025-07-09' });
    history.on('2025-10-11').record('T', '2025-09-30', { model: 'NTT', ended: false }, 'A');
    expect(overdue(history, '2025-10-11')).toBe(true);
    history.record('T', '2025-09-30', { model: 'NTT', ended: false }, 'B');
    expect(overdue(history, '2025-10-11')).toBe(false);
  });
});

describe('Chờ duyệt n', () => {
  it('counts undecided results and undecided corrections dated up to `at`', () => {
    const history = new History().target(cumulative()).on('2025-10-05');
    const waiting = (at: string) => flagsAt(history, 'T', at).filter(({ flag }) => flag === 'waiting');
    const approved = history.approved('T', '2025-09-01', '1');
    expect(waiting('2025-10-05')).toEqual([]);
    const correction = history.proposeCorrection(approved, '2');
    history.record('T', '2025-09-15', '1');
    const returned = history.record('T', '2025-10-01', '1');
    expect(waiting('2025-10-05')).toEqual([{ flag: 'waiting', count: 3 }]);
    expect(waiting('2025-09-14')).toEqual([{ flag: 'waiting', count: 1 }]);
    expect(waiting('2025-08-31')).toEqual([]);
    history.return(returned);
    history.rejectCorrection(approved, correction);
    expect(waiting('2025-10-05')).toEqual([{ flag: 'waiting', count: 1 }]);
    history.resubmit(returned, '2025-10-01', '2');
    expect(waiting('2025-10-05')).toEqual([{ flag: 'waiting', count: 2 }]);
  });
});

describe('Đã đính chính', () => {
  it('speaks of live results dated up to `at` with an approved correction', () => {
    const history = new History().target(cumulative()).on('2025-10-05');
    const result = history.approved('T', '2025-09-01', '1');
    history.rejectCorrection(result, history.proposeCorrection(result, '3'));
    expect(has(history, 'corrected', '2025-10-05')).toBe(false);
    history.approveCorrection(result, history.proposeCorrection(result, '2'));
    expect([has(history, 'corrected', '2025-08-31'), has(history, 'corrected', '2025-09-01')]).toEqual([false, true]);
    history.withdrawApproved(result);
    expect(has(history, 'corrected', '2025-10-05')).toBe(false);
  });
});

describe('Chưa xác nhận cách tính', () => {
  it('stands until the interpretation is confirmed', () => {
    const history = new History().target(level({ interpretationConfirmed: false }));
    expect(has(history, 'interpretationUnconfirmed', '2025-07-09')).toBe(true);
    history.confirm('T', 'dueYear');
    expect(has(history, 'interpretationUnconfirmed', '2025-07-09')).toBe(false);
  });
  it('never stands beside a measure that is read in one way only', () => {
    const history = new History().target(cumulative({ interpretationConfirmed: false }));
    expect(has(history, 'interpretationUnconfirmed', '2025-07-09')).toBe(false);
  });
});

describe('Giả định tuyến tính', () => {
  const assumed = (definition: TargetDefinition): boolean =>
    has(new History().target(definition), 'linearAssumption', '2025-07-09');

  it.each<[string, TargetDefinition, boolean]>([
    ['a cumulative', cumulative(), true],
    ['a coverage', coverage(), true],
    ['a level due in its year', level(), true],
    ['a level as the sum of the term', level({ interpretation: 'termSum' }), true],
    ['a ratio due in its year', ratio({ interpretation: 'dueYear' }), true],
    ['a level due every year', level({ interpretation: 'everyYear' }), false],
    ['a ratio due every year', ratio(), false],
    ['a ratio by default', ratio({ interpretation: null }), false],
    ['a growth', growth({ target: 'T' }), false],
    ['a growth on average', growth({ target: 'T', interpretation: 'termAverage' }), false],
    ['a scheme', milestone(), false],
    ['without a goal', cumulative({ goal: null }), false],
  ])('%s: %s', (_, definition, expected) => {
    expect(assumed(definition)).toBe(expected);
  });

  it('ends on the day a roadmap comes into force', () => {
    const history = new History().target(cumulative());
    history.roadmap('T', '2025-08-28', { 2026: '48' });
    expect(['2025-08-27', '2025-08-28'].map((at) => has(history, 'linearAssumption', at))).toEqual([true, false]);
  });
  it('stays as at dueOn: a roadmap after it changes nothing', () => {
    const history = new History().target(cumulative({ dueOn: '2027-12-31' }));
    history.roadmap('T', '2028-01-01', { 2026: '48' });
    expect(has(history, 'linearAssumption', '2028-06-30')).toBe(true);
  });
});

it('flags stand in a fixed order', () => {
  const history = new History().target(level({ interpretationConfirmed: false, cadence: 'year' })).on('2027-01-20');
  const result = history.approved('T', '2025-12-31', '1');
  history.approveCorrection(result, history.proposeCorrection(result, '2'));
  history.proposeCorrection(result, '3');
  expect(flagsAt(history, 'T', '2027-01-20')).toEqual([
    { flag: 'overdue' },
    { flag: 'waiting', count: 1 },
    { flag: 'corrected' },
    { flag: 'interpretationUnconfirmed' },
    { flag: 'linearAssumption' },
  ]);
});
