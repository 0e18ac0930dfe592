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

const fits = (template: string, path: string): boolean =>
  new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);

const specificity = ({ path }: DocumentedOperation): number => path.replaceAll(/\{\w+\}/g, '').length;

/** What the document says of a request; undefined where there is no such route. */
export const operationOf = (method: string, path: string): DocumentedOperation | undefined =>
  operations
    .filter((operation) => operation.method === method && fits(operation.path, path))
    .toSorted((left, right) => specificity(right) - specificity(left))[0];

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
