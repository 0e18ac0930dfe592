import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import { answerHeaders } from '../lambda/http/answer-headers.ts';
import { keepUnanswered } from './unanswered.ts';

type EarlyAnswer = { readonly headers: Readonly<Record<string, string>>; readonly body: string };

/** What is answered before the API has a part in it; no problem of its catalogue. */
export const earlyAnswer = (status: number, said: Readonly<Record<string, string>>): EarlyAnswer => ({
  headers: { ...answerHeaders, 'Content-Type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', ...said, status }),
});

/** Ends the connection too. */
export const refuseEarly = (response: ServerResponse, status: number, detail: string): void => {
  const { headers, body } = earlyAnswer(status, { detail });
  response.writeHead(status, { ...headers, Connection: 'close' }).end(body);
};

/** Of what throws before there is a request, or instead of an answer. */
export const answerFault = (fault: unknown): Response => {
  const [status, detail] = fault instanceof RequestError ? [400, 'the request has no address'] : [500, 'a fault'];
  const { headers, body } = earlyAnswer(status, { detail });
  return new Response(body, { status, headers });
};

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** As text: there is no request yet that could be answered. */
const written = (status: number): string => {
  const { headers, body } = earlyAnswer(status, { detail: 'the request could not be read' });
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
};

/** Has what Node refuses by itself (400, 405, 408, 413, 417, 431) answered with what every answer carries, behind what was asked before it. */
export const answerEarly = (server: Server): void => {
  const unanswered = keepUnanswered(server);
  const sayLast = (socket: Duplex, status: number): void => {
    socket.on('error', () => socket.destroy());
    unanswered.after(socket, (hasBegun) => {
      if (!socket.writable || hasBegun) return void socket.destroy();
      socket.end(written(status), () => socket.destroy());
    });
  };
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) =>
    refuseEarly(response, 417, 'nothing but 100-continue may be expected'),
  );
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => sayLast(socket, 405));
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || fault.code === 'ECONNRESET') return void socket.destroy(fault);
    sayLast(socket, statuses[fault.code ?? ''] ?? 400);
  });
};
