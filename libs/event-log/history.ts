import { canonicalJson, sha256 } from './canonical-json.ts';
import { MAX_EVENT_BYTES } from './envelope-codec.ts';
import { wrongEnvelopeField } from './envelope-shape.ts';
import type { Envelope, StoredEvent } from './envelope.ts';
import { type ErrorParams, NotRecordableError } from './errors.ts';
import { parseStrictJson } from './strict-json.ts';

/** What is wrong with a line of an exported history. */
export type HistoryFlaw =
  | 'json'
  | 'duplicate-key'
  | 'too-large'
  | 'envelope'
  | 'not-canonical'
  | 'position'
  | 'ledger'
  | 'recorded-earlier'
  | 'id-repeated'
  | 'cannot-follow';

/** An exported history is not one: `params` names the line, what is wrong with it, and the evidence. */
export class HistoryBrokenError extends Error {
  override readonly name = 'HistoryBrokenError';
  readonly code = 'history-broken';
  readonly params: ErrorParams;

  constructor(line: number, what: HistoryFlaw, evidence: ErrorParams = {}, options?: ErrorOptions) {
    super(`Line ${line} is not the next event of a history: ${what} ${JSON.stringify(evidence)}`, options);
    this.params = { ...evidence, line, what };
  }
}

/**
 * Reads an exported history, one canonical envelope a line (a last empty line is allowed). Every line must be the very
 * bytes that were stored (RFC 8785), of one ledger, with positions 1, 2, 3 …, ids that do not repeat, and `recordedAt` never
 * decreasing. Throws HistoryBrokenError at the first line that is not. The lines come without their line feed, as from node:readline.
 */
export async function* readHistory(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<StoredEvent> {
  let before: Envelope | undefined;
  let line = 0;
  let emptyLine: number | undefined;
  const ids = new Set<string>();
  for await (const bytes of lines) {
    line += 1;
    if (emptyLine !== undefined) throw new HistoryBrokenError(emptyLine, 'json', { column: 1 });
    if (bytes === '') {
      emptyLine = line;
      continue;
    }
    const envelope = envelopeIn(bytes, line);
    assertFollows(before, envelope, line);
    if (ids.has(envelope.id)) throw new HistoryBrokenError(line, 'id-repeated', { found: envelope.id });
    ids.add(envelope.id);
    before = envelope;
    yield { envelope, bytes, sha256: sha256(bytes) };
  }
}

const envelopeIn = (bytes: string, line: number): Envelope => {
  const parsed = parseStrictJson(bytes, MAX_EVENT_BYTES);
  if (parsed.outcome === 'problem') {
    const { code, params } = parsed.problem;
    throw new HistoryBrokenError(line, FLAW_OF[code], params);
  }
  const field = wrongEnvelopeField(parsed.value);
  if (field !== undefined) throw new HistoryBrokenError(line, 'envelope', { field });
  if (canonicalOrReason(parsed.value) !== bytes) throw new HistoryBrokenError(line, 'not-canonical');
  return parsed.value as unknown as Envelope;
};

const FLAW_OF = {
  'json-broken': 'json',
  'json-duplicate-key': 'duplicate-key',
  'body-too-large': 'too-large',
} as const;

/** A value that cannot be recorded has no canonical form; it never equals the line. */
const canonicalOrReason = (value: unknown): string => {
  try {
    return canonicalJson(value);
  } catch (error) {
    if (error instanceof NotRecordableError) return error.message;
    throw error;
  }
};

const assertFollows = (before: Envelope | undefined, envelope: Envelope, line: number): void => {
  const position = (before?.position ?? 0) + 1;
  if (envelope.position !== position) {
    throw new HistoryBrokenError(line, 'position', { expected: position, found: envelope.position });
  }
  if (!before) return;
  if (envelope.ledger !== before.ledger) {
    throw new HistoryBrokenError(line, 'ledger', { expected: before.ledger, found: envelope.ledger });
  }
  if (envelope.recordedAt < before.recordedAt) {
    throw new HistoryBrokenError(line, 'recorded-earlier', { expected: before.recordedAt, found: envelope.recordedAt });
  }
};
