import { type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { RequestError } from '@hono/node-server';
import type { LocalRefusal } from './refusal-words.ts';
import { asResponse, refused } from './refusals.ts';
import { keepUnanswered } from './unanswered.ts';

/** Ends the connection too. */
export const refuseEarly = (response: ServerResponse, status: number, said: LocalRefusal): void => {
  const { headers, body } = refused(status, said);
  response.writeHead(status, { ...headers, Connection: 'close' }).end(body);
};

/** Of what throws before there is a request, or instead of an answer. */
export const answerFault = (fault: unknown): Response =>
  asResponse(fault instanceof RequestError ? refused(400, 'no-address') : refused(500, 'fault'));

const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

/** As text: there is no request yet that could be answered. */
const written = (status: number): string => {
  const { headers, body } = refused(status, 'unreadable');
  const lines = Object.entries({ ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');
};

/**
 * Has what Node refuses by itself (400, 405, 408, 413, 417, 431) answered with what every answer carries, behind the answers
 * to what was asked before it.
 */
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
    refuseEarly(response, 417, 'expectation'),
  );
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => sayLast(socket, 405));
  server.on('clientError', (fault: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable || fault.code === 'ECONNRESET') return void socket.destroy(fault);
    sayLast(socket, statuses[fault.code ?? ''] ?? 400);
  });
};
