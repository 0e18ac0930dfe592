import type { PreparedMessage } from '../../lambda/domain/registry/prepared-message.ts';
import { preparedRain } from '../domain/registry/prepared-rain.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import type { ActorName } from './world.ts';

const value: PreparedMessage = preparedRain;
const place = '/registry/prepared-message/gd-rain';
const reason = '汛前准备';

const propose = (api: TestApi, as: ActorName, changes: Partial<PreparedMessage> = {}, key = 'k-1') =>
  api.post(
    as,
    `${place}/proposals`,
    { entry: { kind: 'prepared-message', value: { ...value, ...changes } }, reason },
    key,
  );
const confirm = (api: TestApi, as: ActorName, version = 1) => api.post(as, `${place}/confirm`, { version, reason });
const list = '/registry/prepared-message?limit=100';
const listed = async (api: TestApi, as: ActorName, query = '') => (await api.get(as, `${list}${query}`)).body['items'];

describe('what an organisation has prepared to say', () => {
  it('is in force once a second of its people has confirmed it', async () => {
    const api = createTestApi();
    expect((await propose(api, 'clerk')).status).toBe(201);
    expect((await confirm(api, 'clerk')).body).toMatchObject({ code: 'same-person' });
    expect(await listed(api, 'machine')).toMatchObject([{ current: null, proposal: { by: 'gd-clerk' } }]);
    expect(await listed(api, 'clerk')).toMatchObject([{ possibleActions: ['reject-change'] }]);
    const whole = { possibleActions: ['confirm-change', 'reject-change'] };
    expect(await listed(api, 'colleague')).toMatchObject([whole]);
    expect(await listed(api, 'machine')).toMatchObject([whole]);
    expect((await confirm(api, 'colleague')).status).toBe(200);
    expect(await listed(api, 'machine')).toMatchObject([{ version: 2, current: { value }, proposal: null }]);
  });

  it('is neither proposed nor confirmed nor read by another organisation, nor moved to one', async () => {
    const api = createTestApi();
    expect((await propose(api, 'neighbour')).status).toBe(403);
    await propose(api, 'clerk');
    expect((await confirm(api, 'neighbour')).status).toBe(404);
    await confirm(api, 'colleague');
    expect(await listed(api, 'neighbour')).toEqual([]);
    expect(await listed(api, 'neighbour', '&organisation=gd-emergency')).toEqual([]);
    expect((await api.get('neighbour', place)).status).toBe(404);
    expect((await propose(api, 'clerk', { organisation: 'fj-emergency' }, 'k-2')).status).toBe(403);
  });

  it('is read by officers by whose it is, once it is in force', async () => {
    const api = createTestApi();
    await propose(api, 'clerk');
    expect(await listed(api, 'officer', '&organisation=gd-emergency')).toEqual([]);
    await confirm(api, 'colleague');
    expect(await listed(api, 'officer', '&organisation=gd-emergency')).toHaveLength(1);
    expect(await listed(api, 'officer', '&organisation=fj-emergency')).toEqual([]);
  });

  it('says what is wrong with its usual outlines, as of those of an alert', async () => {
    const swapped = await propose(createTestApi(), 'clerk', { areas: [{ circle: '115.0,10.0 5' }] });
    expect([swapped.status, swapped.body['code']]).toEqual([400, 'invalid-body']);
    expect(JSON.stringify(swapped.body)).toContain('shape-swapped');
    const api = createTestApi();
    const areas = [{ circle: '10.0,115.0 5' }];
    expect((await propose(api, 'clerk', { areas })).status).toBe(201);
    await confirm(api, 'colleague');
    expect(await listed(api, 'machine')).toMatchObject([{ current: { value: { areas } } }]);
  });

  it('says where a slot is nobody’s', async () => {
    const { status, body } = await propose(createTestApi(), 'clerk', { text: '{雨量}' });
    expect([status, body['code']]).toEqual([400, 'invalid-body']);
    expect(JSON.stringify(body)).toContain('slot-undeclared');
  });

  it('is refused with a link in it', async () => {
    const { status, body } = await propose(createTestApi(), 'clerk', { instruction: '详见www.gd.gov.cn。' });
    expect([status, body['reason']]).toEqual([422, 'content-unfit']);
  });

  it('is asked for anew with its tag at the cost of a look', async () => {
    const api = createTestApi();
    await propose(api, 'clerk');
    const ask = async (tag?: string) => {
      const headers = {
        authorization: `Bearer ${await mintToken('machine')}`,
        ...(tag === undefined ? {} : { 'if-none-match': tag }),
      };
      return api.app.request(list, { headers });
    };
    const tag = (await ask()).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\//);
    expect((await ask(tag)).status).toBe(304);
    await confirm(api, 'colleague');
    expect((await ask(tag)).status).toBe(200);
  });
});

describe('a proposal of a message that is too long to go unconfirmed', () => {
  it('is taken, and told so in its answer alone', async () => {
    const api = createTestApi();
    const long = await propose(api, 'clerk', { text: `${value.text}${'雨'.repeat(1500)}` });
    expect([long.status, long.body['findings']]).toEqual([
      201,
      [expect.objectContaining({ rule: 'alert.length', pointer: '/text', detail: expect.stringContaining('10条') })],
    ]);
    expect((await api.get('colleague', place)).body).not.toHaveProperty('findings');
    const short = await propose(createTestApi(), 'clerk');
    expect(short.status).toBe(201);
    expect(short.body).not.toHaveProperty('findings');
  });
});
