import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

interface ApiSchema {
  readonly [key: string]: unknown;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: ApiSchema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: ApiSchema }>> }>
  >;
}
interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The committed OpenAPI document: what is promised to every client. */
export const API = JSON.parse(readFileSync('apps/ledger-api/openapi.json', 'utf8')) as ApiDocument;

/** Every object takes the properties that it names and no other: an answer that says more than is promised is no answer of ours. */
const closed = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in inner && !('additionalProperties' in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
};

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(closed(API) as object, 'api');
const compiled = new Map<string, ValidateFunction>();

const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

const validatorAt = (...parts: readonly string[]): ValidateFunction => {
  const $ref = `api#${pointer(...parts)}`;
  const validate = compiled.get($ref) ?? ajv.compile({ $ref });
  compiled.set($ref, validate);
  return validate;
};

const PATHS = Object.keys(API.paths).map((path) => ({
  path,
  // The literal parts count: units/mergers is not units/{u}.
  weight: path.split('/').filter((part) => !part.startsWith('{')).length,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** What is wrong with a JSON answer by the document: empty when it is as promised, or of a route that promises nothing. */
export const faultsOf = (method: string, url: string, status: number, json: unknown): readonly string[] => {
  const address = url.split('?')[0] ?? '';
  const [found] = PATHS.filter(({ pattern }) => pattern.test(address)).sort((a, b) => b.weight - a.weight);
  const verb = method.toLowerCase();
  const operation = found && API.paths[found.path]?.[verb];
  if (!operation) return [];
  const answered = String(status) in operation.responses ? String(status) : 'default';
  const [type] = Object.keys(operation.responses[answered]?.content ?? {});
  if (type === undefined || !type.includes('json') || type.includes('ndjson')) return [];
  const validate = validatorAt('paths', found.path, verb, 'responses', answered, 'content', type, 'schema');
  if (validate(json)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
};
