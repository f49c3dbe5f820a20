import { describe, expect, it } from '@jest/globals';
import { cumulative, growth } from '../../../test/support/definitions.ts';
import { ADMIN, CLERK, given } from '../../../test/support/given-when-then.ts';
import { RESOLUTION, TARGETS, town } from '../../../test/support/town.ts';
import type { CommandOf } from '../commands/command-shapes.ts';
import { accepted, refused } from './decision.ts';

const breakthroughs = [{ number: 1, name: 'Khâu đột phá thử nghiệm' }];
const adoption = (changed: Partial<CommandOf<'AdoptResolution'>> = {}): CommandOf<'AdoptResolution'> => ({
  type: 'AdoptResolution',
  resolution: RESOLUTION,
  breakthroughs,
  targets: [...TARGETS],
  ...changed,
});

describe('adopting a resolution', () => {
  it('is one act: the resolution under today’s rules, its breakthroughs and targets, the first administrator', () => {
    const targets = [cumulative({ target: 'C', breakthrough: 1 })];
    expect(given().when('founder', adoption({ targets }))).toEqual(
      accepted(
        { type: 'ResolutionAdopted', data: { ...RESOLUTION, rulesVersion: 1 } },
        { type: 'BreakthroughDeclared', data: { number: 1, name: 'Khâu đột phá thử nghiệm' } },
        { type: 'TargetSet', data: cumulative({ target: 'C', breakthrough: 1 }) },
        { type: 'RoleGranted', data: { account: 'founder', role: 'administrator' } },
      ),
    );
  });

  it('takes targets in any order: a growth may stand before its level', () => {
    expect(given().when(ADMIN, adoption()).outcome).toBe('accepted');
  });

  it('happens once', () => {
    expect(given(town).when(ADMIN, adoption())).toEqual(
      refused({ code: 'ledger-exists', params: { name: 'Nghị quyết thử nghiệm' } }),
    );
  });

  it('comes before everything else', () => {
    expect(given().when(CLERK, { type: 'ClosePeriod', from: '2026-01-01', to: '2026-01-31' })).toEqual(
      refused({ code: 'ledger-not-adopted' }),
    );
  });

  it('needs a term that ends on a 31/12', () => {
    const resolution = { ...RESOLUTION, termTo: '2030-11-30' };
    expect(given().when(ADMIN, adoption({ resolution, targets: [] }))).toEqual(
      refused({
        code: 'term-malformed',
        field: 'resolution.termTo',
        params: { from: '2025-07-09', to: '2030-11-30' },
      }),
    );
  });

  it('needs a term that begins before it ends', () => {
    const resolution = { ...RESOLUTION, termFrom: '2031-01-01' };
    expect(given().when(ADMIN, adoption({ resolution, targets: [] }))).toEqual(
      refused({
        code: 'term-malformed',
        field: 'resolution.termFrom',
        params: { from: '2031-01-01', to: '2030-12-31' },
      }),
    );
  });

  it('names every fault of its breakthroughs and targets at once', () => {
    const command = adoption({
      breakthroughs: [...breakthroughs, { number: 1, name: 'Lặp lại' }],
      targets: [
        cumulative({ target: 'C' }),
        cumulative({ target: 'C', breakthrough: 2 }),
        growth({ target: 'G', measure: { kind: 'growth', of: 'C' } }),
      ],
    });
    expect(given().when(ADMIN, command)).toEqual(
      refused(
        { code: 'breakthrough-repeated', field: 'breakthroughs.1.number', params: { breakthrough: 1 } },
        { code: 'target-repeated', field: 'targets.1.target', params: { target: 'C' } },
        { code: 'breakthrough-unknown', field: 'targets.1.breakthrough', params: { breakthrough: 2 } },
        { code: 'level-unknown', field: 'targets.2.measure.of', params: { level: 'C' } },
      ),
    );
  });
});
