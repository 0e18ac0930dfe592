import { createTestApi } from './api.ts';
import { scheduled, submitted } from './journeys.ts';
import { order } from './world.ts';

const reason = '请补充联系电话。';

describe('an authority with an application', () => {
  it('is shown the figures it must weigh; the department is not', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    expect((await api.get('officer', path)).body['figures']).toMatchObject({ sender30Days: { sends: 3 } });
    expect((await api.get('clerk', path)).body['figures']).toBeNull();
  });

  it('approves with a coordination order, and the decision keeps the figures', async () => {
    const api = createTestApi();
    const path = await scheduled(api);
    const { body } = await api.get('officer', path);
    expect(body).toMatchObject({ status: 'scheduled', decision: { outcome: 'approved', subject: 'gd-officer' } });
    const history = await api.get('auditor', `${path}/history`);
    expect(JSON.stringify(history.body)).toContain('"complaintsPerMillion":1.5');
  });

  it('signs twice where the whole province is addressed', async () => {
    const api = createTestApi();
    const path = await submitted(api, { divisions: ['440000'] });
    const whole = { ...order, divisions: ['440000'] };
    const first = await api.post('officer', `${path}/approve`, { version: 2, order: whole });
    expect(first.body['status']).toBe('awaiting-second-signature');
    expect(first.body['possibleActions']).not.toContain('second-sign-application');
    const same = await api.post('officer', `${path}/second-sign`, { version: 3 });
    expect([same.status, same.body['code']]).toEqual([403, 'same-person']);
    const other = await api.post('second', `${path}/second-sign`, { version: 3, reason: '同意' });
    expect(other.body['status']).toBe('scheduled');
  });

  it.each(['return', 'decline'])('needs a written reason to %s it', async (verb) => {
    const api = createTestApi();
    const path = await submitted(api);
    const without = await api.post('officer', `${path}/${verb}`, { version: 2, reason: ' ' });
    expect([without.status, without.body['code']]).toEqual([422, 'reason-required']);
    const given = await api.post('officer', `${path}/${verb}`, { version: 2, reason });
    expect(given.body['decision']).toMatchObject({ reason });
  });

  it('halts a scheduled send without naming a version', async () => {
    const api = createTestApi();
    const path = await scheduled(api);
    const { status, body } = await api.post('second', `${path}/halt`, { reason: '内容有误' });
    expect([status, body['status']]).toEqual([200, 'halted']);
  });

  it('names an operator that is not registered by its place in the order', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const unknown = { ...order, operators: [{ operator: 'nobody', volumeCeiling: 1 }] };
    const { status, body } = await api.post('officer', `${path}/approve`, { version: 2, order: unknown });
    expect([status, body['pointer']]).toEqual([422, '/order/operators/0/operator']);
  });
});
