import * as z from 'zod';
import { Operator } from '../../lambda/domain/registry/events.ts';
import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import { createTestApi } from './api.ts';
import { alert, registered } from './world.ts';

const organisation = {
  id: 'zj-emergency',
  name: '浙江省应急管理厅',
  aliases: ['浙江应急'],
  kind: 'department',
  level: 'provincial',
  division: '330000',
  contact: { office: '办公室', phone: '0571-55500100' },
};
const entry = { kind: 'organisation', value: organisation };
const notice = {
  kind: 'holiday-notice',
  value: {
    year: 2027,
    papers: ['https://www.gov.cn/2027'],
    days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
  },
};
const path = '/registry/organisation/zj-emergency';
const reason = '新登记单位';

describe('the registry', () => {
  it('takes a change from one registrar and puts it in force by another', async () => {
    const api = createTestApi();
    const proposed = await api.post('registrar', `${path}/proposals`, { entry, reason }, 'k-1');
    expect([proposed.status, proposed.body['current']]).toEqual([201, null]);
    const own = await api.post('registrar', `${path}/confirm`, { version: 1 });
    expect([own.status, own.body['code']]).toEqual([403, 'same-person']);
    const confirmed = await api.post('registrar2', `${path}/confirm`, { version: 1 });
    expect(confirmed.body).toMatchObject({ version: 2, proposal: null, current: entry });
    expect((await api.get('clerk', path)).body).toMatchObject({ current: entry });
  });

  it('never confirms another proposal than the one looked at', async () => {
    const api = createTestApi();
    await api.post('registrar', `${path}/proposals`, { entry, reason }, 'k-1');
    await api.post('registrar', `${path}/reject`, { version: 1, reason: '有误' });
    const other = { kind: 'organisation', value: { ...organisation, aliases: [] } };
    await api.post('registrar', `${path}/proposals`, { entry: other, reason }, 'k-2');
    const { status, body } = await api.post('registrar2', `${path}/confirm`, { version: 1 });
    expect([status, body['code'], body['version']]).toEqual([409, 'stale-version', 3]);
    expect(body['current']).toMatchObject({ proposal: { entry: other } });
  });

  it.each([
    ['/registry/organisation/zj-other', entry, '/entry/value/id'],
    ['/registry/operator/zj-emergency', entry, '/entry/kind'],
    ['/registry/holiday-notice/2028', notice, '/entry/value/year'],
  ])('refuses under %s what belongs elsewhere', async (place, misplaced, pointer) => {
    const api = createTestApi();
    const { status, body } = await api.post('registrar', `${place}/proposals`, { entry: misplaced, reason }, 'k-1');
    expect([status, body['code'], body['pointer']]).toEqual([422, 'invalid-proposal', pointer]);
  });

  it.each(['449900', '371200'])(
    'refuses a division that is none of today, and says where it stands: %s',
    async (division) => {
      const proposal = { entry: { kind: 'organisation', value: { ...organisation, division } }, reason };
      const { status, body } = await createTestApi().post('registrar', `${path}/proposals`, proposal, 'k-1');
      expect([status, body['code'], body['errors']]).toMatchObject([
        400,
        'invalid-body',
        [{ pointer: '/entry/value/division', detail: expect.stringContaining(division) }],
      ]);
    },
  );

  it('refuses a contact phone that nobody can dial, and says where it stands', async () => {
    const value = { ...organisation, contact: { office: '办公室', phone: '不是电话😀' } };
    const proposal = { entry: { kind: 'organisation', value }, reason };
    const { status, body } = await createTestApi().post('registrar', `${path}/proposals`, proposal, 'k-1');
    expect([status, body['code']]).toEqual([400, 'invalid-body']);
    expect(body['errors']).toEqual([expect.objectContaining({ pointer: '/entry/value/contact/phone' })]);
  });

  it('takes a holiday notice under its year', async () => {
    const api = createTestApi();
    const place = '/registry/holiday-notice/2027';
    expect((await api.post('registrar', `${place}/proposals`, { entry: notice, reason }, 'k-1')).status).toBe(201);
    expect((await api.post('registrar2', `${place}/confirm`, { version: 1 })).status).toBe(200);
  });

  it.each([
    ['gd-comms', registered],
    ['miit', registered.filter(({ value }) => !('id' in value) || value.id !== 'gd-comms')],
  ])('tells whoever waits for a duty officer whom to ring: %s', async (authority, known) => {
    const facts = factsFrom(known);
    const api = createTestApi({
      registry: { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts },
    });
    const desk = known.find(({ value }) => 'id' in value && value.id === authority);
    const at = `/registry/organisation/${authority}`;
    await api.post('registrar', `${at}/proposals`, { entry: desk, reason }, 'k-1');
    await api.post('registrar2', `${at}/confirm`, { version: 1 });
    const emergency = await api.post('machine', '/emergencies', { alert: { ...alert, level: 'yellow' } }, 'k-2');
    for (const as of ['machine', 'clerk'] as const) {
      const { body } = await api.get(as, `/emergencies/${String(emergency.body['id'])}`);
      expect(body).toMatchObject({ status: 'awaiting-confirmation', authority });
      const found = await api.get(as, at);
      expect(found.body).toMatchObject({
        current: { value: { contact: { office: '办公室', phone: '020-55500100' } } },
      });
    }
    expect((await api.get('neighbour', `/emergencies/${String(emergency.body['id'])}`)).status).toBe(404);
  });

  it('shows what is only proposed to its keepers alone', async () => {
    const api = createTestApi();
    await api.post('registrar', `${path}/proposals`, { entry, reason }, 'k-1');
    expect((await api.get('auditor', '/registry/organisation')).body['items']).toHaveLength(1);
    expect((await api.get('clerk', '/registry/organisation')).body['items']).toEqual([]);
    expect((await api.get('clerk', path)).status).toBe(404);
  });

  it('keeps its history for registrars and auditors', async () => {
    const api = createTestApi();
    await api.post('registrar', `${path}/proposals`, { entry, reason }, 'k-1');
    expect((await api.get('auditor', `${path}/history`)).body['commits']).toHaveLength(1);
    expect((await api.get('clerk', `${path}/history`)).status).toBe(403);
    expect((await api.get('auditor', '/registry/organisation/nobody/history')).status).toBe(404);
  });

  it('does not tell an operator how the others are reached', async () => {
    const api = createTestApi();
    const { status, body } = await api.get('mobile', '/registry/operator');
    expect([status, body['code']]).toEqual([403, 'missing-role']);
  });

  it.each([
    ['registrar', 'https://orders.example.cn/in'],
    ['auditor', 'https://orders.example.cn/in'],
    ['mobile', 'https://orders.example.cn/in'],
    ['officer', 'https://not-shown.invalid/'],
    ['clerk', 'https://not-shown.invalid/'],
    ['telecom', undefined],
  ] as const)('shows where an operator takes its orders to %s: %s', async (reader, expected) => {
    const api = createTestApi();
    const delivery = { mode: 'push', endpoint: 'https://orders.example.cn/in' };
    const operator = { kind: 'operator', value: { id: 'mobile', regions: ['000000'], delivery, share: 0.5 } };
    const place = '/registry/operator/mobile';
    await api.post('registrar', `${place}/proposals`, { entry: operator, reason }, 'k-1');
    expect((await api.post('registrar2', `${place}/confirm`, { version: 1 })).status).toBe(200);
    const { status, body } = await api.get(reader, place);
    const seen =
      expected === undefined ? {} : { current: { value: { delivery: { mode: 'push', endpoint: expected } } } };
    expect([status, body]).toEqual([expected === undefined ? 403 : 200, expect.objectContaining({})]);
    expect(body).toMatchObject(seen);
    const list = reader === 'mobile' || reader === 'telecom' ? null : await api.get(reader, '/registry/operator');
    if (list !== null) expect(list.body['items']).toMatchObject([seen]);
  });

  it('shows those who may not know them none of the addresses that an operator can have', async () => {
    const api = createTestApi();
    const address = (of: string) => `https://${of}.example.cn/in`;
    const value = {
      id: 'mobile',
      regions: ['000000'],
      delivery: { mode: 'push', endpoint: address('orders') },
      share: 0.5,
      capabilities: { scope: 'county', reach: ['present'], newcomers: true, presentation: ['sms'], estimates: true },
      estimateEndpoint: address('estimates'),
    };
    const addresses = (of: unknown): number => JSON.stringify(of).split('"https://').length - 1;
    const { $schema: _, ...schema } = z.toJSONSchema(Operator.unwrap());
    expect(addresses(value)).toBe(JSON.stringify(schema).split('"format":"uri"').length - 1);
    const place = '/registry/operator/mobile';
    await api.post('registrar', `${place}/proposals`, { entry: { kind: 'operator', value }, reason }, 'k-1');
    await api.post('registrar2', `${place}/confirm`, { version: 1 });
    expect(JSON.stringify((await api.get('mobile', place)).body)).toContain(address('estimates'));
    for (const as of ['officer', 'duty', 'clerk', 'machine'] as const)
      for (const path of [place, '/registry/operator']) {
        const { status, body } = await api.get(as, path);
        expect([as, path, status, addresses(body)]).toEqual([as, path, 200, addresses(value)]);
        expect(JSON.stringify(body)).not.toContain('example.cn');
      }
  });

  it('says nothing of an entry to somebody without the role, however stale the look', async () => {
    const api = createTestApi();
    await api.post('registrar', `${path}/proposals`, { entry, reason }, 'k-1');
    const { status, body } = await api.post('clerk', `${path}/confirm`, { version: 9 });
    expect([status, 'current' in body]).toEqual([403, false]);
  });
});
