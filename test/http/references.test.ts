import { createTestApi } from './api.ts';
import { alert } from './world.ts';

const reference = {
  sender: 'cma@cma.gov.cn',
  identifier: '44000041600000_20260302',
  sent: '2026-03-02T09:30:00+08:00',
};

describe('an alert that takes up a message of another system', () => {
  it('has it on record as CAP names it, the time canonical, and is one send like any', async () => {
    const api = createTestApi();
    const { status, body } = await api.post(
      'machine',
      '/emergencies',
      { alert: { ...alert, references: [reference] } },
      'k-1',
    );
    expect(status).toBe(202);
    expect((await api.get('machine', `/emergencies/${body['id']}`)).body['alert']).toMatchObject({
      references: [{ ...reference, sent: '2026-03-02T01:30:00.000Z' }],
    });
    expect(api.published.flatMap(({ orders }) => orders).map(({ kind, references }) => [kind, references])).toEqual([
      ['send', []],
      ['send', []],
    ]);
  });

  it.each([
    ['a blank in its identifier', { identifier: 'a b' }],
    ['no time', { sent: undefined }],
  ])('is refused for one with %s', async (_what, changes) => {
    const api = createTestApi();
    const references = [{ ...reference, ...changes }];
    const answer = await api.post('machine', '/emergencies', { alert: { ...alert, references } }, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });
});
