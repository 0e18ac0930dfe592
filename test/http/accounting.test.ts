import { createTestApi } from './api.ts';
import { triggered } from './journeys.ts';
import { paperwork } from './world.ts';

describe('the paperwork of an emergency', () => {
  it('is filed, returned with a reason, filed again and accepted', async () => {
    const api = createTestApi();
    const path = `${await triggered(api)}/paperwork`;
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
    await triggered(api);
    api.setNow(now);
    const { body } = await api.get('clerk', '/paperwork?overdue=true');
    expect(body['items']).toHaveLength(count);
    expect([body['items']].flat().map((line) => Object(line).daysOverdue)).toEqual(days);
  });

  it('says of every deadline it shows that it is policy, not law', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const [line] = [(await api.get('clerk', '/paperwork')).body['items']].flat();
    const [card] = [(await api.get('duty', '/emergencies')).body['items']].flat();
    const found = (await api.get('duty', path)).body;
    const bases = [line, Object(card).paperwork, found['paperwork']].map((shown) => Object(shown).dueBasis);
    expect(bases).toEqual(['policy', 'policy', 'policy']);
  });

  it('is listed for the department and the authority, not for a neighbour', async () => {
    const api = createTestApi();
    await triggered(api);
    const lists = [await api.get('clerk', '/paperwork'), await api.get('officer', '/paperwork?status=due&order=due')];
    for (const { body } of lists) expect(body['items']).toHaveLength(1);
    expect((await api.get('neighbour', '/paperwork')).body['items']).toEqual([]);
  });
});

describe('the authority after an emergency', () => {
  it('records whether the fast path was justified, and the complaints', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const review = await api.post('officer', `${path}/review`, { version: 1, justified: false, reason: '并不紧急' });
    expect(review.body['review']).toMatchObject({ justified: false });
    const complaints = { count: 7, receivedOn: '2026-03-02' };
    expect((await api.post('officer', `${path}/complaints`, complaints, 'c-1')).body['complaints']).toBe(7);
    expect((await api.post('officer', `${path}/complaints`, complaints, 'c-1')).body['complaints']).toBe(7);
    expect((await api.post('officer', `${path}/complaints`, complaints, 'c-2')).body['complaints']).toBe(14);
  });

  it('must name complaints by a key, so that a repetition is not counted twice', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const complaints = { count: 7, receivedOn: '2026-03-02' };
    const emergency = await api.post('officer', `${path}/complaints`, complaints);
    const application = await api.post('officer', `/applications/a-${'0'.repeat(26)}/complaints`, complaints);
    for (const { status, body } of [emergency, application])
      expect([status, body['errors']]).toEqual([400, [expect.objectContaining({ pointer: '/idempotency-key' })]]);
  });

  it('finds the emergency on its board and its chain in the history', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    expect((await api.get('duty', '/emergencies?status=sent')).body['items']).toHaveLength(1);
    expect((await api.get('foreignOfficer', '/emergencies')).body['items']).toEqual([]);
    expect((await api.get('officer', `${path}/history`)).body['commits']).toHaveLength(1);
    expect((await api.get('foreignOfficer', `${path}/history`)).status).toBe(404);
  });
});
