import { describe, expect, it } from '@jest/globals';
import { event } from '../../test/support/log-events.ts';
import { UnknownEventError } from './errors.ts';
import { upcast, type Upcasters } from './upcasting.ts';

const upcasters: Upcasters = {
  ResultRecorded: [
    ({ value, ...data }) => ({ ...data, values: { value: value ?? null } }),
    (data) => ({ ...data, occurredOn: '2026-03-15' }),
  ],
  RoleGranted: [],
};

const recorded = (version: number, data = {}, type = 'ResultRecorded') => ({ ...event('a', 7, data), type, version });

describe('upcasting', () => {
  it.each([
    [1, { value: '12' }],
    [2, { values: { value: '12' } }],
    [3, { values: { value: '12' }, occurredOn: '2026-03-15' }],
  ])('leads version %i to the current one, step by step', (version, data) => {
    const current = recorded(3, { values: { value: '12' }, occurredOn: '2026-03-15' });
    expect(upcast(upcasters, recorded(version, data))).toEqual(current);
  });

  it('leaves the stored envelope as it was', () => {
    const stored = recorded(1, { value: '12' });
    upcast(upcasters, stored);
    expect(stored).toEqual(recorded(1, { value: '12' }));
  });

  it('knows a type that never changed', () => {
    const granted = recorded(1, { role: 'clerk' }, 'RoleGranted');
    expect(upcast(upcasters, granted)).toBe(granted);
  });

  it.each([
    ['an unknown type', recorded(1, {}, 'SomethingElse')],
    ['a name that every object has', recorded(1, {}, 'toString')],
    ['a version of a newer program', recorded(4)],
    ['version 0', recorded(0)],
    ['a broken version', recorded(1.5)],
    ['version 2 of a type that never changed', recorded(2, {}, 'RoleGranted')],
  ])('stops at %s, naming type, version and position', (_what, unknown) => {
    let caught: unknown;
    try {
      upcast(upcasters, unknown);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(UnknownEventError);
    const { type, version } = unknown;
    expect((caught as UnknownEventError).params).toEqual({ ledger: 'a', position: 7, type, version });
  });
});
