import { type ApiSchema, shapeText } from './shape-text.ts';

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: ApiSchema }>>;
}

interface Operation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly security?: readonly unknown[];
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly description?: string;
    readonly schema: ApiSchema;
  }[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

/** The OpenAPI document, as far as the page shows it. */
export interface ApiDocument {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, ApiSchema>> };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The document as one page without a script: each route with its parameters, what it takes and what it answers. */
export const docsPage = ({ info, paths, components }: ApiDocument): string => {
  const shape = (schema: ApiSchema): string => `<pre>${escaped(shapeText(schema, components.schemas))}</pre>`;
  const content = (name: string, given: Content | undefined): string =>
    Object.entries(given?.content ?? {})
      .map(([type, { schema }]) => `<p><strong>${name}</strong> ${escaped(type)}</p>${shape(schema)}`)
      .join('');
  const parameters = (operation: Operation): string =>
    operation.parameters.length === 0
      ? ''
      : `<table><thead><tr><th scope="col">Parameter</th><th scope="col">In</th><th scope="col">What</th></tr></thead><tbody>${operation.parameters
          .map(
            ({ name, in: place, required, description = '', schema }) =>
              `<tr><td>${escaped(name)}${required ? '' : '?'}</td><td>${place}</td><td>${escaped(
                description || shapeText(schema, components.schemas),
              )}</td></tr>`,
          )
          .join('')}</tbody></table>`;
  const operation = (path: string, method: string, told: Operation): string => {
    const answers = Object.entries(told.responses)
      .filter(([status]) => status !== 'default')
      .map(([status, answer]) => content(`Answers ${status}`, answer) || `<p><strong>Answers ${status}</strong></p>`);
    const open = told.security ? '<p>Open to all, or by its own key.</p>' : '';
    return `<details><summary><b>${method}</b> ${escaped(path)}<span>${escaped(told.summary)}</span></summary><div class="body">${open}${parameters(
      told,
    )}${content('Takes', told.requestBody)}${answers.join('')}</div></details>`;
  };
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ path, method, told })),
  );
  const groups = Map.groupBy(all, ({ told }) => told.tags[0] ?? '');
  const sections = [...groups].map(
    ([name, routes]) =>
      `<section><h2>${escaped(name)}</h2>${routes.map(({ path, method, told }) => operation(path, method, told)).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>API · ${escaped(info.title)}</title><link rel="stylesheet" href="/api/docs.css"></head>
<body><main><h1>API · <span lang="vi">${escaped(info.title)}</span></h1><p>${escaped(info.description)}</p>
<p><a href="/api/openapi.json">openapi.json</a> · version ${escaped(info.version)}</p>${sections.join('')}</main></body></html>
`;
};
