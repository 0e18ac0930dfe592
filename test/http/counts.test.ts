import { createTestApi } from './api.ts';
import { scheduled, submitted } from './journeys.ts';
import { order } from './world.ts';

const none = { count: 0, more: false };
const one = { count: 1, more: false };

describe('the counts of applications', () => {
  it('are of what waits for the authority of the officer who asks', async () => {
    const api = createTestApi();
    await submitted(api);
    const { status, body } = await api.get('officer', '/applications/counts');
    expect(status).toBe(200);
    expect(body).toEqual({
      ...{ submitted: one, 'awaiting-second-signature': none, scheduled: none, returned: none },
      ...{ 'erratum-waits': none, 'reason-owed': none },
    });
  });

  it('follow what is decided', async () => {
    const api = createTestApi();
    await scheduled(api);
    const { body } = await api.get('officer', '/applications/counts');
    expect(body).toMatchObject({ submitted: none, scheduled: one });
  });

  it('come with who may not sign what waits for a second signature: its writer and who signed first', async () => {
    const api = createTestApi();
    const divisions = ['440000'];
    const path = await submitted(api, { divisions });
    const listed = async (as: 'officer' | 'second' | 'clerk') =>
      (await api.get(as, '/applications?order=due')).body['items'];
    expect(await listed('second')).toMatchObject([{ status: 'submitted', barred: ['gd-clerk'] }]);
    await api.post('officer', `${path}/approve`, { version: 2, order: { ...order, divisions } });
    const barred = ['gd-clerk', 'gd-officer'];
    expect(await listed('officer')).toMatchObject([{ status: 'awaiting-second-signature', barred }]);
    await api.post('second', `${path}/second-sign`, { version: 3 });
    expect(await listed('clerk')).toMatchObject([{ status: 'scheduled', barred: [] }]);
  });

  it.each([
    ['', one],
    ['?authority=gd-comms', one],
    ['?authority=fj-comms', none],
  ])('are for an auditor of all, or of the authority asked for: %s', async (search, expected) => {
    const api = createTestApi();
    await submitted(api);
    expect((await api.get('auditor', `/applications/counts${search}`)).body).toMatchObject({ submitted: expected });
  });

  it('of another authority are kept from an officer who asks for them', async () => {
    const api = createTestApi();
    await submitted(api);
    const { body } = await api.get('officer', '/applications/counts?authority=fj-comms');
    expect(body).toMatchObject({ submitted: one });
  });
});

describe('the list of applications', () => {
  it.each([
    ['gd-comms', 1],
    ['fj-comms', 0],
  ])('is for an auditor of the authority asked for: %s', async (authority, length) => {
    const api = createTestApi();
    await submitted(api);
    const { body } = await api.get('auditor', `/applications?authority=${authority}`);
    expect(body['items']).toHaveLength(length);
  });
});
