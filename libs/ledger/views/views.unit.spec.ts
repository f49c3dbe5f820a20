import { describe, expect, it } from '@jest/globals';
import type { Envelope } from '#event-log/envelope';
import { UnknownEventError } from '#event-log/errors';
import type { Rows } from '#projections/projection';
import { VIEWS } from './views.ts';

const event = (type: string, version: number): Envelope => ({
  ledger: 'ward',
  position: 7,
  id: '00000000-0000-4000-8000-000000000007',
  type,
  version,
  recordedAt: '2026-03-04T05:06:07.890Z',
  actor: 'clerk-01',
  command: { key: 'key', sha256: '0'.repeat(64) },
  correlationId: 'correlation',
  data: { account: 'clerk-02', role: 'clerk' },
});

const noRows: Rows = { get: () => undefined, put: () => undefined };

describe.each(VIEWS.map((view) => [view.name, view] as const))('the view %s', (_, view) => {
  it('throws at an event type that it does not know', () => {
    expect(() => view.apply(event('RoleBorrowed', 1), noRows)).toThrow(UnknownEventError);
  });

  it('throws at an event version that it does not know', () => {
    expect(() => view.apply(event('RoleGranted', 2), noRows)).toThrow(UnknownEventError);
  });

  it('passes an event that it keeps nothing of, or keeps it', () => {
    expect(() => view.apply(event('RoleGranted', 1), noRows)).not.toThrow();
  });
});
