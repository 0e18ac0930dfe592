import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import * as z from 'zod';
import { emergencyRoutes } from '../../infra/routes.ts';
import { closeServer, listenLocally, loopback } from '../../local/ports.ts';
import type { RunningFunction } from './functions.ts';

const Answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** What the HTTP API makes of a request (payload format 2.0), as far as a function looks at it. */
const eventOf = (request: IncomingMessage, body: Buffer, requestId: string) => {
  const { pathname, search } = new URL(request.url ?? '/', `http://${loopback}`);
  const headers = Object.entries(request.headers).map(([name, value]) => [name, [value].flat().join(',')]);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: Object.fromEntries(headers),
    ...(body.length === 0 ? {} : { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
    requestContext: { requestId, stage: '$default', http: { method: request.method, path: pathname } },
  };
};

const urgent = emergencyRoutes.map(({ method, path }) => ({
  method: method.toUpperCase(),
  path: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

const isUrgent = ({ method, url = '' }: IncomingMessage): boolean =>
  urgent.some((route) => route.method === method && route.path.test(url));

/** Answers on behalf of the runtime what a deployment has not: the story moves the clock through it. */
export type Control = (method: string, path: string, body: string) => Promise<object> | null;

/** The entrance of the API: each request to the function that the routes name. */
export const startEntrance = async (
  ordinary: RunningFunction,
  emergency: RunningFunction,
  control: Control,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> => {
  let requests = 0;
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const controlled = control(request.method ?? '', request.url ?? '', body.toString());
    if (controlled !== null) {
      response.writeHead(200, { 'content-type': 'application/json' });
      return void response.end(JSON.stringify(await controlled));
    }
    requests += 1;
    const to = isUrgent(request) ? emergency : ordinary;
    const answer = Answer.parse(await to.invoke(eventOf(request, body, `gateway-${requests}`)));
    response.writeHead(answer.statusCode, answer.headers);
    response.end(answer.isBase64Encoded ? Buffer.from(answer.body, 'base64') : answer.body);
  };
  const server = createServer((request, response) => {
    pass(request, response).catch((cause: unknown) => {
      response.writeHead(500);
      response.end(String(cause));
    });
  });
  const port = await listenLocally(server, 0, 'the entrance');
  return { url: `http://${loopback}:${port}`, stop: () => closeServer(server) };
};
