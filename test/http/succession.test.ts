import { factsFrom } from '../../lambda/domain/registry/facts.ts';
import type { FiguresQuestion } from '../../lambda/service/ports.ts';
import { createTestApi, mintToken } from './api.ts';
import { createMemoryJournal, noFigures } from './fakes.ts';
import { submitted, triggered } from './journeys.ts';
import { alert, content, order, paperwork, registered } from './world.ts';

const reason = '机构调整';
const bureau = registered.find(({ value }) => 'id' in value && value.id === 'gd-comms');
if (bureau?.kind !== 'organisation') throw new Error('no bureau');
const successor = {
  kind: 'organisation' as const,
  value: { ...bureau.value, id: 'gd-comms-2', name: '广东省通信发展管理局', succeeds: ['gd-comms'] },
};
const known = (entries: typeof registered) => {
  const facts = factsFrom(entries);
  return { facts: async () => facts, factsOf: async () => facts, factsAtHand: async () => facts };
};
const withoutBureau = registered.filter((entry) => entry !== bureau);
const officer = (org: string, role = 'authority-officer') =>
  mintToken('officer', { subject: `${org}-officer`, claims: { org, roles: [role] } });

/** The register before, with both, and once the old bureau is retired. */
const standing = (first = registered) => {
  let now = known(first);
  const registry = {
    facts: () => now.facts(),
    factsOf: () => now.factsOf(),
    factsAtHand: () => now.factsAtHand(),
  };
  return {
    api: createTestApi({ registry }),
    becomes: (entries: typeof registered): void => {
      now = known(entries);
    },
  };
};

describe('the cases of an authority that another has taken over from', () => {
  it('are seen, listed and decided by the officers of the new one, and by those of the old one no more', async () => {
    const { api, becomes } = standing();
    const path = await submitted(api);
    const urgent = await triggered(api);
    await api.post('clerk', `${urgent}/paperwork`, { version: 1, document: paperwork });
    becomes([...withoutBureau, successor]);
    const token = await officer('gd-comms-2');
    const march = 'from=2026-03-01&to=2026-03-31';
    for (const place of [
      path,
      urgent,
      '/applications',
      '/applications/counts',
      '/emergencies',
      '/paperwork',
      `/statistics?${march}`,
      `/schedule?${march}`,
    ]) {
      const { status, body } = await api.ask(token, place);
      expect([place, status]).toEqual([place, 200]);
      if ('items' in body) expect([place, [body['items']].flat().length]).toEqual([place, 1]);
    }
    expect((await api.ask(token, '/applications/counts')).body).toMatchObject({ submitted: { count: 1 } });
    expect((await api.ask(token, path)).body).toMatchObject({
      authority: 'gd-comms-2',
      possibleActions: expect.arrayContaining(['approve-application']),
    });
    expect((await api.get('officer', path)).status).toBe(404);
    expect((await api.post('officer', `${path}/approve`, { version: 2, order })).status).toBe(404);
    const approved = await api.ask(token, `${path}/approve`, { version: 2, order });
    expect([approved.status, approved.body['authority']]).toEqual([200, 'gd-comms-2']);
    const accepted = await api.ask(token, `${urgent}/paperwork/accept`, { version: 2 });
    expect([accepted.status, accepted.body['authority']]).toEqual([200, 'gd-comms-2']);
  });

  it('wait for its duty officer to confirm them, and not for the old one', async () => {
    const { api, becomes } = standing();
    const path = await triggered(api, { alert: { ...alert, level: 'yellow' } });
    becomes([...withoutBureau, successor]);
    expect((await api.post('duty', `${path}/confirm`, { version: 1 })).status).toBe(404);
    const confirmed = await api.ask(await officer('gd-comms-2', 'duty-officer'), `${path}/confirm`, { version: 1 });
    expect([confirmed.status, confirmed.body['status']]).toEqual([202, 'sent']);
    expect(api.published[0]?.orders[0]?.authority).toBe('gd-comms-2');
  });

  it('pass on again with it', async () => {
    const { api, becomes } = standing();
    const path = await submitted(api);
    const third = {
      ...successor,
      value: { ...successor.value, id: 'gd-comms-3', name: '广东省信息通信管理局', succeeds: ['gd-comms-2'] },
    };
    becomes([...withoutBureau, successor, third]);
    expect((await api.ask(await officer('gd-comms-3'), path)).body['authority']).toBe('gd-comms-3');
    expect((await api.ask(await officer('gd-comms-2'), path)).status).toBe(404);
  });

  it('come to the new one as soon as it is registered, also those that are new', async () => {
    const { api } = standing([...registered, successor]);
    const path = await submitted(api);
    expect((await api.ask(await officer('gd-comms-2'), path)).body['authority']).toBe('gd-comms-2');
  });

  it('are weighed with what was sent and scheduled under the old one, whichever a case still names', async () => {
    const asked: (FiguresQuestion['together'] | undefined)[] = [];
    const figures = {
      figuresFor: async ({ together }: FiguresQuestion, asOf: string) => {
        asked.push(together);
        return noFigures(asOf);
      },
    };
    const [registry, now] = [known([...registered, successor]), known(registered)];
    const before = createTestApi({ figures, registry: now });
    await before.get('officer', await submitted(before));
    expect(asked.at(-1)?.authorities).toEqual(['gd-comms']);
    const api = createTestApi({ figures, registry });
    const path = await submitted(api);
    const token = await officer('gd-comms-2');
    await api.ask(token, path);
    expect(asked.at(-1)).toEqual({ senders: ['gd-emergency'], authorities: ['gd-comms-2', 'gd-comms'] });
    expect((await api.ask(token, `${path}/approve`, { version: 2, order })).status).toBe(200);
    expect(asked.at(-1)?.authorities).toEqual(['gd-comms-2', 'gd-comms']);
  });

  it('can be read page by page, its own and those it took over in one', async () => {
    const { api, becomes } = standing();
    await submitted(api);
    becomes([...withoutBureau, successor]);
    const own = { content: { ...content, text: `${content.text}。` } };
    const { body } = await api.post('colleague', '/applications', own, 'k-9');
    expect((await api.post('colleague', `/applications/${body['id']}/submit`, { version: 1 })).status).toBe(200);
    const token = await officer('gd-comms-2');
    const first = await api.ask(token, '/applications?limit=1');
    const next = String(first.body['next']);
    const second = await api.ask(token, `/applications?limit=1&cursor=${encodeURIComponent(next)}`);
    expect([[first.body['items']].flat().length, [second.body['items']].flat().length, second.body['next']]).toEqual([
      1,
      1,
      null,
    ]);
    expect((await api.ask(token, '/applications?cursor=9~')).status).toBe(400);
  });
});

describe('an authority', () => {
  const at = '/registry/organisation/gd-comms';

  const registeredIn = async (api: ReturnType<typeof createTestApi>) => {
    await api.post('registrar', `${at}/proposals`, { entry: bureau, reason }, 'k-1');
    await api.post('registrar2', `${at}/confirm`, { version: 1 });
  };

  it('is not retired before somebody takes over its cases', async () => {
    const { api, becomes } = standing();
    await registeredIn(api);
    const early = await api.post('registrar', `${at}/proposals`, { entry: null, reason }, 'k-2');
    expect([early.status, early.body['code'], early.body['reason']]).toEqual([
      422,
      'invalid-proposal',
      'successor-missing',
    ]);
    becomes([...registered, successor]);
    expect((await api.post('registrar', `${at}/proposals`, { entry: null, reason }, 'k-3')).status).toBe(201);
    becomes(registered);
    expect((await api.post('registrar2', `${at}/confirm`, { version: 3 })).status).toBe(422);
    becomes([...registered, successor]);
    expect((await api.post('registrar2', `${at}/confirm`, { version: 3 })).status).toBe(200);
  });

  it('stands beside the one it takes over from, and beside no other', async () => {
    const { api } = standing();
    const place = '/registry/organisation/gd-comms-2';
    expect((await api.post('registrar', `${place}/proposals`, { entry: successor, reason }, 'k-1')).status).toBe(201);
    expect((await api.post('registrar2', `${place}/confirm`, { version: 1 })).status).toBe(200);
    const alone = {
      ...successor,
      value: { ...successor.value, id: 'gd-comms-3', name: '广东省信息通信管理局', succeeds: ['fj-comms'] },
    };
    await api.post('registrar', '/registry/organisation/gd-comms-3/proposals', { entry: alone, reason }, 'k-2');
    const refused = await api.post('registrar2', '/registry/organisation/gd-comms-3/confirm', { version: 1 });
    expect([refused.status, refused.body['reason']]).toEqual([422, 'authority-there']);
  });

  it.each([
    [{ ...successor.value, succeeds: ['gd-comms-2'] }, 'succeeds-itself'],
    [{ ...successor.value, id: 'gd-comms-4', name: '广东省信息通信管理局' }, 'succeeded-already'],
  ])('takes over from others, and each from one: %j', async (value, expected) => {
    const { api } = standing([...registered, successor]);
    const place = `/registry/organisation/${value.id}`;
    await api.post('registrar', `${place}/proposals`, { entry: { kind: 'organisation', value }, reason }, 'k-1');
    const refused = await api.post('registrar2', `${place}/confirm`, { version: 1 });
    expect([refused.status, refused.body['reason']]).toEqual([422, expected]);
  });
});

describe('the operators', () => {
  it('cannot all be retired', async () => {
    const mobile = registered.find(({ kind, value }) => kind === 'operator' && 'id' in value && value.id === 'mobile');
    const { api, becomes } = standing();
    const at = '/registry/operator/mobile';
    await api.post('registrar', `${at}/proposals`, { entry: mobile, reason }, 'k-1');
    await api.post('registrar2', `${at}/confirm`, { version: 1 });
    expect((await api.post('registrar', `${at}/proposals`, { entry: null, reason }, 'k-2')).status).toBe(201);
    becomes(registered.filter(({ kind, value }) => kind !== 'operator' || !('id' in value) || value.id === 'mobile'));
    const refused = await api.post('registrar2', `${at}/confirm`, { version: 3 });
    expect([refused.status, refused.body['reason']]).toEqual([422, 'last-operator']);
  });

  it('cannot all be retired in one second either, by a register that is held from before', async () => {
    const held = factsFrom(registered);
    const isMobile = ({ kind, value }: (typeof registered)[number]) => kind === 'operator' && value.id === 'mobile';
    let now = held;
    const facts = async () => held;
    const journal = createMemoryJournal();
    const api = createTestApi({
      journal,
      registry: { facts, factsOf: facts, factsAtHand: facts },
      register: { now: async () => ({ facts: now, putInForce: journal.append }) },
    });
    const at = '/registry/operator/mobile';
    await api.post('registrar', `${at}/proposals`, { entry: registered.find(isMobile), reason }, 'k-1');
    await api.post('registrar2', `${at}/confirm`, { version: 1 });
    await api.post('registrar', `${at}/proposals`, { entry: null, reason }, 'k-2');
    now = factsFrom(registered.filter((entry) => entry.kind !== 'operator' || isMobile(entry)));
    const refused = await api.post('registrar2', `${at}/confirm`, { version: 3 });
    expect([refused.status, refused.body['reason']]).toEqual([422, 'last-operator']);
  });

  it('being none, an emergency is refused with words at once, and is no fault', async () => {
    const { api } = standing(registered.filter(({ kind }) => kind !== 'operator'));
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['code'], body['reason']]).toEqual([422, 'nothing-deliverable', 'operators-none']);
    expect(body['detailZh']).toContain('未受理');
    expect(api.faults).toEqual([]);
  });
});
