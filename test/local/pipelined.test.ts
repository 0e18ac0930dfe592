import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerEarly } from '../../local/early-answers.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';

let server: Server;
let seen: Promise<void>;
afterEach(() => closeServer(server));

/** A connection to a server of the local runtime that answers so. */
const connectTo = async (answer: RequestListener, times = 1): Promise<Socket> => {
  server = createServer(answer);
  answerEarly(server);
  seen = whenSeen(times);
  return connect(await listenLocally(server, 0, 'test'), '127.0.0.1');
};

/** How many times something came that is no request, or came to its end. */
const whenSeen = (times: number): Promise<void> =>
  new Promise((resolve) => {
    let seen = 0;
    const see = (): void => {
      seen += 1;
      if (seen === times) setImmediate(resolve);
    };
    server.on('clientError', see).on('connect', see);
    server.on('connection', (socket) => socket.on('end', see));
  });

/** Answers what was asked whole, and no sooner than when everything on the connection was seen. */
const late: RequestListener = async (request, response) => {
  const body = await text(request).catch(() => null);
  await seen;
  if (body !== null) response.writeHead(202).end(`taken ${request.url}`);
};

/** Status and body of every answer on a connection, in order. */
const answersOn = async (socket: Socket): Promise<readonly (readonly [number, string])[]> => {
  const whole = await text(socket).catch(() => '');
  return whole
    .split(/(?=HTTP\/1\.1 \d)/)
    .filter((answer) => answer !== '')
    .map((answer) => [Number(answer.slice(9, 12)), /(taken \/\w+)|("status":\d+)/.exec(answer)?.[0] ?? '']);
};

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const post = (path: string, body: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

describe('what follows a request on its connection and cannot be read', () => {
  it.each([
    ['garbage', 'nonsense\r\n\r\n', 400],
    ['endless headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['a tunnel to elsewhere', 'CONNECT other.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
    [
      'a body of broken chunks',
      'POST /broken HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      400,
    ],
  ])('is answered after it: %s', async (_title, bytes, status) => {
    const socket = await connectTo(late);
    socket.write(`${post('/alert', '{}')}${bytes}`);
    expect(await answersOn(socket)).toEqual([
      [202, 'taken /alert'],
      [status, `"status":${status}`],
    ]);
  });

  it('is answered after all of them', async () => {
    const socket = await connectTo(late);
    socket.write(`${get('/first')}${post('/second', 'words')}${get('/third')}nonsense\r\n\r\n`);
    expect(await answersOn(socket)).toEqual([
      [202, 'taken /first'],
      [202, 'taken /second'],
      [202, 'taken /third'],
      [400, '"status":400'],
    ]);
  });

  it('is answered once, however much of it comes while the answer before it is awaited', async () => {
    const socket = await connectTo(late, 3);
    server.on('clientError', () => socket.write('nonsense\r\n\r\n'));
    socket.write(`${post('/alert', '{}')}nonsense\r\n\r\n`);
    expect(await answersOn(socket)).toEqual([
      [202, 'taken /alert'],
      [400, '"status":400'],
    ]);
  });

  it('does not cut an answer that has begun', async () => {
    const socket = await connectTo(async (_request, response) => {
      response.writeHead(202).write('taken ');
      await seen;
      response.end('/alert');
    });
    socket.write(post('/alert', '{}'));
    socket.once('data', () => socket.write('nonsense\r\n\r\n'));
    const whole = await text(socket);
    expect(whole).toMatch(/^HTTP\/1\.1 202.*taken .*\/alert.*HTTP\/1\.1 400/s);
  });
});

describe('a connection on which nothing more comes', () => {
  it('is answered what was asked, and that half a request is none', async () => {
    const socket = await connectTo(late);
    socket.end(`${post('/alert', '{}')}GET /ha`);
    expect(await answersOn(socket)).toEqual([
      [202, 'taken /alert'],
      [400, '"status":400'],
    ]);
  });

  it('is answered what was asked', async () => {
    const socket = await connectTo(late);
    socket.end(post('/alert', '{}'));
    expect(await answersOn(socket)).toEqual([[202, 'taken /alert']]);
  });
});
