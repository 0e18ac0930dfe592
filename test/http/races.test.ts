import { createTestApi } from './api.ts';
import { submitted } from './journeys.ts';
import { alert, order } from './world.ts';

describe('two at the same instant', () => {
  it('approve and withdraw: one wins, the other gets the case as it stands', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const answers = await Promise.all([
      api.post('officer', `${path}/approve`, { version: 2, order }),
      api.post('clerk', `${path}/withdraw`, { version: 2, reason: '不再需要' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const loser = answers.find(({ status }) => status === 409);
    const standing = await api.get(answers[0]?.status === 409 ? 'officer' : 'clerk', path);
    expect(loser?.body).toMatchObject({ code: 'stale-version', version: 3, current: standing.body });
  });

  it('both approve: the second hears that it was done', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const answers = await Promise.all([
      api.post('officer', `${path}/approve`, { version: 2, order }),
      api.post('second', `${path}/approve`, { version: 2, order }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const stream = `application#${path.slice('/applications/'.length)}`;
    expect(api.journal.streams.get(stream)).toHaveLength(3);
  });

  it('trigger with one key: one emergency, two equal answers', async () => {
    const api = createTestApi();
    const trigger = () => api.post('machine', '/emergencies', { alert }, 'k-1');
    const [first, second] = await Promise.all([trigger(), trigger()]);
    expect(first?.body).toEqual(second?.body);
    expect([...api.journal.streams.values()].map(({ length }) => length)).toEqual([1]);
  });
});

describe('a stale look', () => {
  it('is answered with the case as GET gives it', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const { status, body, headers } = await api.post('officer', `${path}/approve`, { version: 1, order });
    expect([status, body['code'], body['version']]).toEqual([409, 'stale-version', 2]);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body['current']).toEqual((await api.get('officer', path)).body);
  });

  it('tells an outsider nothing, not even that it is stale', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const { status, body } = await api.post('foreignOfficer', `${path}/approve`, { version: 1, order });
    expect([status, body['code'], 'current' in body]).toEqual([404, 'not-found', false]);
  });

  it('is told apart from what the state forbids, which also shows the case', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const { status, body } = await api.post('officer', `${path}/halt`, { reason: '内容有误' });
    expect([status, body['code'], body['version']]).toEqual([409, 'wrong-state', 2]);
  });
});
