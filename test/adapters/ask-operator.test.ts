import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { createAskOperator } from '../../lambda/adapters/ask-operator.ts';
import { guardedLookup } from '../../lambda/adapters/guarded-lookup.ts';
import { EstimateQuestion, type EstimateTarget } from '../../lambda/domain/order/estimate.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';

/** Signs nothing: the payload itself, so that a test can look at it. */
const signer = {
  sign: async (payload: Record<string, unknown>) => JSON.stringify(payload),
  jwks: async () => ({ keys: [] }),
};
const clock = () => '2026-03-02T02:00:00.000Z';
const options = { signer, clock, timeoutInMs: 60_000, allowInsecure: true, onUnsigned: () => undefined };
const askOperator = createAskOperator(options);
const target: EstimateTarget = { divisions: ['440100'], reach: 'either', visitors: true };
const answer = { phones: 7, asOf: clock(), scope: 'county' };

const at = (estimateEndpoint: string | undefined): Operator => ({
  id: 'mobile',
  regions: ['000000'],
  delivery: { mode: 'poll' },
  share: 1,
  estimateEndpoint,
});

/** One piece after another, as soon as the last one is away. */
const write = (response: ServerResponse): void =>
  void response.write(' '.repeat(1_024), (fault) => {
    if (fault === null || fault === undefined) write(response);
  });

const meeting = async (answers: RequestListener, ask = askOperator): Promise<unknown> => {
  const server = createServer(answers);
  const port = await listenLocally(server, 0, 'operator');
  try {
    return await ask(at(`http://127.0.0.1:${port}/estimates`), target);
  } finally {
    await closeServer(server);
  }
};

describe('an operator that is asked how many phones are in an area', () => {
  it('is asked where, whose, by whom it is and when, signed, and nothing of what would be said to anybody', async () => {
    let asked: { readonly method: unknown; readonly type: unknown; readonly body: string } | undefined;
    const told = await meeting(async (request, response) => {
      const body = z
        .array(z.instanceof(Buffer))
        .parse(await request.toArray())
        .join('');
      asked = { method: request.method, type: request.headers['content-type'], body };
      response.end(JSON.stringify(answer));
    });
    expect(told).toEqual(answer);
    expect([asked?.method, asked?.type]).toEqual(['POST', 'application/jose']);
    expect(EstimateQuestion.parse(JSON.parse(asked?.body ?? ''))).toEqual({
      kind: 'estimate',
      operator: 'mobile',
      askedAt: clock(),
      target,
    });
  });

  it.each<readonly [string, RequestListener]>([
    ['refuses', (_, response) => void response.writeHead(403).end(JSON.stringify(answer))],
    ['fails', (_, response) => void response.writeHead(500).end(JSON.stringify(answer))],
    ['takes it for an order', (_, response) => void response.writeHead(202).end(JSON.stringify(answer))],
    ['sends elsewhere', (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end()],
    ['hangs up', (request) => void request.socket.destroy()],
    [
      'breaks off',
      (_, response) => void response.writeHead(200, { 'content-length': 90 }).write('{', () => response.destroy()),
    ],
    ['says nothing', (_, response) => void response.end()],
    ['says no JSON', (_, response) => void response.end('seven')],
    ['says no UTF-8', (_, response) => void response.end(Buffer.from([0x22, 0xff, 0x22]))],
    ['says too much', (_, response) => void response.end(`${JSON.stringify(answer)}${' '.repeat(4_096)}`)],
    ['never stops', (_, response) => write(response)],
  ])('gives no answer where it %s', async (_what, answers) => {
    await expect(meeting(answers)).rejects.toThrow();
  });

  it.each<readonly [string, RequestListener]>([
    ['nothing', () => undefined],
    ['but its head', (_, response) => void response.writeHead(200).flushHeaders()],
  ])('gives none where it answers %s in its time', async (_what, answers) => {
    const impatient = createAskOperator({ ...options, timeoutInMs: 100 });
    await expect(meeting(answers, impatient)).rejects.toThrow();
  });

  it.each([
    ['there is none', undefined],
    ['it is this machine', 'https://127.0.0.1/estimates'],
    ['it is a metadata service', 'https://169.254.169.254/latest'],
    ['it is plain HTTP', 'http://estimates.example.cn/'],
    ['it is another service’s port', 'https://estimates.example.cn:6379/'],
  ])('is asked nothing where its address is none: %s', async (_what, endpoint) => {
    let signed = 0;
    const sign = async () => {
      signed += 1;
      return '';
    };
    const counting = { ...signer, sign };
    const ask = createAskOperator({ ...options, signer: counting, allowInsecure: false });
    await expect(ask(at(endpoint), target)).rejects.toThrow('no address');
    expect(signed).toBe(0);
  });

  it('is not asked where nothing can be signed, which is a fault of ours and told as one', async () => {
    const faults: (readonly [string, unknown])[] = [];
    const cause = new Error('no key');
    const ask = createAskOperator({
      ...options,
      signer: { ...signer, sign: () => Promise.reject(cause) },
      onUnsigned: (...fault) => void faults.push(fault),
    });
    let reached = 0;
    const counting: RequestListener = (_, response) => {
      reached += 1;
      response.end();
    };
    await expect(meeting(counting, ask)).rejects.toThrow('no key');
    expect([faults, reached]).toEqual([[['mobile', cause]], 0]);
  });

  it('tells of no fault of ours where the operator is at fault', async () => {
    const faults: string[] = [];
    const ask = createAskOperator({ ...options, onUnsigned: (operator) => void faults.push(operator) });
    await expect(meeting((_, response) => void response.writeHead(500).end(), ask)).rejects.toThrow('500');
    expect(faults).toEqual([]);
  });

  it('is not connected to where its name resolves to an address that may not be reached', async () => {
    let reached = 0;
    const server = createServer((_, response) => {
      reached += 1;
      response.end(JSON.stringify(answer));
    });
    const port = await listenLocally(server, 0, 'operator');
    const near = createAskOperator({ ...options, lookup: guardedLookup(false) });
    await expect(near(at(`http://localhost:${port}/`), target)).rejects.toThrow();
    await closeServer(server);
    expect(reached).toBe(0);
  });
});
