import * as z from 'zod';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { createTestApi, type TestApi } from './api.ts';
import { alert, registered } from './world.ts';

const at = (minute: string) => `2026-03-02T10:${minute}:00+08:00`;
const counts = (sent: number, delivered: number) => ({ sent, delivered, failed: 0, refused: 0 });

const ordered = async (api: TestApi) => {
  const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
  return `/orders/${body['id']}.1.mobile`;
};

const Rows = z.array(z.object({ operator: z.string(), maybeReceived: z.boolean() }));
const Orders = z.object({ orders: Rows });
const Board = z.object({ items: z.tuple([Orders]) });

describe('a receipt by division', () => {
  it('is answered with what has been made of it, and shown on the board', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const byDivision = [{ division: '440106', counts: counts(50, 10) }];
    const report = { kind: 'finished', at: at('05'), counts: counts(40, 40), byDivision };
    const { status, body } = await api.post('mobile', `${path}/receipts`, report, 'r-1');
    expect([status, body['byDivision'], body['partsAgainstTotal']]).toEqual([201, byDivision, 'beyond']);
    const outside = { ...report, byDivision: [{ division: '440600', counts: counts(1, 1) }] };
    const refused = await api.post('mobile', `${path}/receipts`, outside, 'r-2');
    expect([refused.status, refused.body['reason']]).toEqual([422, 'division-unordered']);
    const found = await api.get('officer', `/emergencies/${path.slice('/orders/'.length).split('.')[0]}`);
    expect(found.body).toMatchObject({ orders: expect.arrayContaining([expect.objectContaining({ byDivision })]) });
  });
});

describe('whether an operator may have an order that it has not reported on', () => {
  const pushedTo = factsFrom(
    registered.map((entry) =>
      entry.kind === 'operator'
        ? { ...entry, value: { ...entry.value, delivery: { mode: 'push', endpoint: 'https://orders.example.cn/' } } }
        : entry,
    ),
  );

  it.each([
    ['fetches its orders itself', undefined, true],
    [
      'is pushed to, and was not yet',
      { facts: async () => pushedTo, factsOf: async () => pushedTo, factsAtHand: async () => pushedTo },
      false,
    ],
  ] as const)('that %s is told of the case, on the board and of the order', async (_how, registry, may) => {
    const api = createTestApi(registry === undefined ? {} : { registry });
    const path = await ordered(api);
    const { orders: ofCase } = Orders.parse(
      (await api.get('officer', `/emergencies/${path.slice('/orders/'.length).split('.')[0]}`)).body,
    );
    const board = Board.parse((await api.get('officer', '/emergencies?orders=true')).body);
    expect([...ofCase, ...board.items[0].orders].map(({ maybeReceived }) => maybeReceived)).toEqual(
      Array.from({ length: ofCase.length * 2 }, () => may),
    );
    const { body } = await api.get('officer', path);
    expect(body).toMatchObject({ delivery: { maybeReceived: may } });
    expect((await api.get('mobile', '/orders')).body).toMatchObject({ items: [{ maybeReceived: may }] });
  });
});

describe('an operator', () => {
  it('finds the orders given to it, and none of another’s', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const { body } = await api.get('mobile', '/orders');
    expect(body['items']).toMatchObject([{ orderId: path.slice('/orders/'.length), status: 'pending' }]);
  });

  it('reports from acceptance to the end, and the case shows it', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const reports = [
      { kind: 'accepted', at: at('01'), operatorReference: 'M-1' },
      { kind: 'started', at: at('02') },
      { kind: 'progress', at: at('03'), counts: counts(500, 400) },
      { kind: 'finished', at: at('04'), counts: counts(900, 880) },
    ];
    for (const [index, report] of reports.entries()) {
      const { status, body } = await api.post('mobile', `${path}/receipts`, report, `r-${index}`);
      expect([status, body['version']]).toEqual([201, index + 1]);
    }
    const { body } = await api.get('officer', path);
    expect(body).toMatchObject({
      order: { kind: 'send', operator: 'mobile', free: true },
      delivery: { status: 'finished', acceptedAt: '2026-03-02T02:01:00.000Z', counts: counts(900, 880) },
    });
    expect((await api.get('auditor', `${path}/history`)).body['commits']).toHaveLength(4);
  });

  it('corrects what it reported by reporting fewer phones later', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    await api.post('mobile', `${path}/receipts`, { kind: 'progress', at: at('03'), counts: counts(500, 400) }, 'r-1');
    const fewer = { kind: 'progress', at: at('04'), counts: counts(499, 400) };
    const { status, body } = await api.post('mobile', `${path}/receipts`, fewer, 'r-2');
    expect([status, body['counts'], body['correctedAt']]).toEqual([201, counts(499, 400), '2026-03-02T02:00:00.000Z']);
  });

  it('is told what is not counted, by a clock that was put back after a correction', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const report = (minute: string, sent: number, key: string) =>
      api.post('mobile', `${path}/receipts`, { kind: 'progress', at: at(minute), counts: counts(sent, sent) }, key);
    await report('03', 500, 'r-1');
    await report('04', 400, 'r-2');
    const jumped = { kind: 'progress', at: '2025-03-02T10:05:00+08:00', counts: counts(600, 600) };
    const { status, body } = await api.post('mobile', `${path}/receipts`, jumped, 'r-3');
    expect([status, body['counts'], body['uncountedAt']]).toEqual([201, counts(400, 400), '2026-03-02T02:00:00.000Z']);
    const { body: again } = await report('06', 600, 'r-4');
    expect([again['counts'], again['uncountedAt']]).toEqual([counts(600, 600), undefined]);
  });

  it.each([
    ['/counts/sent', { counts: { sent: Number.MAX_SAFE_INTEGER, delivered: 0, failed: 0, refused: 0 } }],
    ['/counts/refused', { counts: { sent: 10, delivered: 0, failed: 0, refused: 2_000_000_001 } }],
    ['/targeted', { counts: counts(1, 1), targeted: Number.MAX_SAFE_INTEGER }],
  ])('cannot report more phones than there are: %s', async (pointer, more) => {
    const api = createTestApi();
    const path = await ordered(api);
    const { status, body } = await api.post(
      'mobile',
      `${path}/receipts`,
      { kind: 'progress', at: at('03'), ...more },
      'r',
    );
    expect([status, body['code'], body['pointer']]).toEqual([422, 'invalid-receipt', pointer]);
    expect(api.journal.streams.has(`order#${path.slice('/orders/'.length)}`)).toBe(false);
  });

  it('learns nothing of an order that is not its own', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const report = { kind: 'accepted', at: at('01') };
    expect((await api.get('telecom', path)).status).toBe(404);
    expect((await api.get('telecom', `${path}/history`)).status).toBe(404);
    expect((await api.post('telecom', `${path}/receipts`, report, 'r-1')).status).toBe(404);
  });

  it('is told that an order does not exist, not that it is another’s', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    const unknown = path.replace('.1.mobile', '.7.mobile');
    const [foreign, missing] = [await api.get('telecom', path), await api.get('mobile', unknown)];
    expect(foreign.body).toEqual(missing.body);
  });
});

describe('the reference of an operator', () => {
  it.each(['\0', 'a\u202eb', '\u2066x', '\u001b[2J', ' ', '\u200b'])(
    'is refused with what deceives or says nothing: %j',
    async (operatorReference) => {
      const api = createTestApi();
      const path = `${await ordered(api)}/receipts`;
      const receipt = { kind: 'accepted', at: '2026-03-02T10:01:00+08:00', operatorReference };
      const { status, body } = await api.post('mobile', path, receipt, 'r-1');
      expect([status, body['code']]).toEqual([400, 'invalid-body']);
      expect((await api.post('mobile', path, { ...receipt, operatorReference: 'CM-1 号' }, 'r-2')).status).toBe(201);
    },
  );
});

describe('an operator that set out for far fewer phones than the others of the area', () => {
  const Expected = z.array(
    z.object({ operator: z.string(), expected: z.unknown(), divisions: z.undefined().optional() }),
  );

  it('is told so of the case and on the board, and of its own list nothing of the others', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    await api.post('mobile', `${path}/receipts`, { kind: 'started', at: at('05'), targeted: 2_000_000 }, 'r-1');
    const { body } = await api.get('officer', `/emergencies/${path.slice('/orders/'.length).split('.')[0]}`);
    const board = z
      .object({ items: z.tuple([z.object({ orders: Expected })]) })
      .parse((await api.get('officer', '/emergencies?orders=true')).body);
    const rows = z.object({ orders: Expected }).parse(body).orders;
    expect(board.items[0].orders).toEqual(rows);
    const of = (name: string) => rows.find(({ operator }) => operator === name)?.expected;
    expect(of('mobile')).toEqual({ by: 'floor', phones: 1_000 });
    expect(of('telecom')).toEqual({ by: 'peers', phones: 2_000_000 });
    const own = await api.get('telecom', '/orders');
    expect(JSON.stringify(own.body)).not.toContain('expected');
  });
});
