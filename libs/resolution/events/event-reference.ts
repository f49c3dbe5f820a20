import { EVENT_FAMILIES, EVENT_SAYS } from './event-catalogue.ts';
import { eventSchema, type JsonSchema, schemaFileName } from './event-schemas.ts';
import type { EventType } from './events.ts';

interface Row {
  readonly field: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

type Part = Exclude<JsonSchema['items'], readonly unknown[] | undefined>;
const isSchema = (part: Part): part is JsonSchema => typeof part === 'object';
const schemasOf = (parts: readonly Part[] | undefined): readonly JsonSchema[] => (parts ?? []).filter(isSchema);
const propertiesOf = (schema: JsonSchema): readonly (readonly [string, JsonSchema])[] =>
  Object.entries(schema.properties ?? {}).flatMap(([name, part]) => (isSchema(part) ? [[name, part] as const] : []));
const itemsOf = ({ items }: JsonSchema): JsonSchema | undefined =>
  typeof items === 'object' && !Array.isArray(items) ? items : undefined;
const variantsOf = (schema: JsonSchema): readonly JsonSchema[] => schemasOf(schema.oneOf ?? schema.anyOf);

/** The facts that a proposal's changes may become; named, not spelled out: each has a table of its own. */
const changeTypesOf = (variants: readonly JsonSchema[]): readonly string[] =>
  variants.flatMap(({ properties }) => {
    const type = properties?.['type'];
    return properties?.['data'] && typeof type === 'object' && typeof type.const === 'string' ? [type.const] : [];
  });

/** A schema in a few words: `text`, `up or down`, `{ value }`. */
const typeOf = (schema: JsonSchema): string => {
  const variants = variantsOf(schema);
  const changes = changeTypesOf(variants);
  if (changes.length > 0) return `{ type, data }, type one of ${changes.join(', ')}`;
  if (variants.length > 0) return variants.map(typeOf).join(' or ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(' or ');
  const items = itemsOf(schema);
  if (items) return `list of ${typeOf(items)}`;
  if (schema.properties) {
    const required = schema.required ?? [];
    const fields = propertiesOf(schema).map(([name, part]) => {
      const inner = part.const === undefined && !part.enum && !part.items ? '' : `: ${typeOf(part)}`;
      return `${name}${required.includes(name) ? '' : '?'}${inner}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  if (schema.type === 'string') return schema.format === 'date' ? 'day' : 'text';
  if (schema.type === 'integer') return 'whole number';
  return typeof schema.type === 'string' ? schema.type : 'any';
};

/** A field, and the fields of the object or list it holds. */
const rowsOf = (field: string, schema: JsonSchema, required: boolean): readonly Row[] => {
  const row = { field, type: typeOf(schema), required, description: schema.description ?? '' };
  const items = itemsOf(schema);
  if (schema.properties) return [{ ...row, type: 'object' }, ...fieldsOf(schema, `${field}.`)];
  if (items?.properties) return [{ ...row, type: 'list' }, ...fieldsOf(items, `${field}[].`)];
  return [row];
};
const fieldsOf = (schema: JsonSchema, prefix: string): readonly Row[] =>
  propertiesOf(schema).flatMap(([name, part]) =>
    rowsOf(`${prefix}${name}`, part, schema.required?.includes(name) ?? false),
  );

/** The texts, documents and decisions that many events carry are explained once, above all tables. */
const SHARED = new Set(['sha256', 'document', 'evidence', 'decision']);
const isShared = ({ field }: Row): boolean => {
  const parts = field.split('.');
  return parts.length > 1 && (SHARED.has(parts.at(-2) ?? '') || parts.at(-1) === 'sha256');
};

const tableOf = (type: EventType): string => {
  const rows = fieldsOf(eventSchema(type), '').filter((row) => !isShared(row));
  const lines = rows.map(({ field, type: kind, required, description }) => {
    return `| \`${field}\` | ${kind.replaceAll('|', '\\|')} | ${required ? 'yes' : 'no'} | ${description} |`;
  });
  return ['| field | type | always | says |', '| --- | --- | --- | --- |', ...lines].join('\n');
};

const eventSection = (type: EventType): string =>
  `### ${type}\n\n${EVENT_SAYS[type]} Schema: [${schemaFileName(type)}](schemas/${schemaFileName(type)}).\n\n${tableOf(type)}`;

const ENVELOPE = `# Events

Every change of a ledger is one of these events: past tense, one fact each, immutable. This page and the JSON Schemas in
[schemas/](schemas/) are generated from the code (\`npm run schemas\`); a test fails when they differ.

## The envelope

An event is stored, exported (\`events --jsonl\`) and read back as one JSON object. \`data\` is what the tables below describe.

| field | type | says |
| --- | --- | --- |
| \`ledger\` | text | the ledger, such as to-hieu-2025-2030 |
| \`position\` | whole number | the event's number in its ledger: 1, 2, 3 … without gaps; it names results, corrections, estimates and proposals |
| \`id\` | UUID | derived from ledger, account, command key and number within the command: a retry has the same ids |
| \`type\`, \`version\` | text, whole number | which table and schema \`data\` follows |
| \`recordedAt\` | instant | when the ledger learnt it: UTC with milliseconds, never earlier than the event before |
| \`actor\` | account | who sent the command |
| \`command\` | { key, sha256 } | the command it answers: its idempotency key and the hash of its body |
| \`correlationId\` | UUID | the same for all events of one command |
| \`data\` | object | the fact |

Shapes that many events share:

- **Numbers** are decimal strings in one spelling (\`1500\`, \`12.5\`, \`-3\`), or whole numbers; there are no JSON fractions.
- **Days** are \`YYYY-MM-DD\` in Vietnam. A **period** is \`2026\`, \`2026-H1\`, \`2026-Q1\` or \`2026-03\` and stands for its last day.
- **Free texts** (\`note\`, \`reason\`) are \`{ sha256 }\`: the salted hash of a text that lives in the ledger's erasable store.
- **Documents** (\`document\`, \`evidence\`) are \`{ number, date, issuer }\`.
- **\`decision\`** is \`{ proposal, proposedBy, approvedBy }\`: the proposal behind a fact, and both accounts.

## How events may change

- A shape in use is never changed. What needs another shape gets the next version, with an upcaster that turns the older
  one into it; the stored bytes stay as they are.
- New event types may come. A reader that meets a type or version it does not know stops there; nothing is ever skipped.
- Unknown fields are refused.
- Field names, codes and choices keep their meaning for as long as a version exists.`;

/** docs/events.md, whole, before formatting. */
export const eventReference = (): string =>
  [ENVELOPE, ...EVENT_FAMILIES.flatMap(({ title, types }) => [`## ${title}`, ...types.map(eventSection)])].join(
    '\n\n',
  ) + '\n';
