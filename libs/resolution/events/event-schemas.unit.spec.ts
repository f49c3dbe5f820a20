import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { format, resolveConfig } from 'prettier';
import { EVENT_FAMILIES } from './event-catalogue.ts';
import { eventReference } from './event-reference.ts';
import { EVENT_TYPES, schemaFileName, schemaText } from './event-schemas.ts';

const published = (name: string): string => readFileSync(`docs/${name}`, 'utf8');

/** When one of these fails, the shapes have moved: `npm run schemas`, or a new version of the event. */
describe('the published event shapes', () => {
  it.each(EVENT_TYPES)('%s: its schema is the one of the code', (type) => {
    expect(published(`schemas/${schemaFileName(type)}`)).toBe(schemaText(type));
  });

  it('are one file a type and version', () => {
    expect(readdirSync('docs/schemas').sort()).toEqual(EVENT_TYPES.map(schemaFileName).sort());
  });

  it('are described in docs/events.md', async () => {
    const page = await format(eventReference(), {
      ...(await resolveConfig('docs/events.md')),
      filepath: 'docs/events.md',
    });
    expect(published('events.md')).toBe(page);
  });

  it('stand each in one family', () => {
    expect(EVENT_FAMILIES.flatMap(({ types }) => types).sort()).toEqual([...EVENT_TYPES].sort());
  });
});
