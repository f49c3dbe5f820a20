import type { JsonValue } from '../envelope.ts';

const HASH = /^[0-9a-f]{64}$/;

/** Every hash that an event's data names as `{ sha256 }`: that of a text, if there is one, is among them. */
export const namedTexts = (data: JsonValue): readonly string[] => {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, JsonValue]) =>
    key === 'sha256' && typeof value === 'string' && HASH.test(value) ? [value] : namedTexts(value),
  );
};
