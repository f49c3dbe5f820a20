import ts from 'typescript';

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/**
 * Turns the types of the program into JSON Schemas. What has a name in our own sources becomes a component under it, once; what has
 * none stands where it is used. Throws on a type that JSON cannot carry.
 */
export class TypeSchemas {
  readonly #checker: ts.TypeChecker;
  readonly #ours: (file: string) => boolean;
  readonly #components = new Map<string, { readonly type: ts.Type; schema: Schema }>();

  constructor(checker: ts.TypeChecker, ours: (file: string) => boolean) {
    this.#checker = checker;
    this.#ours = ours;
  }

  /** Every component that was named so far, by name. */
  get components(): Readonly<Record<string, Schema>> {
    const sorted = [...this.#components].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(sorted.map(([name, { schema }]) => [name, schema]));
  }

  /** `closed` bodies take no other property than theirs. */
  schemaOf(type: ts.Type, closed = false): Schema {
    const name = this.#nameOf(type);
    if (name === undefined) return this.#inline(type, closed);
    const known = this.#components.get(name);
    if (!known) {
      const entry = { type, schema: {} as Schema };
      // Before what it holds: a type may hold itself.
      this.#components.set(name, entry);
      entry.schema = this.#inline(type, closed);
    } else if (known.type !== type) {
      throw new Error(`two types are called ${name}`);
    }
    return named(name);
  }

  /** The properties of an object type: name, schema, whether it may stay away, and what it is for. */
  propertiesOf(
    type: ts.Type,
    closed = false,
  ): readonly { name: string; schema: Schema; required: boolean; description: string }[] {
    return this.#checker.getPropertiesOfType(type).map((property) => {
      const declared = this.#checker.getTypeOfSymbol(property);
      const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
      const description = ts
        .displayPartsToString(property.getDocumentationComment(this.#checker))
        .replaceAll('\n', ' ');
      return { name: property.name, schema: this.schemaOf(declared, closed), required: !optional, description };
    });
  }

  /** Enumerations and objects that our sources declare under a name. */
  #nameOf(type: ts.Type): string | undefined {
    const alias = type.aliasSymbol;
    const symbol = alias ?? (type.isClassOrInterface() || isReference(type) ? type.getSymbol() : undefined);
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration || !this.#ours(declaration.getSourceFile().fileName)) return undefined;
    const generic =
      (alias ? type.aliasTypeArguments : isReference(type) ? this.#checker.getTypeArguments(type) : []) ?? [];
    if (generic.some((argument) => argument !== type && !argument.isTypeParameter())) return undefined;
    return (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0
      ? symbol.name
      : undefined;
  }

  #inline(type: ts.Type, closed: boolean): Schema {
    const { flags } = type;
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: this.#checker.typeToString(type) === 'true' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (flags & ts.TypeFlags.NonPrimitive) return { type: 'object', additionalProperties: true };
    if (type.isUnion()) return this.#union(type, closed);
    if (this.#checker.isArrayLikeType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference);
      return item ? { type: 'array', items: this.schemaOf(item, closed) } : { type: 'array' };
    }
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type, closed);
    throw new Error(`no JSON Schema for ${this.#checker.typeToString(type)}`);
  }

  #union(type: ts.UnionType, closed: boolean): Schema {
    const members = type.types.filter((member) => (member.flags & ts.TypeFlags.Undefined) === 0);
    const values: readonly ts.Type[] = members.filter((member) => member.isStringLiteral() || member.isNumberLiteral());
    const isBoolean = members.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const others = members.filter(
      (member) => !values.includes(member) && !(isBoolean && member.flags & ts.TypeFlags.BooleanLiteral),
    );
    const schemas: Schema[] = [
      ...(values.length > 1 ? [choiceOf(values.map((member) => (member as ts.LiteralType).value))] : []),
      ...(values.length === 1 && values[0] ? [this.schemaOf(values[0], closed)] : []),
      ...(isBoolean ? [{ type: 'boolean' }] : []),
      ...others.map((member) => this.schemaOf(member, closed)),
    ];
    const [only, second] = schemas;
    return only && !second ? only : { anyOf: schemas };
  }

  #object(type: ts.Type, closed: boolean): Schema {
    const properties = this.propertiesOf(type, closed);
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    const required = properties.filter((property) => property.required).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length === 0
        ? {}
        : {
            properties: Object.fromEntries(
              properties.map(({ name, schema, description }) => [
                name,
                description === '' ? schema : { ...schema, description },
              ]),
            ),
          }),
      ...(required.length > 0 ? { required } : {}),
      ...(index ? { additionalProperties: this.schemaOf(index.type, closed) } : {}),
      ...(closed && !index ? { additionalProperties: false } : {}),
    };
  }
}

const choiceOf = (values: readonly unknown[]): Schema =>
  values.every((value) => typeof value === 'string') ? { type: 'string', enum: values } : { enum: values };

const isReference = (type: ts.Type): type is ts.TypeReference =>
  (type.flags & ts.TypeFlags.Object) !== 0 && ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
