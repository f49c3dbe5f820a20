import { describe, expect, it } from '@jest/globals';
import { APPROVER, given, on } from '../../../test/support/given-when-then.ts';
import { town, TOWN_HEAD } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import { accepted, type Refusal, refused } from './decision.ts';

const row = (target: string) => ({ target, actual: '21', percentOfGoal: '14', pace: null, status: 'behind' });
const report = {
  title: 'Báo cáo quý II năm 2026',
  at: '2026-06-30',
  asOf: TOWN_HEAD,
  rulesVersion: 1,
  figures: [row('C')],
  sha256: 'b'.repeat(64),
};
const issue = (changed: Partial<typeof report> = {}): CommandOf<'IssueReport'> => ({
  type: 'IssueReport',
  ...report,
  ...changed,
});
const ward = given(town, on('2026-07-20'));

describe('issuing a report', () => {
  it('keeps the figures that went out', () => {
    expect(ward.when(APPROVER, issue())).toEqual(accepted({ type: 'ReportIssued', data: report }));
  });

  it.each<[string, Partial<typeof report>, Refusal]>([
    [
      'a day before the term',
      { at: '2025-07-08' },
      { code: 'at-out-of-range', field: 'at', params: { at: '2025-07-08', from: '2025-07-09', to: '2026-07-20' } },
    ],
    [
      'a day that has not come',
      { at: '2026-07-21' },
      { code: 'at-out-of-range', field: 'at', params: { at: '2026-07-21', from: '2025-07-09', to: '2026-07-20' } },
    ],
    [
      'events that are not yet written',
      { asOf: TOWN_HEAD + 1 },
      { code: 'as-of-out-of-range', field: 'asOf', params: { asOf: TOWN_HEAD + 1, head: TOWN_HEAD } },
    ],
    [
      'rules that nobody knows',
      { rulesVersion: 2 },
      { code: 'rules-unknown', field: 'rulesVersion', params: { rulesVersion: 2, latest: 1 } },
    ],
    [
      'an unknown target',
      { figures: [row('C'), row('X')] },
      { code: 'target-unknown', field: 'figures.1.target', params: { target: 'X' } },
    ],
    [
      'a target twice',
      { figures: [row('C'), row('C')] },
      { code: 'target-repeated', field: 'figures.1.target', params: { target: 'C' } },
    ],
  ])('refuses %s', (_what, changed, refusal) => {
    expect(ward.when(APPROVER, issue(changed))).toEqual(refused(refusal));
  });
});
