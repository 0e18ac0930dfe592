import { createServer } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { answerHeaders } from '../../lambda/http/answer-headers.ts';
import { startApiHost } from '../../local/api-host.ts';
import { createBacklog } from '../../local/backlog.ts';
import { answerEarly } from '../../local/early-answers.ts';
import { holdIntake } from '../../local/intake.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';

/** The answer to bytes written by hand, and whether it carries what every answer does. */
const answerOf = async (port: number, bytes: string) => {
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = new Headers(
    lines.map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );
  const carried = Object.fromEntries(Object.keys(answerHeaders).map((name) => [name, headers.get(name)]));
  return { status: Number(first.split(' ')[1]), carried, type: headers.get('content-type'), body };
};

const refused = (status: number) => ({
  status,
  carried: answerHeaders,
  type: 'application/problem+json',
  body: expect.stringContaining(`"status":${status}`),
});

const request = (...lines: readonly string[]): string =>
  ['GET /health HTTP/1.1', ...lines, 'Connection: close', '', ''].join('\r\n');

describe('an answer that the API has no part in carries what every answer does', () => {
  it('while the runtime starts', async () => {
    const host = await startApiHost(0, true);
    const { port } = new URL(host.url);
    expect(await answerOf(Number(port), request(`Host: 127.0.0.1:${port}`))).toEqual(refused(503));
    await host.stop();
  });

  it.each([
    [400, 'two names of the machine', request('Host: a.example', 'Host: b.example')],
    [400, 'no name of the machine', request()],
    [400, 'no name of the machine, of old', request().replace('1.1', '1.0')],
    [400, 'a name that is none', request('Host: a b')],
    [400, 'no request at all', 'nonsense\r\n\r\n'],
    [403, 'what is for the machine alone', request('Host: other.example').replace('/health', '/local/clock')],
    [405, 'a tunnel to elsewhere', request('Host: localhost').replace('GET /health', 'CONNECT other.example:443')],
    [
      413,
      'endless notes beside a body',
      `${request('Host: localhost', 'Transfer-Encoding: chunked').replace('GET', 'POST')}1;${'x'.repeat(20_000)}\r\n`,
    ],
    [417, 'something else expected', request('Host: localhost', 'Expect: a miracle')],
    [431, 'endless headers', request('Host: localhost', `X: ${'x'.repeat(20_000)}`)],
    [500, 'a part that fails', request('Host: localhost')],
  ])('%i: %s', async (status, _, bytes) => {
    const host = await startApiHost(0, true);
    const fails = { fetch: () => Promise.reject(new Error('a fault of ours')) };
    host.open(fails, fails, null);
    const answer = await answerOf(Number(new URL(host.url).port), bytes);
    expect(answer).toEqual(refused(status));
    expect(answer.body).not.toContain('a fault of ours');
    await host.stop();
  });

  it('408: nothing more comes', async () => {
    const server = createServer({ headersTimeout: 20, requestTimeout: 20, connectionsCheckingInterval: 5 });
    answerEarly(server);
    const port = await listenLocally(server, 0, 'test');
    expect(await answerOf(port, 'GET /health HTTP/1.1\r\nHost: loc')).toEqual(refused(408));
    await closeServer(server);
  });

  it('503: more alerts wait than can be delivered', async () => {
    const backlog = createBacklog({ nowMs: () => 0, isBusy: () => true });
    for (let turn = 0; turn < 40; turn += 1) backlog.handedOver(`e-${turn}`);
    const held = holdIntake({ fetch: () => new Response() }, backlog);
    const { status, headers } = await held.fetch(new Request('http://127.0.0.1/emergencies', { method: 'POST' }));
    expect([status, Object.fromEntries(headers)]).toEqual([
      503,
      expect.objectContaining(
        Object.fromEntries(Object.entries(answerHeaders).map(([name, value]) => [name.toLowerCase(), value])),
      ),
    ]);
  });
});

it('an answer that has begun is not followed by another', async () => {
  const server = createServer((_request, response) => void response.writeHead(200).write('begun'));
  answerEarly(server);
  const port = await listenLocally(server, 0, 'test');
  const socket = connect(port, '127.0.0.1');
  socket.on('data', () => socket.write('zz\r\n'));
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n');
  const answers = await text(socket).catch(() => '');
  expect(answers).not.toContain('400');
  await closeServer(server);
});
