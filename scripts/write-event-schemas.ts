// Writes docs/events.md and docs/schemas/ from the event shapes in the code: npm run schemas.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { eventReference } from '#resolution/events/event-reference';
import { EVENT_TYPES, schemaFileName, schemaText } from '#resolution/events/event-schemas';

const docs = join(process.cwd(), 'docs');
const schemas = join(docs, 'schemas');
const page = join(docs, 'events.md');

mkdirSync(schemas, { recursive: true });
// A released version stays published; only files that no event type ever had are taken away.
const known = new Set(EVENT_TYPES.map((type) => type as string));
for (const name of readdirSync(schemas)) {
  if (!known.has(name.split('.')[0] ?? '')) rmSync(join(schemas, name));
}
for (const type of EVENT_TYPES) writeFileSync(join(schemas, schemaFileName(type)), schemaText(type));
writeFileSync(page, await format(eventReference(), { ...(await resolveConfig(page)), filepath: page }));
