import { z } from 'zod';
import { Day, PeriodKey } from '../values/shapes.ts';
import { EVENT_SAYS } from './event-catalogue.ts';
import { EVENT_DATA, type EventType } from './events.ts';
import { currentVersion } from './upcasting.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

export const EVENT_TYPES = Object.keys(EVENT_DATA) as readonly EventType[];

/** What a refinement checks by code, said in the words of JSON Schema. */
const describeRefinements = ({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: JsonSchema;
}): void => {
  if (zodSchema._zod.def === Day._zod.def) jsonSchema.format = 'date';
  if (zodSchema._zod.def === PeriodKey._zod.def) jsonSchema.pattern = '^\\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$';
};

/** The JSON Schema (draft 2020-12) of an event's `data` in its current version, as published under docs/schemas. */
export const eventSchema = (type: EventType): JsonSchema => {
  const version = currentVersion(type);
  const { $schema, ...schema } = z.toJSONSchema(EVENT_DATA[type], { override: describeRefinements });
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:to-hieu-ledger:event:${type}:v${version}`,
    title: `${type}, version ${version}`,
    description: EVENT_SAYS[type],
    ...schema,
  };
};

/** The name of an event's schema file. */
export const schemaFileName = (type: EventType): string => `${type}.v${currentVersion(type)}.json`;

/** A schema as its file holds it. */
export const schemaText = (type: EventType): string => `${JSON.stringify(eventSchema(type), null, 2)}\n`;
