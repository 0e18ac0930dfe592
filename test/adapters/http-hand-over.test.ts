import { lookup } from 'node:dns';
import { createServer, type RequestListener } from 'node:http';
import * as z from 'zod';
import { guardedLookup } from '../../lambda/adapters/guarded-lookup.ts';
import { createHttpHandOver } from '../../lambda/adapters/http-hand-over.ts';
import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import type { Operator } from '../../lambda/domain/registry/events.ts';
import { closeServer, listenLocally } from '../../local/ports.ts';
import { orderOf } from '../domain/order/history.ts';

/** Signs nothing: the payload itself, so that a test can look at it. */
const signer = {
  sign: async (payload: Record<string, unknown>) => JSON.stringify(payload),
  jwks: async () => ({ keys: [] }),
};
/** An operator that answers is never too slow here, however busy the machine. */
const handOver = createHttpHandOver(signer, 60_000, true);
const impatient = createHttpHandOver(signer, 300, true);

const operatorAt = (port: number): Operator => ({
  id: 'mobile',
  regions: ['000000'],
  delivery: { mode: 'push', endpoint: `http://127.0.0.1:${port}/orders` },
  share: 1,
});

const order = orderOf('cancel', { references: ['e-1.1.mobile'], orderId: 'e-1.2.mobile' });

const meeting = async (answer: RequestListener, hand = handOver) => {
  const server = createServer(answer);
  const port = await listenLocally(server, 0, 'operator');
  try {
    return await hand(order, operatorAt(port), 'unconfirmed');
  } finally {
    await closeServer(server);
  }
};

describe('an operator that answers', () => {
  it.each([
    [200, { taken: true, httpStatus: 200 }],
    [202, { taken: true, httpStatus: 202 }],
    [400, { taken: false, failure: 'refused', httpStatus: 400 }],
    [499, { taken: false, failure: 'refused', httpStatus: 499 }],
    [500, { taken: false, failure: 'faulted', httpStatus: 500 }],
    [503, { taken: false, failure: 'faulted', httpStatus: 503 }],
  ])('%i has the order, certainly not, or perhaps', async (status, expected) => {
    expect(await meeting((_request, response) => void response.writeHead(status).end())).toMatchObject(expected);
  });

  it.each([
    ['a redirect', 'reset', (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end()],
    ['by hanging up', 'reset', (request) => void request.socket.destroy()],
  ] satisfies readonly (readonly [string, string, RequestListener])[])(
    '%s may have it: %s',
    async (_title, failure, answer) => {
      expect(await meeting(answer)).toEqual({ taken: false, failure, httpStatus: null });
    },
  );

  it('nothing in the time it is given may have it: timeout', async () => {
    const outcome = await meeting(() => undefined, impatient);
    expect(outcome).toEqual({ taken: false, failure: 'timeout', httpStatus: null });
  });

  it('nowhere certainly lacks it', async () => {
    const server = createServer();
    const port = await listenLocally(server, 0, 'operator');
    await closeServer(server);
    const outcome = await handOver(order, operatorAt(port), null);
    expect(outcome).toEqual({ taken: false, failure: 'unreachable', httpStatus: null });
  });
});

describe('an order that goes out', () => {
  it.each([
    ['confirmed', { ...order, alertDelivery: 'confirmed' }],
    ['unconfirmed', { ...order, alertDelivery: 'unconfirmed' }],
    [null, order],
  ] as const)('says of what it stops: %s', async (alertDelivery, expected) => {
    const bodies: unknown[] = [];
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      bodies.push(JSON.parse(z.array(z.instanceof(Buffer)).parse(chunks).join('')));
      response.end();
    });
    const port = await listenLocally(server, 0, 'operator');
    await handOver(order, operatorAt(port), alertDelivery);
    await closeServer(server);
    expect(bodies).toEqual([expected]);
  });
});

describe('an endpoint that orders may not go to', () => {
  const named = (endpoint: string): Operator => ({ ...operatorAt(1), delivery: { mode: 'push', endpoint } });
  const lacking = { taken: false, failure: 'unreachable', httpStatus: null };

  /** Whether anything reached the machine's own listener, by a name that is resolved so. */
  const reached = async (addresses: readonly string[], allowNear: boolean) => {
    let count = 0;
    const server = createServer((_request, response) => {
      count += 1;
      response.end();
    });
    const port = await listenLocally(server, 0, 'operator');
    const resolve: typeof lookup = Object.assign(
      (_name: string, _options: object, done: (fault: null, found: object[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        ),
      lookup,
    );
    const hand = createHttpHandOver(signer, 10_000, true, guardedLookup(allowNear, resolve));
    const outcome = await hand(order, named(`http://orders.example.cn:${port}/`), null);
    await closeServer(server);
    return [count, outcome];
  };

  it('is not connected to where its name resolves to one, alone or among others', async () => {
    expect(await reached(['127.0.0.1'], true)).toMatchObject([1, { taken: true }]);
    for (const addresses of [['127.0.0.1'], ['8.8.8.8', '127.0.0.1'], ['::ffff:127.0.0.1'], ['::1'], ['10.0.0.1'], []])
      expect([addresses, await reached(addresses, false)]).toEqual([addresses, [0, lacking]]);
    expect(await reached(['169.254.169.254'], true)).toEqual([0, lacking]);
  });

  it.each([
    'http://127.0.0.1:1/',
    'https://10.0.0.1/',
    'https://localhost.localdomain/',
    'https://orders.example.cn:22/',
  ])('is not connected to though it was registered: %s', async (endpoint) => {
    const hand = createHttpHandOver({ ...signer, sign: () => Promise.reject(new Error('signed')) }, 1_000, false);
    expect(await hand(order, named(endpoint), null)).toEqual(lacking);
  });
});

describe('what recipients are told', () => {
  const told = orderOf('correction', {
    references: ['e-1.1.mobile'],
    recipientsOf: ['e-1.1.mobile'],
    orderId: 'e-1.3.mobile',
  });

  it.each([
    [
      'an operator of schema 2, for exactly those',
      2,
      { ...told, target: { divisions: ['440300'], recipientsOf: ['e-1.1.mobile'] } },
    ],
    [
      'one of schema 1 as a message to the area',
      1,
      { ...orderOf('send', { references: ['e-1.1.mobile'], orderId: 'e-1.3.mobile' }) },
    ],
    [
      'one that says nothing of its schema likewise',
      undefined,
      { ...orderOf('send', { references: ['e-1.1.mobile'], orderId: 'e-1.3.mobile' }) },
    ],
  ] as const)('goes to %s', (_whom, orderSchema, expected) => {
    expect(payloadOf(told, orderSchema === undefined ? {} : { orderSchema }, null)).toEqual(expected);
  });

  it.each(['send', 'update', 'cancel', 'end', 'halt'] as const)('is alone told in another way: not a %s', (kind) => {
    expect(payloadOf(orderOf(kind), {}, 'confirmed')).toEqual({ ...orderOf(kind), alertDelivery: 'confirmed' });
  });

  it.each(['cancel', 'end', 'halt'] as const)('is alone for somebody: no stop is, in either schema: %s', (kind) => {
    expect(payloadOf(orderOf(kind), { orderSchema: 2 }, null)).toEqual(orderOf(kind));
  });
});

describe('whom an alert is for', () => {
  const areas = [{ polygon: ['10.00,115.0 10.0,116.0 11.0,116.0 10.00,115.0'] }];
  const wished = orderOf('send', {
    target: { reach: 'present', areas: 1 },
    presentation: ['cell-broadcast', 'sms'],
    pace: { first: ['440304'], finishBy: '2026-06-09T02:10:00.000Z' },
  });

  it('is said in full to an operator of schema 2, the outlines to the letter', () => {
    expect(payloadOf({ ...wished, areas }, { orderSchema: 2 }, null)).toEqual({
      ...wished,
      target: { divisions: ['440300'], areas, reach: 'present', visitors: true, newcomers: true },
    });
  });

  it('is as usual where the alert says nothing, and the audience of an ordinary message is the authority’s', () => {
    const target = { divisions: ['440300'], reach: 'either', visitors: true, newcomers: true };
    expect(payloadOf(orderOf('update'), { orderSchema: 2 }, null)).toEqual({ ...orderOf('update'), target });
    const ordinary = orderOf('send', { path: 'ordinary' });
    expect(payloadOf(ordinary, { orderSchema: 2 }, null)).toEqual(ordinary);
  });

  it('is, to one of schema 1, its divisions: nothing that it does not know is in the order', () => {
    expect(payloadOf({ ...wished, areas }, {}, null)).toEqual(orderOf('send'));
  });
});
