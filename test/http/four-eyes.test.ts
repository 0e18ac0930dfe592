import type { Role } from '../../lambda/domain/vocabulary/actor.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import { submitted, triggered } from './journeys.ts';
import { type ActorName, actors, alert, content, paperwork } from './world.ts';

/** Somebody's token after they changed to another post. */
const nowAt = (who: ActorName, org: string | null, ...roles: Role[]): Promise<string> =>
  mintToken(who, { subject: actors[who].subject, claims: { org, roles } });

const asOfficer = (who: ActorName): Promise<string> => nowAt(who, 'gd-comms', 'authority-officer');
const codeOf = ({ status, body }: { status: number; body: Record<string, unknown> }) => [status, body['code'] ?? null];

/** A send that the duty officer confirmed, its paperwork filed twice, by two people of the department. */
const accounted = async (api: TestApi): Promise<string> => {
  const path = await triggered(api, { alert: { ...alert, level: 'yellow' } });
  expect((await api.post('duty', `${path}/confirm`, { version: 1 })).status).toBe(202);
  expect((await api.post('clerk', `${path}/paperwork`, { version: 2, document: paperwork })).status).toBe(200);
  expect((await api.post('officer', `${path}/paperwork/return`, { version: 3, reason: '请补充' })).status).toBe(200);
  expect((await api.post('colleague', `${path}/paperwork`, { version: 4, document: paperwork })).status).toBe(200);
  return path;
};

describe('who had a hand in an emergency', () => {
  it.each([
    ['triggered it', 'machine'],
    ['confirmed it', 'duty'],
    ['filed its paperwork first', 'clerk'],
    ['filed its paperwork last', 'colleague'],
  ] as const)(
    '%s and is an officer of the authority now: judges neither paperwork nor fast path',
    async (_did, who) => {
      const api = createTestApi();
      const path = await accounted(api);
      const token = await asOfficer(who);
      const shown = await api.ask(token, path);
      for (const action of ['accept-paperwork', 'return-paperwork', 'review-emergency'])
        expect(shown.body['possibleActions']).not.toContain(action);
      const answers = [
        await api.ask(token, `${path}/paperwork/accept`, { version: 5 }),
        await api.ask(token, `${path}/paperwork/return`, { version: 5, reason: '请补充' }),
        await api.ask(token, `${path}/review`, { version: 5, justified: true, reason: '属实' }),
      ];
      expect(answers.map(codeOf)).toEqual(Array(3).fill([403, 'same-person']));
      expect((await api.post('officer', `${path}/paperwork/accept`, { version: 5 })).status).toBe(200);
      expect((await api.post('second', `${path}/review`, { version: 6, justified: true, reason: '属实' })).status).toBe(
        200,
      );
    },
  );

  it('stopped it for its sender and is an officer of the authority now: does not judge it', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    expect((await api.post('colleague', `${path}/end`, { version: 1, reason: '解除' })).status).toBe(202);
    const answer = await api.ask(await asOfficer('colleague'), `${path}/review`, {
      version: 2,
      justified: true,
      reason: '属实',
    });
    expect(codeOf(answer)).toEqual([403, 'same-person']);
  });

  it('an authority that sends itself is judged by the national one, and not by itself', async () => {
    const api = createTestApi();
    const sender = await mintToken('machine', { claims: { org: 'gd-comms' }, subject: 'gd-comms-system' });
    const { body } = await api.ask(sender, '/emergencies', { alert }, 'k-1');
    const path = `/emergencies/${body['id']}`;
    expect((await api.get('auditor', path)).body).toMatchObject({ organisation: 'gd-comms', authority: 'miit' });
    expect((await api.get('officer', path)).status).toBe(404);
  });

  it('the national authority does not accept the paperwork of its own send, nor review it', async () => {
    const api = createTestApi();
    const sender = await mintToken('machine', { claims: { org: 'miit' }, subject: 'miit-system' });
    const { body } = await api.ask(sender, '/emergencies', { alert }, 'k-1');
    const path = `/emergencies/${body['id']}`;
    const confirmed = await api.ask(await nowAt('duty', 'miit', 'duty-officer'), `${path}/confirm`, { version: 1 });
    expect(confirmed.status).toBe(202);
    const answer = await api.post('national', `${path}/review`, { version: 2, justified: true, reason: '属实' });
    expect(codeOf(answer)).toEqual([403, 'same-person']);
  });
});

describe('a request repeated under its key', () => {
  const reason = '请补充联系电话。';

  it('by somebody of another authority now is judged by what they may do today', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    expect((await api.post('officer', `${path}/return`, { version: 2, reason }, 'r-1')).status).toBe(200);
    const moved = await nowAt('officer', 'fj-comms', 'authority-officer');
    expect(codeOf(await api.ask(moved, `${path}/return`, { version: 2, reason }, 'r-1'))).toEqual([404, 'not-found']);
    const demoted = await nowAt('officer', 'gd-comms', 'duty-officer');
    expect(codeOf(await api.ask(demoted, `${path}/return`, { version: 2, reason }, 'r-1'))).toEqual([
      403,
      'missing-role',
    ]);
    const other = await nowAt('officer', 'gd-comms', 'duty-officer', 'authority-officer');
    expect((await api.ask(other, `${path}/return`, { version: 2, reason }, 'r-1')).status).toBe(200);
  });

  it.each([
    ['cancel', 'duty', { reason: '误发' }],
    ['end', 'duty', { reason: '解除' }],
  ] as const)('of an emergency (%s) as well', async (verb, who, body) => {
    const api = createTestApi();
    const path = await triggered(api);
    expect((await api.post(who, `${path}/${verb}`, { version: 1, ...body }, 'r-1')).status).toBe(202);
    const published = api.published.length;
    const moved = await nowAt(who, 'fj-comms', 'duty-officer');
    expect(codeOf(await api.ask(moved, `${path}/${verb}`, { version: 1, ...body }, 'r-1'))).toEqual([404, 'not-found']);
    expect(api.published.length).toBe(published);
  });

  it('by an operator of another network now tells nothing of the order', async () => {
    const api = createTestApi();
    const path = await triggered(api);
    const receipts = `/orders/${path.slice('/emergencies/'.length)}.1.mobile/receipts`;
    const receipt = { kind: 'accepted', at: '2026-03-02T10:01:00+08:00' };
    expect((await api.post('mobile', receipts, receipt, 'r-1')).status).toBe(201);
    const moved = await nowAt('mobile', 'telecom', 'operator');
    expect(codeOf(await api.ask(moved, receipts, receipt, 'r-1'))).toEqual([404, 'not-found']);
  });
});

describe('a token without an organisation', () => {
  const places = [
    '/statistics?from=2026-03-01&to=2026-03-31',
    '/schedule?from=2026-03-01&to=2026-03-31',
    '/applications',
    '/applications/counts',
    '/emergencies',
    '/paperwork',
    '/orders',
    '/registry/organisation',
    '/registry/standing-authority',
    '/registry/organisation/gd-emergency',
    '/figures?sender=gd-emergency&division=440100',
    '/me',
  ];
  const roles: readonly Role[] = [
    'department-officer',
    'authority-officer',
    'duty-officer',
    'emergency-trigger',
    'operator',
    'registrar',
  ];

  it.each(places)('reads nothing of anybody at %s, whatever it may be', async (place) => {
    const api = createTestApi();
    await submitted(api);
    for (const role of roles) {
      const answer = await api.ask(await nowAt('stranger', null, role), place);
      expect([role, ...codeOf(answer)]).toEqual([role, 403, expect.stringMatching(/^missing-(role|organisation)$/)]);
    }
  });

  it('writes nothing either, and what needs no organisation still works', async () => {
    const api = createTestApi();
    const token = await nowAt('clerk', null, 'department-officer');
    expect(codeOf(await api.ask(token, '/applications', { content }, 'k-1'))).toEqual([403, 'missing-organisation']);
    expect((await api.get('auditor', '/statistics?from=2026-03-01&to=2026-03-31')).status).toBe(200);
  });

  it('is an auditor’s alone, whatever other role it carries beside', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const token = await nowAt('officer', null, 'auditor', 'authority-officer');
    expect((await api.ask(token, path)).body['possibleActions']).toEqual([]);
    expect((await api.ask(token, '/me')).body['roles']).toEqual(['auditor']);
  });
});
