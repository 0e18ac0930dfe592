import { createTestApi, type TestApi } from './api.ts';
import { alert } from './world.ts';

const at = (minute: string) => `2026-03-02T10:${minute}:00+08:00`;
const counts = (sent: number, delivered: number) => ({ sent, delivered, failed: 0, refused: 0 });

const ordered = async (api: TestApi) => {
  const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
  return `/orders/${body['id']}.1.mobile`;
};

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

  it('cannot report fewer phones than before', async () => {
    const api = createTestApi();
    const path = await ordered(api);
    await api.post('mobile', `${path}/receipts`, { kind: 'progress', at: at('03'), counts: counts(500, 400) }, 'r-1');
    const fewer = { kind: 'progress', at: at('04'), counts: counts(499, 400) };
    const { status, body } = await api.post('mobile', `${path}/receipts`, fewer, 'r-2');
    expect([status, body['code'], body['pointer']]).toEqual([422, 'invalid-receipt', '/counts']);
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
