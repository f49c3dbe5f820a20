import type { JsonValue } from './envelope.ts';
import { findJsonProblem, type JsonProblem } from './json-scanner.ts';

export type ParsedJson =
  | { readonly outcome: 'parsed'; readonly value: JsonValue }
  | { readonly outcome: 'problem'; readonly problem: JsonProblem };

/** Room for a founding document with hundreds of targets. */
const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Parses JSON that people and programs send. What JSON.parse lets pass is a problem here: a key that stands twice in an
 * object (which of the two was meant?), control characters and halves of characters in texts, nesting deeper than 32, more than `maxBytes`
 * of UTF-8. Fractions are left to the shape of what is sent, which knows the field.
 */
export const parseStrictJson = (text: string, maxBytes = MAX_BODY_BYTES): ParsedJson => {
  const bytes = Buffer.byteLength(text);
  const problem: JsonProblem | undefined =
    bytes > maxBytes ? { code: 'body-too-large', params: { bytes, maxBytes } } : findJsonProblem(text);
  return problem ? { outcome: 'problem', problem } : { outcome: 'parsed', value: JSON.parse(text) as JsonValue };
};
