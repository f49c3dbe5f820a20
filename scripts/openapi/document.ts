import { join } from 'node:path';
import ts from 'typescript';
import { type Route, routesOf } from './routes.ts';
import { type Schema, TypeSchemas } from './type-schemas.ts';

const PROBLEM: Schema = {
  type: 'object',
  description: 'RFC 9457. `code` is stable; every wrong field stands in `errors` with a sentence for people.',
  required: ['type', 'title', 'status', 'code', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'number' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'detail'],
        properties: {
          code: { type: 'string' },
          field: { type: 'string' },
          params: { type: 'object' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

const header = (name: string, required: boolean, description: string): Schema => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

/** The headers of every command. */
const COMMAND_HEADERS: readonly Schema[] = [
  header(
    'Idempotency-Key',
    true,
    '1–200 printable characters; the same key takes effect once and gets the first answer again.',
  ),
  header(
    'If-Match',
    false,
    'The ETag of the target as it was read; another event of the target since, and the answer is 412.',
  ),
];

/** Not part of the public contract: the command line's own door, and the description itself. */
const UNLISTED = ['OperatorController', 'OpenApiController'];

/**
 * The OpenAPI 3.1 document of the API, made from the controllers themselves: routes from their decorators, shapes from their types,
 * words from their docstrings. `root` is the folder of package.json.
 */
export const openApiDocument = (root: string): Schema => {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
        throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
      },
    },
  );
  const entry = join(root, 'apps/ledger-api/create-app.ts');
  const program = ts.createProgram([entry], config?.options ?? {});
  const source = program.getSourceFile(entry);
  if (!source) throw new Error(`no ${entry}`);
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(
    checker,
    (file) => !file.includes('/node_modules/') && /\/(?:apps|libs)\//.test(file),
  );
  const paths: Record<string, Record<string, Schema>> = {};
  for (const route of routesOf(checker, source).filter(({ controller }) => !UNLISTED.includes(controller))) {
    const path = pathOf(route);
    paths[path] = { ...paths[path], [route.method]: operationOf(checker, schemas, route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sổ cái tiến độ nghị quyết',
      version: '0.1.0',
      description:
        'Numbers are decimal strings. Unknown fields are refused. What an account may not see is answered 404. See docs/http.md.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }, { token: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'ledger_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
      schemas: { ...schemas.components, Problem: PROBLEM },
    },
  };
};

const pathOf = ({ controller, path }: Route): string =>
  `${controller === 'HealthController' ? '' : '/api'}${path}`.replaceAll(/:(\w+)/g, '{$1}');

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const operationOf = (checker: ts.TypeChecker, schemas: TypeSchemas, route: Route): Schema => {
  const body = route.parameters.find(({ decorator }) => decorator === 'Body');
  return {
    operationId: `${route.controller.replace('Controller', '').toLowerCase()}${capitalised(route.handler)}`,
    tags: [route.controller.replace('Controller', '')],
    summary: route.description,
    ...(route.isPublic ? { security: [] } : {}),
    parameters: [...pathParameters(route), ...otherParameters(schemas, route)],
    ...(body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemas.schemaOf(body.type, true) } },
          },
        }
      : {}),
    responses: {
      [String(route.status)]: responseOf(checker, schemas, route),
      default: {
        description: 'Why not',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
  };
};

const pathParameters = ({ path }: Route): readonly Schema[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const otherParameters = (schemas: TypeSchemas, { parameters }: Route): readonly Schema[] =>
  parameters.flatMap(({ decorator, name, type, optional }): readonly Schema[] => {
    if (decorator === 'SentBy') return COMMAND_HEADERS;
    if (decorator === 'Headers' && name === 'idempotency-key') return COMMAND_HEADERS.slice(0, 1);
    if (decorator === 'Headers' && name !== undefined && name !== 'authorization') return [header(name, !optional, '')];
    if (decorator !== 'Query') return [];
    return schemas.propertiesOf(type).map((property) => ({
      name: property.name,
      in: 'query',
      required: property.required,
      ...(property.description === '' ? {} : { description: property.description }),
      schema: property.schema,
    }));
  });

const responseOf = (checker: ts.TypeChecker, schemas: TypeSchemas, { answer, isLive, status }: Route): Schema => {
  if (isLive)
    return { description: 'Server-sent events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (status === 204 || answer.flags & ts.TypeFlags.Void) return { description: 'Done' };
  if (checker.typeToString(answer) === 'StreamableFile') {
    return { description: 'Lines of JSON', content: { 'application/x-ndjson': { schema: { type: 'string' } } } };
  }
  return { description: 'The answer', content: { 'application/json': { schema: schemas.schemaOf(answer) } } };
};
