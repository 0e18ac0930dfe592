import * as z from 'zod';
import * as access from '../../lambda/http/schemas/access.ts';
import * as anchors from '../../lambda/http/schemas/anchors.ts';
import * as answers from '../../lambda/http/schemas/answers.ts';
import * as attachments from '../../lambda/http/schemas/attachments.ts';
import * as boundaries from '../../lambda/http/schemas/boundaries.ts';
import * as cases from '../../lambda/http/schemas/cases.ts';
import * as domain from '../../lambda/http/schemas/domain.ts';
import * as evidence from '../../lambda/http/schemas/evidence.ts';
import * as notices from '../../lambda/http/schemas/notices.ts';
import { Problem } from '../../lambda/http/schemas/problem.ts';
import * as reports from '../../lambda/http/schemas/reports.ts';
import { apiDocument } from './api-document.ts';

/** The document of the whole API. */
export const document = apiDocument;

const schemas: ReadonlyMap<string, unknown> = new Map<string, unknown>(
  Object.entries({
    ...access,
    ...answers,
    ...anchors,
    ...attachments,
    ...boundaries,
    ...cases,
    ...domain,
    ...evidence,
    ...notices,
    notices,
    ...reports,
    Problem,
  }),
);

const Content = z.record(z.string(), z.object({ schema: z.object({ $ref: z.string().optional() }).loose() }));
const Operation = z.looseObject({
  security: z.array(z.unknown()).optional(),
  responses: z.record(z.string(), z.object({ content: Content.optional() }).loose()),
});
export type DocumentedOperation = z.infer<typeof Operation> & { readonly method: string; readonly path: string };

export const operations: readonly DocumentedOperation[] = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(z.record(z.string(), Operation).parse(item)).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    ...operation,
  })),
);

const patternOf = (template: string): RegExp =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);

const specificity = ({ path }: DocumentedOperation): number => path.replaceAll(/\{\w+\}/g, '').length;

const mostSpecificFirst = operations
  .toSorted((left, right) => specificity(right) - specificity(left))
  .map((operation) => ({ operation, pattern: patternOf(operation.path) }));

/** What the document says of a request; undefined where there is no such route. */
export const operationOf = (method: string, path: string): DocumentedOperation | undefined =>
  mostSpecificFirst.find(({ operation, pattern }) => operation.method === method && pattern.test(path))?.operation;

const Taken = z.object({ content: z.object({ 'application/json': z.object({ schema: z.unknown() }) }) });

type Schema = z.core.JSONSchema.BaseSchema;
const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null;

const schemaOf = (given: object): z.ZodType => {
  const within = JSON.stringify({ ...given, $defs: document.components?.schemas }).replaceAll(
    '#/components/schemas/',
    '#/$defs/',
  );
  const schema: unknown = JSON.parse(within);
  return isSchema(schema) ? z.fromJSONSchema(schema) : z.never();
};

const made = new Map<DocumentedOperation, z.ZodType | null>();

/** What the document takes as the body of a request; null where it takes none. */
export const takenBy = (operation: DocumentedOperation): z.ZodType | null => {
  const before = made.get(operation);
  if (before !== undefined) return before;
  const schema = Taken.safeParse(operation['requestBody']).data?.content['application/json'].schema;
  const taken = isSchema(schema) ? schemaOf(schema) : null;
  made.set(operation, taken);
  return taken;
};

/** Throws where an answer is not one its operation documents: the status, and the schema named for it. */
export const assertDocumented = async (
  method: string,
  target: string,
  status: number,
  body: unknown,
): Promise<void> => {
  const found = operationOf(method, new URL(target, 'http://api.example').pathname);
  if (found === undefined) return void Problem.parse(body);
  const response = found.responses[String(status)];
  if (response === undefined)
    throw new Error(`${method} ${found.path} does not document ${status}: ${JSON.stringify(body)}`);
  const name = Object.values(response.content ?? {})[0]
    ?.schema.$ref?.split('/')
    .at(-1);
  const schema = name === undefined ? undefined : schemas.get(name);
  if (!(schema instanceof z.ZodType)) throw new Error(`${method} ${found.path} ${status} has no schema ${name}`);
  schema.parse(body);
};
