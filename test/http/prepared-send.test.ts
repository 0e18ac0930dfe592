import { createTestApi } from './api.ts';
import { alert } from './world.ts';

const prepared = {
  id: 'gd-rain',
  version: 2,
  slots: [
    { name: '地点', value: '广州市' },
    { name: '时数', value: '3' },
  ],
  correction: { text: '广州市的暴雨短信有误。' },
  allClear: { text: '广州市暴雨险情解除。' },
};

describe('an emergency from a prepared message', () => {
  it('says in its case which one, of which version, and what puts it right and ends it', async () => {
    const api = createTestApi();
    const { status, body } = await api.post('machine', '/emergencies', { alert, prepared }, 'k-1');
    expect(status).toBe(202);
    expect((await api.get('machine', `/emergencies/${body['id']}`)).body['prepared']).toEqual(prepared);
  });

  it('without one says nothing of any', async () => {
    const api = createTestApi();
    const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect((await api.get('machine', `/emergencies/${body['id']}`)).body).not.toHaveProperty('prepared');
  });

  it.each([
    ['its text', { alert: { ...alert, text: '{地点}有暴雨。' }, prepared }, '/alert/text'],
    ['what to do', { alert: { ...alert, instruction: '转移到{安置点}。' }, prepared }, '/alert/instruction'],
    [
      'its correction',
      { alert, prepared: { ...prepared, correction: { text: '{地点}有误。' } } },
      '/prepared/correction/text',
    ],
    [
      'its all-clear',
      { alert, prepared: { ...prepared, allClear: { text: '{地点}解除。' } } },
      '/prepared/allClear/text',
    ],
  ])('is refused with a slot left in %s', async (_where, body, pointer) => {
    const api = createTestApi();
    const answer = await api.post('machine', '/emergencies', body, 'k-1');
    expect([answer.status, answer.body['code']]).toEqual([422, 'unfilled-slot']);
    expect(JSON.stringify(answer.body)).toContain(pointer);
    expect(api.published).toEqual([]);
  });

  it('is never refused for a brace that no prepared message brought', async () => {
    const api = createTestApi();
    const body = { alert: { ...alert, text: '{地点}有暴雨。' } };
    expect((await api.post('machine', '/emergencies', body, 'k-1')).status).toBe(202);
  });
});
