import { createTestApi, mintToken } from './api.ts';
import { submitted, triggered } from './journeys.ts';

const lists = ['/emergencies', '/applications', '/paperwork'];

describe('a list that is asked for again', () => {
  it.each(lists)('%s is answered without a body while nothing has changed', async (path) => {
    const api = createTestApi();
    await submitted(api);
    await triggered(api);
    const headers = { authorization: `Bearer ${await mintToken('officer')}` };
    const first = await api.app.request(path, { headers });
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    const again = await api.app.request(path, { headers: { ...headers, 'if-none-match': tag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('cache-control')).toBe('no-store');
  });

  it('is answered whole as soon as an emergency is on it', async () => {
    const api = createTestApi();
    const headers = { authorization: `Bearer ${await mintToken('duty')}` };
    const before = await api.app.request('/emergencies', { headers });
    await triggered(api);
    const after = await api.app.request('/emergencies', {
      headers: { ...headers, 'if-none-match': before.headers.get('etag') ?? '' },
    });
    expect(after.status).toBe(200);
    expect(await after.json()).toMatchObject({ items: [{ status: 'sent' }] });
  });

  it('tells a stranger nothing by its tag', async () => {
    const api = createTestApi();
    const { headers } = await api.app.request('/emergencies', {
      headers: { authorization: `Bearer ${await mintToken('duty')}` },
    });
    const tag = headers.get('etag') ?? '';
    expect((await api.app.request('/emergencies', { headers: { 'if-none-match': tag } })).status).toBe(401);
  });
});

describe('the emergency board', () => {
  it('shows with each emergency how its orders stand, where that is asked for', async () => {
    const api = createTestApi();
    await triggered(api);
    const [order] = api.published[0]?.orders ?? [];
    await api.post(
      'mobile',
      `/orders/${order?.orderId}/receipts`,
      { kind: 'accepted', at: '2026-03-02T02:00:01Z' },
      'r',
    );
    const { body } = await api.get('duty', '/emergencies?orders=true');
    const [line] = [body['items']].flat().map((item) => Object(item));
    expect(line.orders).toMatchObject([
      { operator: 'mobile', status: 'accepted', acceptedAt: '2026-03-02T02:00:01.000Z' },
      { operator: 'telecom', status: 'pending' },
    ]);
    const plain = await api.get('duty', '/emergencies');
    expect(Object([plain.body['items']].flat()[0])).not.toHaveProperty('orders');
  });
});
