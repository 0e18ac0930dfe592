import type { EstimateAsked } from '../../lambda/service/estimates.ts';
import { createTestApi, mintToken } from './api.ts';
import { pointers, raw } from './post-raw.ts';
import { alert } from './world.ts';

const told = [
  {
    by: 'operator' as const,
    operator: 'mobile',
    asking: 'answered' as const,
    phones: 3_120_000,
    asOf: '2026-03-02T02:00:00.000Z',
    scope: 'county' as const,
  },
  { by: 'register' as const, operator: 'telecom', asking: 'no-answer' as const, phones: 2_100_000 },
  { by: 'nobody' as const, operator: 'broadnet', asking: 'cannot' as const },
];

const asking = () => {
  const asked: (readonly [EstimateAsked, string])[] = [];
  const ask = async (...question: readonly [EstimateAsked, string]) => {
    asked.push(question);
    return told;
  };
  return { api: createTestApi({ estimates: { ask } }), asked };
};

const circle = { circle: '23.1,113.3 2' };

describe('how many phones an alert would be for', () => {
  it.each(['machine', 'duty'] as const)('is answered by operator, to %s', async (who) => {
    const { api } = asking();
    const { status, body } = await api.post(who, '/estimates', { divisions: ['440100'] });
    expect([status, body]).toEqual([200, { operators: told }]);
  });

  it('is asked in the words of an alert, in the name of who asks, and nothing is kept of it', async () => {
    const { api, asked } = asking();
    const question = { divisions: ['440100'], areas: [circle], reach: 'present', visitors: false };
    await api.post('machine', '/estimates', question);
    expect(asked).toEqual([[question, 'gd-warning-system']]);
    expect(api.journal.streams.size).toBe(0);
  });

  it('is asked of nobody for an organisation that is not registered', async () => {
    const { api, asked } = asking();
    const token = await mintToken('machine', { claims: { org: 'unregistered' } });
    const { status, body } = await api.ask(token, '/estimates', { divisions: ['440100'] });
    expect([status, body['code']]).toEqual([403, 'unknown-organisation']);
    expect(asked).toEqual([]);
  });

  it.each([
    ['nothing', {}, ['/divisions']],
    ['no place', { divisions: [] }, ['/divisions']],
    ['a place that is no code', { divisions: ['44'] }, ['/divisions/0']],
    ['more places than an alert', { divisions: Array.from({ length: 401 }, () => '440100') }, ['/divisions']],
    ['no outline', { divisions: ['440100'], areas: [] }, ['/areas']],
    ['more outlines', { divisions: ['440100'], areas: Array.from({ length: 101 }, () => circle) }, ['/areas']],
    ['whose phones nobody knows', { divisions: ['440100'], reach: 'anybody' }, ['/reach']],
    ['visitors perhaps', { divisions: ['440100'], visitors: 'some' }, ['/visitors']],
    ['words for phones', { divisions: ['440100'], text: '请转移' }, ['/text']],
  ])('is refused with %s', async (_what, body, expected) => {
    const { api, asked } = asking();
    const answer = await raw(api, JSON.stringify(body), {}, '/estimates', 'machine');
    expect([answer.status, answer.body['code'], pointers(answer)]).toEqual([400, 'invalid-body', expected]);
    expect(asked).toEqual([]);
  });

  it.each(['', '{', '[]', '{"divisions":["440100"],"divisions":["440300"]}'])(
    'is refused with what is no question: %s',
    async (body) => {
      expect((await raw(asking().api, body, {}, '/estimates', 'machine')).status).toBe(400);
    },
  );

  it.each([
    ['a code that never was', ['999999'], '999999'],
    ['codes of which none is of today', ['449900', '999999'], '449900'],
  ])('is refused for %s, in words', async (_what, divisions, named) => {
    const { api, asked } = asking();
    const { status, body } = await api.post('machine', '/estimates', { divisions });
    expect([status, body['code'], body['reason'], body['pointer']]).toEqual([
      422,
      'nothing-deliverable',
      'codes-nowhere',
      '/divisions',
    ]);
    expect(body['detail']).toContain(named);
    expect(asked).toEqual([]);
  });

  it.each([
    ['what succeeded a code given up', ['441283']],
    ['the rest, as the alert would go there', ['440100', '999999']],
  ])('is asked for %s', async (_what, divisions) => {
    const { api, asked } = asking();
    expect((await api.post('machine', '/estimates', { divisions })).status).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['open', { polygon: ['23.1,113.3 23.1,113.4 23.2,113.4'] }],
    ['the wrong way round', { circle: '113.3,23.1 2' }],
    ['a circle of half the world', { circle: '23.1,113.3 1001' }],
  ])('is refused for an outline that is none: %s', async (_what, area) => {
    const { api, asked } = asking();
    const { status, body } = await api.post('machine', '/estimates', { divisions: ['440100'], areas: [area] });
    expect([status, body['code'], body['pointer']]).toEqual([422, 'invalid-area', '/areas']);
    expect(asked).toEqual([]);
  });
});

describe('a send', () => {
  it('waits for no operator that is being asked: it is answered, and published, before there is an estimate', async () => {
    const { promise, resolve } = Promise.withResolvers<[]>();
    const api = createTestApi({ estimates: { ask: () => promise } });
    let isAnswered = false;
    const estimate = api.post('machine', '/estimates', { divisions: ['440100'] }).finally(() => {
      isAnswered = true;
    });
    const { status } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, api.published.length, isAnswered]).toEqual([202, 1, false]);
    resolve([]);
    expect((await estimate).status).toBe(200);
  });

  it('is served by a function that asks nobody', async () => {
    const { emergencyApp } = createTestApi();
    const answer = await emergencyApp.request('/estimates', { method: 'POST', body: '{}' });
    expect(answer.status).toBe(404);
  });
});
