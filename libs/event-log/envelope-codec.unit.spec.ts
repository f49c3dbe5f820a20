import { describe, expect, it } from '@jest/globals';
import { event } from '../../test/support/log-events.ts';
import { sha256 } from './canonical-json.ts';
import { decodeEnvelope, encodeEnvelope, MAX_EVENT_BYTES } from './envelope-codec.ts';
import type { Envelope } from './envelope.ts';
import { LogCorruptError, type NotRecordableError } from './errors.ts';

const envelope = event('a', 2, { target: 'TH-07', values: { value: '12' } });
const address = { ledger: 'a', position: 2, id: envelope.id };

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('encoding an envelope', () => {
  it('gives the canonical bytes and their hash', () => {
    const { id, command } = envelope;
    const bytes =
      `{"actor":"clerk-1","command":{"key":"command-2","sha256":"${command.sha256}"},"correlationId":"${id}",` +
      `"data":{"target":"TH-07","values":{"value":"12"}},"id":"${id}","ledger":"a","position":2,` +
      `"recordedAt":"2026-03-15T03:00:02.000Z","type":"ResultRecorded","version":1}`;
    expect(encodeEnvelope(envelope)).toEqual({ envelope, bytes, sha256: sha256(bytes) });
  });

  it.each<[string, object]>([
    ['ledger', { ledger: 'A' }],
    ['position', { position: 0 }],
    ['id', { id: 'x' }],
    ['type', { type: '' }],
    ['version', { version: 0 }],
    ['recordedAt', { recordedAt: '2026-03-15T03:00:02Z' }],
    ['recordedAt', { recordedAt: '2026-02-30T03:00:02.000Z' }],
    ['recordedAt', { recordedAt: '2026-03-15T03:00:02.000+07:00' }],
    ['actor', { actor: '' }],
    ['command.key', { command: { key: '', sha256: sha256('') } }],
    ['command.sha256', { command: { key: 'k', sha256: 'x' } }],
    ['correlationId', { correlationId: '' }],
    ['data', { data: [] }],
    ['colour', { colour: 'red' }],
  ])('refuses a wrong %s', (field, wrong) => {
    const error = thrownBy(() => encodeEnvelope({ ...envelope, ...wrong }));
    expect((error as NotRecordableError).params).toEqual({ reason: 'envelope-shape', path: field });
  });

  it('refuses an envelope that lacks a field', () => {
    const incomplete = Object.fromEntries(Object.entries(envelope).filter(([name]) => name !== 'actor'));
    const error = thrownBy(() => encodeEnvelope(incomplete as unknown as Envelope));
    expect((error as NotRecordableError).params).toEqual({ reason: 'envelope-shape', path: 'actor' });
  });

  it('counts bytes, not characters', () => {
    const text = 'ệ'.repeat(MAX_EVENT_BYTES / 3);
    const error = thrownBy(() => encodeEnvelope({ ...envelope, data: { text } }));
    expect((error as NotRecordableError).params).toEqual({ reason: 'too-large', path: '$' });
  });
});

describe('decoding stored bytes', () => {
  const { bytes, sha256: hash } = encodeEnvelope(envelope);

  it('gives the envelope back', () => {
    expect(decodeEnvelope(bytes, hash, address)).toEqual({ envelope, bytes, sha256: hash });
  });

  it('names the position and both hashes when a byte was altered', () => {
    const altered = bytes.replace('"12"', '"13"');
    const error = thrownBy(() => decodeEnvelope(altered, hash, address));
    expect(error).toBeInstanceOf(LogCorruptError);
    const { code, params } = error as LogCorruptError;
    expect({ code, params }).toEqual({
      code: 'event-altered',
      params: { ledger: 'a', position: 2, expected: hash, found: sha256(altered) },
    });
  });

  it.each([
    ['position', { ...address, position: 3 }],
    ['ledger', { ...address, ledger: 'b' }],
    ['id', { ...address, id: event('a', 3).id }],
  ])('refuses an event that stands at another %s', (_what, elsewhere) => {
    const error = thrownBy(() => decodeEnvelope(bytes, hash, elsewhere));
    expect((error as LogCorruptError).code).toBe('event-altered');
  });
});
