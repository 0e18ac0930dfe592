import { payloadOf } from '../../lambda/adapters/outgoing-order.ts';
import type { Capabilities } from '../../lambda/domain/registry/capabilities.ts';
import { OrderSchema2 } from '../../lambda/http/schemas/published-orders.ts';
import { createTestApi } from './api.ts';
import { pointers, raw } from './post-raw.ts';
import { alert } from './world.ts';

const delivery = { scope: 'street', streets: '天河区石牌街道、猎德街道' } as const;
const usual = { divisions: ['440100'], reach: 'either', visitors: true, newcomers: true };

const able = (scope: Capabilities['scope']): Capabilities => ({
  scope,
  reach: ['present'],
  newcomers: true,
  presentation: ['sms'],
  estimates: false,
});

const ordered = async () => {
  const api = createTestApi();
  const sent = await api.post('machine', '/emergencies', { alert: { ...alert, delivery } }, 'k-1');
  const [order] = api.published.flatMap(({ orders }) => orders);
  if (order === undefined) throw new Error('nothing was ordered');
  return { api, sent, order };
};

describe('an alert for streets', () => {
  it('is sent with them, shown with them, and marked in the orders of its case', async () => {
    const { api, sent } = await ordered();
    expect(sent.status).toBe(202);
    const { body } = await api.get('machine', `/emergencies/${sent.body['id']}`);
    expect(body['alert']).toMatchObject({ delivery });
    expect(body['orders']).toMatchObject([{ streets: true, finest: 'street', able: null }, { able: null }]);
    const list = await api.get('machine', '/emergencies');
    expect(list.body['items']).toMatchObject([{ streets: true }]);
  });

  it.each(['areas', 'street'] as const)('goes by name to an operator that tells %s', async (scope) => {
    const { order } = await ordered();
    const payload = OrderSchema2.parse(payloadOf(order, { orderSchema: 2, capabilities: able(scope) }, null));
    expect(payload.target).toEqual({ ...usual, ...delivery });
  });

  it.each([
    ['tells counties', { orderSchema: 2, capabilities: able('county') }],
    ['has declared nothing', { orderSchema: 2 }],
  ] as const)('goes to the divisions of one that %s, with how finely it was asked', async (_what, operator) => {
    const { order } = await ordered();
    const payload = OrderSchema2.parse(payloadOf(order, operator, null));
    expect(payload.target).toEqual({ ...usual, scope: 'street' });
  });

  it('goes to the divisions of one of schema 1', async () => {
    const { order } = await ordered();
    expect(JSON.stringify(payloadOf(order, { capabilities: able('street') }, null))).not.toMatch(/石牌|target|street/);
  });

  it.each([
    ['blank', { streets: ' ' }, '/alert/delivery/streets'],
    ['longer than a list of streets', { streets: '街'.repeat(501) }, '/alert/delivery/streets'],
    ['a control character', { streets: '石牌\u0007街道' }, '/alert/delivery/streets'],
    ['a list', { streets: ['石牌街道'] }, '/alert/delivery/streets'],
    ['a place that nobody tells', { scope: 'house' }, '/alert/delivery/scope'],
  ])('is refused with %s', async (_what, wish, pointer) => {
    const api = createTestApi();
    const body = JSON.stringify({ alert: { ...alert, delivery: wish } });
    const answer = await raw(api, body, { 'idempotency-key': 'k-1' }, '/emergencies', 'machine');
    expect([answer.status, pointers(answer)]).toEqual([400, [pointer]]);
    expect(api.published).toEqual([]);
  });

  it('never stands in the place of divisions', async () => {
    const { divisions: _, ...nowhere } = alert;
    const answer = await createTestApi().post('machine', '/emergencies', { alert: { ...nowhere, delivery } }, 'k-1');
    expect([answer.status, pointers(answer)]).toEqual([400, ['/alert/divisions']]);
  });
});
