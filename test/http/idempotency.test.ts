import { createTestApi } from './api.ts';
import { submitted } from './journeys.ts';
import { alert, content } from './world.ts';

describe('the same request again', () => {
  it('makes one draft and gives the same answer', async () => {
    const api = createTestApi();
    const first = await api.post('clerk', '/applications', { content }, 'k-1');
    const second = await api.post('clerk', '/applications', { content }, 'k-1');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(api.journal.streams.size).toBe(1);
  });

  it('gives the first answer even after the case has moved on', async () => {
    const api = createTestApi();
    const first = await api.post('clerk', '/applications', { content }, 'k-1');
    await api.post('clerk', `/applications/${first.body['id']}/submit`, { version: 1 });
    expect((await api.post('clerk', '/applications', { content }, 'k-1')).body).toEqual(first.body);
  });

  it('sends one emergency, published again under the same hash', async () => {
    const api = createTestApi();
    const first = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const second = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([second.status, second.body]).toEqual([first.status, first.body]);
    expect(new Set(api.published.map(({ hash }) => hash)).size).toBe(1);
  });

  it('gives a command with a key the same answer though its version has passed', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const reason = '请补充';
    const first = await api.post('officer', `${path}/return`, { version: 2, reason }, 'r-1');
    const second = await api.post('officer', `${path}/return`, { version: 2, reason }, 'r-1');
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
  });

  it('counts a receipt once', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const path = `/orders/${body['id']}.1.mobile/receipts`;
    const receipt = { kind: 'accepted', at: '2026-03-02T10:01:00+08:00' };
    const answers = [await api.post('mobile', path, receipt, 'r-1'), await api.post('mobile', path, receipt, 'r-1')];
    expect(answers.map(({ status, body: answer }) => [status, answer['version']])).toEqual([
      [201, 1],
      [201, 1],
    ]);
  });

  it('is another request where the key belongs to another organisation', async () => {
    const api = createTestApi();
    const [own, other] = [
      await api.post('clerk', '/applications', { content }, 'k-1'),
      await api.post('neighbour', '/applications', { content }, 'k-1'),
    ];
    expect(own.body['id']).not.toBe(other.body['id']);
  });
});

describe('another request under the same key', () => {
  it('is refused for a draft', async () => {
    const api = createTestApi();
    await api.post('clerk', '/applications', { content }, 'k-1');
    const { status, body } = await api.post('clerk', '/applications', { content: { text: 'x' } }, 'k-1');
    expect([status, body['code']]).toEqual([409, 'idempotency-conflict']);
  });

  it('is refused for an emergency, drill or not', async () => {
    const api = createTestApi();
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    const { status, body } = await api.post('machine', '/emergencies', { alert, exercise: true }, 'k-1');
    expect([status, body['code'], api.published.length]).toEqual([409, 'idempotency-conflict', 1]);
  });

  it('is the same request where only the writing of an instant differs', async () => {
    const api = createTestApi();
    const first = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const utc = { ...alert, issuedAt: '2026-03-02T02:00:00Z', start: '2026-03-02T02:00:00Z' };
    expect((await api.post('machine', '/emergencies', { alert: utc }, 'k-1')).body).toEqual(first.body);
  });
});
