import { describe, expect, it } from '@jest/globals';
import { stateAsOf } from '../../../test/support/as-known.ts';
import { cumulative } from '../../../test/support/definitions.ts';
import { History } from '../../../test/support/history.ts';
import { roadmapOn } from './roadmap-in-force.ts';

type Roadmap = readonly [effectiveFrom: string, milestones: Readonly<Record<number, string>>];

/** The milestones in force on a day, as `{ year: value }`. */
const inForceOn = (day: string, ...roadmaps: readonly Roadmap[]): Record<number, string> | null => {
  const history = new History().target(cumulative());
  for (const [effectiveFrom, milestones] of roadmaps) history.roadmap('T', effectiveFrom, milestones);
  const { settings } = stateAsOf(history.events, history.events.length);
  const milestones = roadmapOn(settings.targets.get('T')!, day);
  return milestones && Object.fromEntries([...milestones].map(([year, value]) => [year, value.toFixed()]));
};

const first: Roadmap = ['2025-08-28', { 2026: '48', 2027: '76' }];

describe('the roadmap in force', () => {
  it('is none before its effective date', () => {
    expect(inForceOn('2025-08-27', first)).toBeNull();
    expect(inForceOn('2025-08-28', first)).toEqual({ 2026: '48', 2027: '76' });
  });
  it('is replaced in every year-end on or after the new effective date, named or not', () => {
    expect(inForceOn('2026-06-01', first, ['2026-06-01', { 2026: '50' }])).toEqual({ 2026: '50' });
    expect(inForceOn('2026-12-31', first, ['2026-12-31', { 2026: '50' }])).toEqual({ 2026: '50' });
  });
  it('keeps earlier milestones as they were', () => {
    expect(inForceOn('2027-01-01', first, ['2027-01-01', { 2026: '50', 2028: '100' }])).toEqual({
      2026: '48',
      2028: '100',
    });
  });
  it('takes an earlier one of the new roadmap where there was none', () => {
    expect(inForceOn('2026-01-01', first, ['2026-01-01', { 2025: '15', 2026: '50' }])).toEqual({
      2025: '15',
      2026: '50',
    });
  });
  it('applies of one date in ledger order, and otherwise by date', () => {
    const [later, sameDay]: Roadmap[] = [
      ['2026-01-01', { 2026: '40' }],
      ['2026-01-01', { 2026: '44' }],
    ];
    expect(inForceOn('2026-01-01', later!, sameDay!)).toEqual({ 2026: '44' });
    expect(inForceOn('2026-01-01', later!, first)).toEqual({ 2026: '40' });
  });
});
