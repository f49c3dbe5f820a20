import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { eventId } from './event-id.ts';

describe('the id of an event', () => {
  it('is made of the SHA-256 of the canonical array, with version 8 and the variant of RFC 9562', () => {
    // sha256('["to-hieu-2025-2030","clerk-1","key-1",0]') = 870a8201 5edf 2a90 8f79 ecbabff26e0f …
    expect(eventId('to-hieu-2025-2030', 'clerk-1', 'key-1', 0)).toBe('870a8201-5edf-8a90-8f79-ecbabff26e0f');
  });

  it('is always a UUIDv8', () => {
    const uuid8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    fc.assert(
      fc.property(fc.string(), fc.nat(), (key, n) => expect(eventId('a', 'b', key, n)).toMatch(uuid8)),
      { seed: 20260315 },
    );
  });

  it('differs with each of its four parts, however they are cut', () => {
    const ids = [
      eventId('a', 'b', 'c', 0),
      eventId('a', 'b', 'c', 1),
      eventId('a', 'b', 'd', 0),
      eventId('a', 'c', 'b', 0),
      eventId('b', 'a', 'c', 0),
      eventId('a', 'bc', '', 0),
      eventId('ab', 'c', '', 0),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });
});
