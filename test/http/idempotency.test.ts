import { createTestApi, mintToken } from './api.ts';
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
    expect([own.status, other.status]).toEqual([201, 201]);
    expect(own.body['id']).not.toBe(other.body['id']);
    expect(api.journal.streams.size).toBe(2);
  });
});

describe('an emergency by the name that the issuing system gave it', () => {
  const message = { sender: 'warning.gd.example.cn', identifier: '44000020260302100001' };
  const send = (api: ReturnType<typeof createTestApi>, key: string, more: object = {}) =>
    api.post('machine', '/emergencies', { alert, message, ...more }, key);

  it('is one case under whatever key, answered as the first time, with no call more', async () => {
    const api = createTestApi();
    const answers = await Promise.all(['k-1', 'k-2', 'k-3'].map((key) => send(api, key)));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1);
    const again = await send(api, 'k-4');
    expect(again.body['id']).toBe(answers[0]?.body['id']);
    expect(api.journal.streams.size).toBe(1);
    expect(new Set(api.published.map(({ hash }) => hash)).size).toBe(1);
    const [commit] = [...api.journal.streams.values()].flat();
    expect(commit?.events[0]).toMatchObject({ capIdentity: 'warning.gd.example.cn,44000020260302100001' });
  });

  it.each([
    ['another text', { alert: { ...alert, text: '广东省应急管理厅：暴雨红色预警解除。' } }],
    ['a drill of it', { exercise: true }],
  ])('is refused with %s, under whatever key', async (_what, more) => {
    const api = createTestApi();
    const first = await send(api, 'k-1');
    for (const key of ['k-1', 'k-2']) {
      const { status, body } = await send(api, key, more);
      expect([status, body['code']]).toEqual([409, 'idempotency-conflict']);
    }
    expect((await send(api, 'k-1')).body['id']).toBe(first.body['id']);
    expect(api.journal.streams.size).toBe(1);
  });

  it('is another case where the name, or what it would be without one, is another', async () => {
    const api = createTestApi();
    const named = await send(api, 'k-1');
    const other = await send(api, 'k-1', { message: { ...message, identifier: '44000020260302100002' } });
    const unnamed = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect(new Set([named, other, unnamed].map(({ body }) => body['id'])).size).toBe(3);
  });

  it('is another case where another organisation gave the same name', async () => {
    const api = createTestApi();
    const own = await send(api, 'k-1');
    const token = await mintToken('machine', { claims: { org: 'fj-emergency' } });
    const other = await api.ask(token, '/emergencies', { alert, message }, 'k-1');
    expect([own.status, other.status]).toEqual([202, 202]);
    expect(own.body['id']).not.toBe(other.body['id']);
    expect(api.journal.streams.size).toBe(2);
  });

  it('is another case where another system of the organisation gave it', async () => {
    const api = createTestApi();
    const own = await send(api, 'k-1');
    const other = await send(api, 'k-2', { message: { ...message, sender: 'flood.gd.example.cn' } });
    expect([own.status, other.status]).toEqual([202, 202]);
    expect(own.body['id']).not.toBe(other.body['id']);
  });

  it.each(['', 'a b', 'a,b', 'a<b', 'a&b', 'a'.repeat(201)])(
    'is not %j: no such name, and no such system, is one of CAP',
    async (part) => {
      for (const more of [{ identifier: part }, { sender: part }])
        expect((await send(createTestApi(), 'k-1', { message: { ...message, ...more } })).status).toBe(400);
    },
  );

  it('is one of two hundred characters', async () => {
    const long = { sender: 's'.repeat(200), identifier: 'i'.repeat(200) };
    expect((await send(createTestApi(), 'k-1', { message: long })).status).toBe(202);
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
