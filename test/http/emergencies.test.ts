import { createTestApi, type TestApi } from './api.ts';
import { alert, paperwork } from './world.ts';

const outside = { ...alert, level: 'yellow' };

const sent = async (api: TestApi, body: object = { alert }) => {
  const answer = await api.post('machine', '/emergencies', body, 'k-1');
  expect(answer.status).toBe(202);
  return `/emergencies/${answer.body['id']}`;
};

describe('a warning system in an emergency', () => {
  it('sends first: committed, published, and the paperwork opened in one answer', async () => {
    const api = createTestApi();
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect(status).toBe(202);
    expect(body).toMatchObject({
      status: 'sent',
      version: 1,
      path: 'emergency',
      published: true,
      orders: [{ operator: 'mobile' }, { operator: 'telecom' }],
      paperwork: { status: 'due', dueOn: '2026-03-05', dueBasis: 'policy' },
    });
    expect(api.published.map(({ orders }) => orders.length)).toEqual([2]);
  });

  it('reads nothing before the first write', async () => {
    const api = createTestApi();
    let reads = 0;
    const journal = {
      ...api.journal,
      load: (stream: string) => {
        reads += 1;
        return api.journal.load(stream);
      },
    };
    await sent(createTestApi({ journal }));
    expect(reads).toBe(0);
  });

  it('is answered 202 also while the topic is down, because the commit is the promise', async () => {
    const down = { publish: async () => Promise.reject(new Error('down')) };
    const { status, body } = await createTestApi({ publisher: down }).post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['status'], body['published']]).toEqual([202, 'sent', false]);
  });

  it('runs a drill on the path of drills, without paperwork', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert, exercise: true }, 'k-1');
    expect(body).toMatchObject({ path: 'exercise', paperwork: null });
    expect(api.published[0]?.orders[0]?.text).toMatch(/^【演练】/);
  });

  it('updates, then ends what it sent, and every act names its own orders', async () => {
    const api = createTestApi();
    const path = await sent(api);
    const updated = await api.post('machine', `${path}/update`, {
      version: 1,
      alert: { ...alert, divisions: ['440000'] },
    });
    expect(updated.body).toMatchObject({ status: 'updated', version: 2, published: true });
    const ended = await api.post('machine', `${path}/end`, { reason: '警报解除' });
    expect(ended.body).toMatchObject({ status: 'ended', orders: [{ operator: 'mobile' }, { operator: 'telecom' }] });
    expect(api.published.map(({ orders }) => orders[0]?.kind)).toEqual(['send', 'update', 'end']);
  });
});

describe('the duty officer', () => {
  it('confirms with one action what lies outside the standing authority', async () => {
    const api = createTestApi();
    const path = await sent(api, { alert: outside });
    expect((await api.get('duty', path)).body).toMatchObject({
      status: 'awaiting-confirmation',
      gaps: ['level'],
      possibleActions: ['confirm-emergency', 'refuse-emergency', 'cancel-emergency'],
    });
    const { status, body } = await api.post('duty', `${path}/confirm`, {});
    expect([status, body['status'], body['published']]).toEqual([202, 'sent', true]);
  });

  it('refuses it with a reason, and nothing is published', async () => {
    const api = createTestApi();
    const path = await sent(api, { alert: outside });
    const { body } = await api.post('duty', `${path}/refuse`, { version: 1, reason: '不属紧急情况' });
    expect([body['status'], api.published]).toEqual(['refused', []]);
  });

  it('cancels without naming a version, however often the message was updated meanwhile', async () => {
    const api = createTestApi();
    const path = await sent(api);
    await api.post('machine', `${path}/update`, { version: 1, alert });
    const { status, body } = await api.post('duty', `${path}/cancel`, { reason: '误发' });
    expect([status, body['status'], body['version']]).toEqual([202, 'cancelled', 3]);
  });
});

describe('the paperwork of an emergency', () => {
  it('is filed, returned with a reason, filed again and accepted', async () => {
    const api = createTestApi();
    const path = `${await sent(api)}/paperwork`;
    const steps = [
      await api.post('clerk', path, { version: 1, document: paperwork }),
      await api.post('officer', `${path}/return`, { version: 2, reason: '请附预案编号' }),
      await api.post('clerk', path, { version: 3, document: paperwork }),
      await api.post('officer', `${path}/accept`, { version: 4 }),
    ];
    expect(steps.map(({ body }) => Object(body['paperwork']).status)).toEqual([
      'filed',
      'returned',
      'filed',
      'accepted',
    ]);
  });

  // Due at the end of Thursday 2026-03-05 in Shanghai.
  it.each([
    ['2026-03-05T15:59:59.999Z', 0, []],
    ['2026-03-05T16:00:00.000Z', 1, [0]],
    ['2026-03-07T16:00:00.000Z', 1, [2]],
  ])('at %s shows %i overdue', async (now, count, days) => {
    const api = createTestApi();
    await sent(api);
    api.setNow(now);
    const { body } = await api.get('clerk', '/paperwork?overdue=true');
    expect(body['items']).toHaveLength(count);
    expect([body['items']].flat().map((line) => Object(line).daysOverdue)).toEqual(days);
  });

  it('is listed for the department and the authority, not for a neighbour', async () => {
    const api = createTestApi();
    await sent(api);
    const lists = [await api.get('clerk', '/paperwork'), await api.get('officer', '/paperwork?status=due&order=due')];
    for (const { body } of lists) expect(body['items']).toHaveLength(1);
    expect((await api.get('neighbour', '/paperwork')).body['items']).toEqual([]);
  });
});

describe('the authority after an emergency', () => {
  it('records whether the fast path was justified, and the complaints', async () => {
    const api = createTestApi();
    const path = await sent(api);
    const review = await api.post('officer', `${path}/review`, { version: 1, justified: false, reason: '并不紧急' });
    expect(review.body['review']).toMatchObject({ justified: false });
    const complaints = { count: 7, receivedOn: '2026-03-02' };
    expect((await api.post('officer', `${path}/complaints`, complaints)).body['complaints']).toBe(7);
  });

  it('finds the emergency on its board and its chain in the history', async () => {
    const api = createTestApi();
    const path = await sent(api);
    expect((await api.get('duty', '/emergencies?status=sent')).body['items']).toHaveLength(1);
    expect((await api.get('foreignOfficer', '/emergencies')).body['items']).toEqual([]);
    expect((await api.get('officer', `${path}/history`)).body['commits']).toHaveLength(1);
    expect((await api.get('foreignOfficer', `${path}/history`)).status).toBe(404);
  });
});
