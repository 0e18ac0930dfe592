import type { PreparedMessage } from '../../lambda/domain/registry/prepared-message.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import { alert } from './world.ts';

const place = '/registry/prepared-message/gd-rain';
const reason = '汛前准备';

/** In force as the version that the confirmation made, which is answered. */
const register = async (api: TestApi, changes: Partial<PreparedMessage> = {}, before = 0): Promise<number> => {
  const entry = { kind: 'prepared-message', value: { ...preparedRain, ...changes } };
  const proposed = await api.post('clerk', `${place}/proposals`, { entry, reason }, `k-${before}`);
  expect(proposed.status).toBe(201);
  expect((await api.post('colleague', `${place}/confirm`, { version: before + 1, reason })).status).toBe(200);
  return before + 2;
};

const slots = [
  { name: '地点', value: '广州市' },
  { name: '时数', value: '3' },
];
const { issuer, issuedAt, start, urgent } = alert;
const compose = { id: 'gd-rain', version: 2, slots, issuer, issuedAt, start, urgent };

const words = { text: '广州市未来3小时内有特大暴雨。', instruction: '请立即转移。' };
const prepared = {
  id: 'gd-rain',
  version: 2,
  slots,
  correction: { text: '广州市的短信有误。' },
  allClear: { text: '广州市险情解除。' },
};

const caseOf = async (api: TestApi, id: unknown) => (await api.get('machine', `/emergencies/${id}`)).body;

describe('an emergency that the service composes from a prepared message', () => {
  it('is as if its words were written by hand, and says what they were made from', async () => {
    const api = createTestApi();
    await register(api);
    const { status, body } = await api.post('machine', '/emergencies', { compose }, 'k-1');
    expect(status).toBe(202);
    expect(await caseOf(api, body['id'])).toMatchObject({
      alert: {
        ...words,
        hazardClass: 'natural-disaster',
        eventType: '1003',
        level: 'red',
        divisions: ['440100'],
        issuer,
        expires: '2026-03-02T08:00:00.000Z',
      },
      prepared,
    });
    expect(api.published[0]?.orders[0]?.text).toBe(`${words.text}${words.instruction}`);
  });

  it('goes to another area than the usual one, until another time, where the sender says so', async () => {
    const api = createTestApi();
    await register(api);
    const own = { divisions: ['440300'], expires: '2026-03-02T06:00:00.000Z' };
    const { body } = await api.post('machine', '/emergencies', { compose: { ...compose, ...own } }, 'k-1');
    expect((await caseOf(api, body['id']))['alert']).toMatchObject(own);
  });

  describe('with usual outlines', () => {
    // Squares in the open sea: no outline of anything.
    const usual = [{ polygon: ['10.0,115.0 10.0,115.5 10.5,115.5 10.5,115.0 10.0,115.0'] }];
    const circle = '10.0,116.0 25.5';
    const sentWith = async (own: object, besides: object = {}) => {
      const api = createTestApi();
      await register(api, { areas: usual });
      const answer = await api.post('machine', '/emergencies', { compose: { ...compose, ...own }, ...besides }, 'k-1');
      return Object((await caseOf(api, answer.body['id']))['alert']);
    };

    it('is narrowed to them where nothing else is said of where it goes', async () => {
      expect(await sentWith({})).toMatchObject({ divisions: ['440100'], areas: usual });
    });

    it('goes to all of the divisions that the sender names, were they the usual ones', async () => {
      expect(await sentWith({ divisions: ['440300'] })).not.toHaveProperty('areas');
      expect(await sentWith({ divisions: ['440100'] })).not.toHaveProperty('areas');
    });

    it('is narrowed to other outlines than the usual ones where the sender says or pastes them', async () => {
      expect((await sentWith({ areas: [{ circle }] })).areas).toEqual([{ circle }]);
      expect((await sentWith({}, { area: { text: circle, coordinates: 'WGS-84' } })).areas).toEqual([{ circle }]);
    });
  });

  it('is made from the version that it names, though another has come into force', async () => {
    const api = createTestApi();
    await register(api);
    await register(api, { instruction: '请留在室内。' }, 2);
    const { body } = await api.post('machine', '/emergencies', { compose }, 'k-1');
    expect((await caseOf(api, body['id']))['alert']).toMatchObject(words);
    const newest = await api.post('machine', '/emergencies', { compose: { ...compose, version: 4 } }, 'k-2');
    expect((await caseOf(api, newest.body['id']))['alert']).toMatchObject({ instruction: '请留在室内。' });
  });

  it('is answered as the first time when it is sent again, whatever the register says by then', async () => {
    const api = createTestApi();
    await register(api);
    const first = await api.post('machine', '/emergencies', { compose }, 'k-1');
    await api.post('clerk', `${place}/proposals`, { entry: null, reason }, 'k-9');
    await api.post('colleague', `${place}/confirm`, { version: 3, reason });
    expect((await api.post('machine', '/emergencies', { compose }, 'k-1')).body['id']).toBe(first.body['id']);
    const later = await api.post('machine', '/emergencies', { compose }, 'k-2');
    expect([later.status, later.body['code'], later.body['facts']]).toEqual([
      422,
      'no-prepared-message',
      { prepared: 'gd-rain', version: 2 },
    ]);
  });

  it.each([
    ['that nobody fills in', [slots[0]], 'slot-unfilled', { slot: '时数' }],
    ['that is filled in with nothing', [slots[0], { name: '时数', value: ' ' }], 'slot-unfilled', { slot: '时数' }],
    [
      'that is too long',
      [{ name: '地点', value: '广'.repeat(21) }, slots[1]],
      'slot-too-long',
      { slot: '地点', most: 20 },
    ],
    ['that is no number', [slots[0], { name: '时数', value: '三' }], 'slot-no-number', { slot: '时数' }],
    ['with a brace in it', [{ name: '地点', value: '{市}' }, slots[1]], 'slot-signs', { slot: '地点' }],
    ['that it has not', [...slots, { name: '雨量', value: '9' }], 'slot-unknown', { slot: '雨量' }],
  ])('is refused for a slot %s, by its name', async (_what, filled, why, facts) => {
    const api = createTestApi();
    await register(api);
    const { status, body } = await api.post(
      'machine',
      '/emergencies',
      { compose: { ...compose, slots: filled } },
      'k-1',
    );
    expect([status, body['code'], body['reason'], body['facts']]).toEqual([422, 'unfilled-slot', why, facts]);
    expect(String(body['detail'])).toContain(facts.slot);
    expect(api.published).toEqual([]);
  });

  it.each([
    ['that nobody prepared', { id: 'gd-hail' }],
    ['of a version that there is not', { version: 3 }],
    ['of a version that was not in force', { version: 1 }],
  ])('is refused for a message %s', async (_what, changes) => {
    const api = createTestApi();
    await register(api);
    const answer = await api.post('machine', '/emergencies', { compose: { ...compose, ...changes } }, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([422, 'no-prepared-message']);
  });

  it('is refused for a message of another organisation', async () => {
    const api = createTestApi();
    await register(api);
    const token = await mintToken('machine', { claims: { org: 'fj-emergency' } });
    const answer = await api.ask(token, '/emergencies', { compose }, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([422, 'no-prepared-message']);
  });

  it('points to where it was asked for where its times are past', async () => {
    const api = createTestApi();
    await register(api);
    const past = { ...compose, expires: '2026-03-01T00:00:00.000Z' };
    const { body } = await api.post('machine', '/emergencies', { compose: past }, 'k-1');
    expect(body).toMatchObject({ reason: 'alert-expired', pointer: '/compose/expires' });
  });

  it.each([
    ['nothing', {}],
    ['both', { alert, compose }],
    ['its words as well', { compose, prepared }],
  ])('is one or the other: with %s it is no request', async (_what, body) => {
    const api = createTestApi();
    const answer = await api.post('machine', '/emergencies', body, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });
});

describe('an update from a prepared message', () => {
  const sent = async (body: object) => {
    const api = createTestApi();
    await register(api);
    const begun = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const answer = await api.post('machine', `/emergencies/${begun.body['id']}/update`, { version: 1, ...body });
    return { api, id: begun.body['id'], answer };
  };
  const divisions = ['440100', '440300'];

  it('is composed by the service, and what stops it finds its own words', async () => {
    const { api, id, answer } = await sent({ compose: { ...compose, divisions } });
    expect(answer.status).toBe(202);
    expect(await caseOf(api, id)).toMatchObject({ alert: { ...words, divisions }, prepared });
  });

  it('may be composed by the page', async () => {
    const { api, id, answer } = await sent({ alert: { ...alert, ...words }, prepared });
    expect(answer.status).toBe(202);
    expect((await caseOf(api, id))['prepared']).toEqual(prepared);
    await api.post('machine', `/emergencies/${id}/update`, { version: 2, alert });
    expect(await caseOf(api, id)).not.toHaveProperty('prepared');
  });

  it('names the slot that is left', async () => {
    const { answer } = await sent({ alert: { ...alert, text: '{地点}有暴雨。' }, prepared });
    expect([answer.status, answer.body['facts']]).toEqual([422, { slot: '地点' }]);
  });

  it('brings its own words along where the duty officer confirms it', async () => {
    const { api, id, answer } = await sent({ compose: { ...compose, divisions: ['350000'] } });
    expect(answer.body['status']).toBe('sent');
    expect(await caseOf(api, id)).toMatchObject({ pendingUpdate: { prepared } });
    await api.post('duty', `/emergencies/${id}/confirm`, { version: 2, reason: '情况属实' });
    expect(await caseOf(api, id)).toMatchObject({ status: 'updated', pendingUpdate: null, prepared });
  });
});
