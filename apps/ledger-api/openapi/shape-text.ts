/** A schema of the document, as far as it is shown. */
export type ApiSchema = Readonly<Record<string, unknown>>;

const DEEPEST = 4;

/** A schema as people write shapes: `{ name: string, goal?: { value: string } | null }`, its components opened up to a depth. */
export const shapeText = (schema: ApiSchema, components: Readonly<Record<string, ApiSchema>>, depth = 0): string => {
  const inner = (each: unknown): string => shapeText(each as ApiSchema, components, depth + 1);
  const { $ref, anyOf, enum: choices, const: only, type, items, properties, additionalProperties } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.split('/').at(-1) ?? '';
    const named = components[name];
    return named && depth < DEEPEST ? shapeText(named, components, depth) : name;
  }
  if (Array.isArray(anyOf)) return anyOf.map(inner).join(' | ');
  if (Array.isArray(choices)) return choices.map((choice) => JSON.stringify(choice)).join(' | ');
  if (only !== undefined) return JSON.stringify(only);
  if (type === 'array') return `[${items === undefined ? '…' : inner(items)}]`;
  if (properties !== undefined) {
    if (depth >= DEEPEST) return '{ … }';
    const required = (schema['required'] ?? []) as readonly string[];
    const pad = '  '.repeat(depth + 1);
    const lines = Object.entries(properties as Readonly<Record<string, ApiSchema>>).map(([name, property]) => {
      const description = typeof property['description'] === 'string' ? `  // ${property['description']}` : '';
      return `${pad}${name}${required.includes(name) ? '' : '?'}: ${inner(property)},${description}`;
    });
    return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
  }
  if (typeof additionalProperties === 'object' && additionalProperties !== null)
    return `{ …: ${inner(additionalProperties)} }`;
  return typeof type === 'string' ? type : 'anything';
};
