import { z } from 'zod';
import type { Envelope } from './envelope.ts';

/** A ledger's id: it names a folder and a stream, so it is short, lower-case ASCII, and never a path. */
const LEDGER_ID = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

export const isLedgerId = (text: string): boolean => LEDGER_ID.test(text);

const text = z.string().min(1);
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

const envelopeShape: z.ZodType<Envelope> = z.strictObject({
  ledger: z.string().regex(LEDGER_ID),
  position: z.int().min(1),
  id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  type: text,
  version: z.int().min(1),
  recordedAt: z.iso.datetime({ precision: 3 }),
  actor: text,
  command: z.strictObject({ key: text, sha256: sha256Hex }),
  correlationId: text,
  // What is in it is checked as it is written canonically; a record would look at every key once more.
  data: z.custom<Envelope['data']>((data) => typeof data === 'object' && data !== null && !Array.isArray(data)),
});

/** The field of an envelope that is not as envelope.ts says (such as `command.key`), undefined when all are. */
export const wrongEnvelopeField = (value: unknown): string | undefined => {
  const result = envelopeShape.safeParse(value);
  if (result.success) return undefined;
  const [issue] = result.error.issues;
  const path = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])];
  return path.map(String).join('.') || '$';
};
