import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { coverage, cumulative, ratio } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import { Decimal } from '../values/decimal.ts';
import type { Figures } from './figures.ts';
import { stateFigures } from './state-figures.ts';

const figuresOf = (history: History, asOf: number | string = history.events.length): Figures =>
  stateFigures(stateAsOf(history.events, asOf), 'T');
const total = (value: number, denominator: number, results: number) => ({
  total: new Decimal(value),
  denominator: new Decimal(denominator),
  results,
});

describe('the figures of the folded state', () => {
  it('add up approved results of the target, dated up to a day or on it', () => {
    const history = new History().target(cumulative()).target(cumulative({ target: 'OTHER' }));
    history.approved('OTHER', '2025-08-01', '100');
    history.approved('T', '2025-08-01', '1');
    history.approved('T', '2025-08-01', '2');
    history.approved('T', '2025-08-02', '4');
    history.record('T', '2025-08-01', '8');
    history.return(history.record('T', '2025-08-01', '16'));
    history.withdrawApproved(history.approved('T', '2025-08-01', '32'));
    const figures = figuresOf(history);
    expect(['2025-07-31', '2025-08-01', '2025-08-02'].map((day) => figures.upTo(day))).toEqual([
      total(0, 0, 0),
      total(3, 0, 2),
      total(7, 0, 3),
    ]);
    expect(['2025-07-31', '2025-08-01', '2025-08-02'].map((day) => figures.on(day))).toEqual([
      total(0, 0, 0),
      total(3, 0, 2),
      total(4, 0, 1),
    ]);
  });
  it('of a ratio, numerators and denominators apart, with the value of the last approved correction', () => {
    const history = new History().target(ratio());
    const result = history.approved('T', '2025-12-31', '1/2');
    history.approveCorrection(result, history.proposeCorrection(result, '3/4'));
    history.proposeCorrection(result, '5/6');
    expect(figuresOf(history).on('2025-12-31')).toEqual(total(3, 4, 1));
  });
  it('name the statements by the event that recorded them', () => {
    const history = new History().target(coverage()).enrol('2025-07-09', 'A'); // #3, #4
    const first = history.record('T', '2025-08-01', { model: 'NTT', ended: false }, 'A'); // #5
    history.return(first);
    history.push('ResultResubmitted', {
      result: first,
      target: 'T',
      unit: 'A',
      occurredOn: '2025-08-02',
      values: { model: 'CLB', ended: false },
    });
    history.approve(first);
    history.approved('T', '2025-08-03', { model: 'CLB', ended: true }, 'A'); // #9
    const stated = { unit: 'A', model: 'CLB', ended: false, occurredOn: '2025-08-02', position: 5 };
    expect(['2025-08-01', '2025-08-02', '2025-08-03'].map((day) => figuresOf(history).statements(day))).toEqual([
      [],
      [stated],
      [stated, { unit: 'A', model: 'CLB', ended: true, occurredOn: '2025-08-03', position: 9 }],
    ]);
  });
  it('name who reports: pending or approved, the ward by the empty string', () => {
    const history = new History().target(coverage()).enrol('2025-07-09', 'A', 'B', 'C');
    history.record('T', '2025-08-01', { model: 'NTT', ended: false }, 'A');
    history.approved('T', '2025-08-31', { model: 'NTT', ended: false }, 'B');
    history.return(history.record('T', '2025-08-15', { model: 'NTT', ended: false }, 'C'));
    expect(figuresOf(history).reporting('2025-08-01', '2025-08-31')).toEqual(new Set(['A', 'B']));
    expect(figuresOf(history).reporting('2025-08-02', '2025-08-30')).toEqual(new Set());
    const ward = new History().target(cumulative());
    ward.record('T', '2025-08-01', '1');
    expect(figuresOf(ward).reporting('2025-08-01', '2025-08-01')).toEqual(new Set(['']));
  });
  it('take the last estimate of the year made up to a day in Vietnam, and not withdrawn', () => {
    const history = new History().target(cumulative()).target(cumulative({ target: 'OTHER' }));
    const first = history.on('2026-10-01').estimate('T', 2026, '10');
    const second = history.on('2026-10-02').estimate('T', 2026, '20');
    history.estimate('T', 2027, '30');
    history.estimate('OTHER', 2026, '40');
    const made = (position: number, value: string) => ({ position, year: 2026, values: { value } });
    const read = (madeBy: string) => figuresOf(history).estimate(2026, madeBy);
    expect(['2026-09-30', '2026-10-01', '2026-10-02'].map(read)).toEqual([
      undefined,
      made(first, '10'),
      made(second, '20'),
    ]);
    history.withdrawEstimate('T', second);
    expect(read('2026-10-02')).toEqual(made(first, '10'));
  });
  it('know nothing of what was recorded after their asOf', () => {
    const history = new History().target(cumulative()).on('2025-08-02');
    history.approved('T', '2025-08-01', '1');
    history.on('2025-08-03').approved('T', '2025-08-01', '2');
    expect(figuresOf(history, '2025-08-02').upTo('2025-08-31')).toEqual(total(1, 0, 1));
    expect(figuresOf(history, '2025-08-03').upTo('2025-08-31')).toEqual(total(3, 0, 2));
  });
});
