import { describe, expect, it } from '@jest/globals';
import { decodeEvent } from './decode-event.ts';
import { EVENT_TYPES } from './event-schemas.ts';
import { currentVersion } from './upcasting.ts';

const envelope = {
  ledger: 'to-hieu-2025-2030',
  position: 12,
  id: '6f0c1d5e-0000-5000-8000-000000000000',
  type: 'ResultApproved',
  version: 1,
  recordedAt: '2026-04-01T02:00:00.000Z',
  actor: 'approver-01',
  command: { key: 'k', sha256: 'c'.repeat(64) },
  correlationId: '6f0c1d5e-0000-5000-8000-000000000000',
  data: { target: 'C', result: 11, submission: 11 },
};

describe('reading an event of a history from elsewhere', () => {
  it('gives the domain’s part of the envelope', () => {
    expect(decodeEvent(envelope)).toEqual({
      outcome: 'decoded',
      event: {
        position: 12,
        type: 'ResultApproved',
        version: 1,
        recordedAt: '2026-04-01T02:00:00.000Z',
        actor: 'approver-01',
        data: { target: 'C', result: 11, submission: 11 },
      },
    });
  });

  it.each([
    ['a type', { ...envelope, type: 'ResultForgotten' }, 'ResultForgotten', 1],
    ['a type named like a method', { ...envelope, type: 'toString' }, 'toString', 1],
    ['a version', { ...envelope, version: 2 }, 'ResultApproved', 2],
  ])('says that it does not know %s', (_what, input, type, version) => {
    expect(decodeEvent(input)).toEqual({ outcome: 'unknown', type, version });
  });

  it.each<[string, unknown, string]>([
    ['no object', 'text', ''],
    ['a position of 0', { ...envelope, position: 0 }, 'position'],
    ['a moment without milliseconds', { ...envelope, recordedAt: '2026-04-01T02:00:00Z' }, 'recordedAt'],
    ['a person’s name', { ...envelope, actor: 'Chị Hoa' }, 'actor'],
    ['data of another shape', { ...envelope, data: { target: 'C', result: 11 } }, 'data.submission'],
    ['a field too many', { ...envelope, data: { ...envelope.data, by: 'x' } }, 'data'],
  ])('names what is malformed: %s', (_what, input, field) => {
    expect(decodeEvent(input)).toMatchObject({ outcome: 'malformed', faults: [{ field }] });
  });

  it('says why a moment is none', () => {
    expect(decodeEvent({ ...envelope, recordedAt: '2026-04-01' })).toEqual({
      outcome: 'malformed',
      faults: [{ field: 'recordedAt', message: 'instant-malformed' }],
    });
  });

  it('knows a current version of every type', () => {
    expect(EVENT_TYPES.filter((type) => currentVersion(type) < 1)).toEqual([]);
  });
});
