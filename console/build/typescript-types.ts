import { z } from 'zod';

/** As much of JSON Schema 2020-12 as the document uses. Throws on anything else, so that no type is silently wrong. */
type Schema = z.infer<typeof Shape> & {
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly additionalProperties?: boolean | Schema | undefined;
  readonly items?: Schema | undefined;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly allOf?: readonly Schema[] | undefined;
};

const Shape = z.object({
  $ref: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  const: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  required: z.array(z.string()).optional(),
  description: z.string().optional(),
});

export const Schema: z.ZodType<Schema> = Shape.extend({
  properties: z.lazy(() => z.record(z.string(), Schema)).optional(),
  additionalProperties: z.lazy(() => z.union([z.boolean(), Schema])).optional(),
  items: z.lazy(() => Schema).optional(),
  anyOf: z.lazy(() => z.array(Schema)).optional(),
  oneOf: z.lazy(() => z.array(Schema)).optional(),
  allOf: z.lazy(() => z.array(Schema)).optional(),
});

const literal = (value: unknown): string => JSON.stringify(value);
const union = (parts: readonly string[]): string => [...new Set(parts)].join(' | ') || 'never';
const comment = ({ description }: Schema): string => (description === undefined ? '' : `/** ${description} */\n`);
const nameOf = (name: string): string => (/^[a-z_]\w*$/i.test(name) ? name : literal(name));

/** The document tells a number from text in the address; there it is all the same to TypeScript. */
const primitives: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
};

const objectType = (schema: Schema): string => {
  const { properties = {}, required = [], additionalProperties } = schema;
  const members = Object.entries(properties).map(([name, member]) => {
    const optional = required.includes(name) ? '' : '?';
    return `${comment(member)}readonly ${nameOf(name)}${optional}: ${typeOf(member)};`;
  });
  if (members.length > 0) return `{ ${members.join('\n')} }`;
  return typeof additionalProperties === 'object'
    ? `Readonly<Record<string, ${typeOf(additionalProperties)}>>`
    : 'Readonly<Record<string, unknown>>';
};

const typeNamed = (name: string, schema: Schema): string => {
  if (name === 'object') return objectType(schema);
  if (name === 'array') return `readonly (${typeOf(schema.items ?? {})})[]`;
  const primitive = primitives[name];
  if (primitive === undefined) throw new Error(`no TypeScript for the JSON type ${name}`);
  return primitive;
};

/** The TypeScript type of what a schema lets through. */
export const typeOf = (schema: Schema): string => {
  const { $ref, type, oneOf, allOf, anyOf = oneOf } = schema;
  if ($ref !== undefined) return $ref.split('/').at(-1) ?? 'never';
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  if (anyOf !== undefined) return union(anyOf.map((part) => typeOf(part)));
  if (allOf !== undefined) return allOf.map((part) => `(${typeOf(part)})`).join(' & ');
  if (type === undefined) return 'unknown';
  return union([type].flat().map((name) => typeNamed(name, schema)));
};

export const declarationOf = (name: string, schema: Schema): string =>
  `${comment(schema)}export type ${name} = ${typeOf(schema)};`;
