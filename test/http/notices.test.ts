import { type Notice, newRow } from '../../lambda/notices/notice.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import { triggered } from './journeys.ts';
import { createMemoryNotices } from './memory-notices.ts';
import { type ActorName, alert } from './world.ts';

const id = 'a'.repeat(32);
const about = 'registry/prepared-message/gd-rainstorm-red';

const notice: Notice = {
  ...{ kind: 'proposal-waits', about, window: 'w', exercise: false, organisation: 'gd-emergency' },
  ...{ position: 'first', person: '值班员甲', account: null, gateway: 'sms', gatewayKind: 'sms' },
  ...{ address: '13800000000', sender: '经办人', event: null, level: null, dueAt: '2026-03-02T01:00:00.000Z' },
};

const told = async (changes: Partial<Notice>) => {
  const notices = createMemoryNotices();
  await notices.write(newRow(id, { ...notice, ...changes }));
  const api = createTestApi({ notices });
  return (as: ActorName) => api.post(as, `/notices/${id}/opened`, {});
};

describe('the list of what waits for a duty officer', () => {
  const waits = async (api: TestApi, text = alert.text) =>
    (await triggered(api, { alert: { ...alert, level: 'yellow', text } }, `k-${text.length}`)).replace(
      '/emergencies/',
      '',
    );
  const awaiting = '/emergencies?state=awaiting&notices=true';

  it('says of each who has been told and whom to ring, as its own page does', async () => {
    const notices = createMemoryNotices();
    const api = createTestApi({ notices });
    const ids = [await waits(api), await waits(api, '另一处水位上涨。')];
    for (const [index, caseId] of ids.entries())
      await notices.write(newRow(`${index}`.repeat(32), { ...notice, kind: 'emergency-awaits', about: caseId }));
    const { status, body } = await api.get('machine', awaiting);
    expect(status).toBe(200);
    const lines = [body['items']].flat().map((line) => Object(line));
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      const own = await api.get('machine', `/cases/${line.caseId}/notices`);
      expect(line.notices).toEqual(own.body);
      expect(line.notices.told).toHaveLength(1);
    }
    const plain = await api.get('machine', '/emergencies?state=awaiting');
    expect(Object([plain.body['items']].flat()[0])).not.toHaveProperty('notices');
  });

  it('is told anew as soon as somebody has been told, and costs no body until then', async () => {
    const notices = createMemoryNotices();
    const api = createTestApi({ notices });
    const caseId = await waits(api);
    const headers = { authorization: `Bearer ${await mintToken('machine')}` };
    const first = await api.app.request(awaiting, { headers });
    const known = { ...headers, 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await api.app.request(awaiting, { headers: known })).status).toBe(304);
    await notices.write(newRow(id, { ...notice, kind: 'emergency-awaits', about: caseId }));
    const after = await api.app.request(awaiting, { headers: known });
    expect([after.status, JSON.stringify(await after.json()).includes('"status":"waiting"')]).toEqual([200, true]);
  });

  it('says so of nothing else', async () => {
    const api = createTestApi();
    for (const query of ['notices=true', 'state=running&notices=true'])
      expect(await api.get('machine', `/emergencies?${query}`)).toMatchObject({ status: 400 });
  });
});

describe('the link of a notice about the register', () => {
  it.each<readonly [ActorName, string]>([
    ['clerk', 'a colleague in the organisation that was told'],
    ['registrar2', 'a registrar'],
    ['auditor', 'an auditor'],
  ])('counts %s as having seen it, and leads to the change: %s', async (as) => {
    const open = await told({});
    expect(await open(as)).toMatchObject({ status: 200, body: { about } });
  });

  it('is nothing to whoever is of another organisation', async () => {
    const open = await told({});
    expect(await open('officer')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('of a case stays closed to registrars, who may see none', async () => {
    const open = await told({ about: `a-${'0'.repeat(26)}` });
    expect(await open('registrar2')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });
});
