import type { RouteConfig, RouteHandler } from '@hono/zod-openapi';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { validator } from 'hono/validator';
import * as z from 'zod';
import type { HttpEnv } from './deps.ts';
import { routed } from './routed.ts';
import { answerInvalid } from './validation.ts';

/** What is read and done besides the commands: the document tells it and the app serves it, both from these words. */
export const declareRoute = <P extends string, R extends Omit<RouteConfig, 'path'> & { readonly path: P }>(
  route: R,
): R => route;

const places = { json: 'body', query: 'query', param: 'path', header: 'header' } as const;

/** `declared` is asked for with the first request: until then nobody pays for the schema. */
const checked = (place: keyof typeof places, declared: () => unknown): MiddlewareHandler<HttpEnv> =>
  validator(place, (given, c: Context<HttpEnv>) => {
    const schema = declared();
    if (!(schema instanceof z.ZodType)) return given;
    const { data, error } = schema.safeParse(given);
    return error === undefined ? data : answerInvalid(c, places[place], error.issues);
  });

const bodyOf = ({ body }: NonNullable<RouteConfig['request']>): unknown => {
  const declared = body?.content['application/json'];
  return declared !== undefined && 'schema' in declared ? declared.schema : undefined;
};

/** Whatever a route declares of its request is checked before `handler` runs; its body has been read by what `writes` it. */
export const serveRoute = <R extends RouteConfig>(
  app: Hono<HttpEnv>,
  { method, path, middleware = [], request = {} }: R,
  handler: RouteHandler<R, HttpEnv>,
): void => {
  app.on(
    [method],
    [routed(path)],
    ...[middleware].flat(),
    ...('query' in request ? [checked('query', () => request.query)] : []),
    ...('params' in request ? [checked('param', () => request.params)] : []),
    ...('headers' in request ? [checked('header', () => request.headers)] : []),
    ...('body' in request ? [checked('json', () => bodyOf(request))] : []),
    handler,
  );
};
