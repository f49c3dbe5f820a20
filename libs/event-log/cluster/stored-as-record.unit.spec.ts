import { expect, it } from '@jest/globals';
import { encodeEnvelope } from '../envelope-codec.ts';
import { proposedRecord, storedFrom } from './stored-as-record.ts';

const stored = encodeEnvelope({
  ledger: 'a-2025',
  position: 3,
  id: '00000000-0000-8000-8000-000000000003',
  type: 'ResultRecorded',
  version: 1,
  recordedAt: '2026-03-15T01:00:00.000Z',
  actor: 'clerk-01',
  command: { key: 'k', sha256: '0'.repeat(64) },
  correlationId: 'c',
  data: { value: '1', note: { b: 2, a: 'ghi' } },
});
const sent = proposedRecord(stored);
const record = {
  ...sent,
  stream: 'ledger-a-2025',
  revision: 2n,
  created: new Date(0),
  position: { commit: 1n, prepare: 1n },
};

it('an event is sent in the order of its canonical bytes: anybody can hash what stands in the cluster', () => {
  expect(JSON.stringify(sent.data)).toBe(stored.bytes);
});

it('an event comes back as it was, in whatever order the cluster has its keys', () => {
  expect(storedFrom('a-2025', record)).toEqual(stored);
  expect(storedFrom('a-2025', { ...record, data: stored.envelope })).toEqual(stored);
});

it.each([
  ['no hash', { metadata: {} }, 'no-hash'],
  ['no envelope', { data: { ...stored.envelope, type: 1 } }, 'no-envelope'],
  ['something that no event can hold', { data: { ...stored.envelope, data: { half: 0.5 } } }, 'not-recordable'],
  ['nothing', { data: undefined }, 'not-recordable'],
  ['another value', { data: { ...stored.envelope, actor: 'clerk-02' } }, expect.stringMatching(/^[0-9a-f]{64}$/)],
  ['another place', { revision: 3n }, `a-2025 3 ${sent.id} ResultRecorded`],
])('a record with %s is told as altered, with its evidence', (_, change, found) => {
  expect(() => storedFrom('a-2025', { ...record, ...change })).toThrow(
    expect.objectContaining({ code: 'event-altered', params: expect.objectContaining({ ledger: 'a-2025', found }) }),
  );
});
