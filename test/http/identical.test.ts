import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import type { HttpDeps } from '../../lambda/http/deps.ts';
import { createTestApi } from './api.ts';
import { createMemoryJournal } from './fakes.ts';
import { createMemorySentLately } from './memory-sent-lately.ts';
import { alert, drilled, monday } from './world.ts';

const started = (changes: Partial<HttpDeps> = {}) => {
  const journal = createMemoryJournal();
  return {
    ...createTestApi({ journal, lately: createMemorySentLately(journal), ...changes }),
    streams: journal.streams,
  };
};

const later = (seconds: number): string => new Date(Date.parse(monday) + seconds * 1000).toISOString();

describe('the same emergency once more', () => {
  it('is held, names the one that is out, and sends nothing', async () => {
    const api = started();
    const first = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const published = api.published.length;
    api.setNow(later(119));
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-2');
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'identical-emergency',
      reason: 'identical-running',
      facts: { case: first.body['id'], at: monday, status: 'sent', operators: ['mobile', 'telecom'] },
    });
    expect(body['detail']).toContain(first.body['id']);
    expect(api.published).toHaveLength(published);
    expect(api.streams.size).toBe(1);
  });

  it('goes out at once where it is meant, under the same key as well, and its case says so', async () => {
    const api = started();
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    await api.post('machine', '/emergencies', { alert }, 'k-2');
    const { status, body } = await api.post('machine', '/emergencies', { alert, again: true }, 'k-2');
    expect([status, body['status'], body['published']]).toEqual([202, 'sent', true]);
    expect((await api.get('machine', `/emergencies/${body['id']}`)).body['again']).toBe(true);
  });

  it('is another one for other streets, and the same for the same', async () => {
    const named = (streets: string) => ({ alert: { ...alert, delivery: { streets } } });
    const api = started();
    await api.post('machine', '/emergencies', named('石牌街道'), 'k-1');
    expect((await api.post('machine', '/emergencies', named('猎德街道'), 'k-2')).status).toBe(202);
    expect((await api.post('machine', '/emergencies', named('石牌街道'), 'k-3')).status).toBe(409);
    expect((await api.post('machine', '/emergencies', { alert }, 'k-4')).status).toBe(202);
  });

  const wishing = (delivery: object) => ({ alert: { ...alert, delivery } });

  it.each([
    ['other space around its streets', { streets: '石牌街道、猎德街道' }, { streets: '  石牌街道、猎德街道\n' }],
    ['streets of another width', { streets: 'A区 1 街' }, { streets: 'Ａ区　1  街' }],
    ['what is usual said', {}, { reach: 'either', visitors: true, newcomers: true }],
    ['the scope that its streets ask for said', { streets: '石牌街道' }, { streets: '石牌街道', scope: 'street' }],
    ['another pace', {}, { first: ['440106'], finishInMinutes: 5 }],
  ])('is the same with %s', async (_what, one, other) => {
    const api = started();
    await api.post('machine', '/emergencies', wishing(one), 'k-1');
    expect((await api.post('machine', '/emergencies', wishing(other), 'k-2')).status).toBe(409);
  });

  it.each([
    ['whoever is there as well', { reach: 'registered' }, { reach: 'either' }],
    ['whoever is there as well, unsaid', { reach: 'registered' }, {}],
    ['those registered elsewhere', { reach: 'registered' }, { reach: 'present' }],
    ['visitors', { visitors: false }, {}],
    ['whoever comes later', { newcomers: false }, {}],
    ['whole counties', { streets: '石牌街道' }, { streets: '石牌街道', scope: 'county' }],
    ['phones that show it otherwise', { presentation: ['sms'] }, { presentation: ['cell-broadcast', 'sms'] }],
  ])('is another one for %s, and goes out', async (_what, one, other) => {
    const api = started();
    await api.post('machine', '/emergencies', wishing(one), 'k-1');
    expect((await api.post('machine', '/emergencies', wishing(other), 'k-2')).status).toBe(202);
  });

  it('is held against the newest of those that were meant', async () => {
    const api = started();
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    api.setNow(later(100));
    const { body } = await api.post('machine', '/emergencies', { alert, again: true }, 'k-2');
    api.setNow(later(200));
    const third = await api.post('machine', '/emergencies', { alert }, 'k-3');
    expect([third.status, third.body['facts']]).toEqual([409, expect.objectContaining({ case: body['id'] })]);
  });

  it('is answered as the first time under its own key', async () => {
    const api = started();
    const first = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const second = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([second.status, second.body]).toEqual([202, first.body]);
  });

  it.each([
    ['another level', { alert: { ...alert, level: 'orange' } }],
    ['another event', { alert: { ...alert, eventType: '1001' } }],
    ['another area', { alert: { ...alert, divisions: ['440100', '440600'] } }],
    ['another instruction, which phones show', { alert: { ...alert, instruction: '转移。' } }],
    ['a drill', { alert: drilled, exercise: true }],
  ])('with %s is none', async (_what, body) => {
    const api = started();
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect((await api.post('machine', '/emergencies', body, 'k-2')).status).toBe(202);
  });

  it('is the same whatever the order of its area and the times in it', async () => {
    const api = started();
    const one = { ...alert, divisions: ['440100', '440600'] };
    const other = { ...alert, divisions: ['440600', '440100', '440600'], issuedAt: '2026-03-02T10:00:30+08:00' };
    await api.post('machine', '/emergencies', { alert: one }, 'k-1');
    expect((await api.post('machine', '/emergencies', { alert: other }, 'k-2')).status).toBe(409);
  });

  it('is another as a drill, and the same drill twice is held as well', async () => {
    const api = started();
    await api.post('machine', '/emergencies', { alert: drilled, exercise: true }, 'k-1');
    expect((await api.post('machine', '/emergencies', { alert: drilled, exercise: true }, 'k-2')).status).toBe(409);
  });

  it('goes out when the seconds of the policy are over', async () => {
    const api = started();
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    api.setNow(later(121));
    expect((await api.post('machine', '/emergencies', { alert }, 'k-2')).status).toBe(202);
  });

  it('goes out where the policy holds nothing', async () => {
    const api = started({ policy: { ...defaultPolicy, identicalWithinSeconds: 0 } });
    await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect((await api.post('machine', '/emergencies', { alert }, 'k-2')).status).toBe(202);
  });

  it('goes out once the first one is over, or says something else by now', async () => {
    const api = started();
    const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    await api.post('machine', `/emergencies/${body['id']}/cancel`, { version: 1, reason: '误发' }, 'c-1');
    const second = await api.post('machine', '/emergencies', { alert }, 'k-2');
    expect(second.status).toBe(202);
    const update = { version: 1, alert: { ...alert, text: `${alert.text}请勿返回。` } };
    await api.post('machine', `/emergencies/${second.body['id']}/update`, update, 'u-1');
    expect((await api.post('machine', '/emergencies', { alert }, 'k-3')).status).toBe(202);
  });

  it('is no update, however often that says the same', async () => {
    const api = started();
    const { body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    const update = await api.post('machine', `/emergencies/${body['id']}/update`, { version: 1, alert }, 'u-1');
    expect(update.status).toBe(202);
  });

  it('goes out where it cannot be told whether it is the same, and the fault is told of', async () => {
    const told: unknown[] = [];
    const cause = new Error('the views are not there');
    const lately = { append: () => Promise.reject(cause) };
    const api = started({ lately, onNotCompared: (caseId, why) => void told.push([caseId, why]) });
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['published']]).toEqual([202, true]);
    expect(told).toEqual([[body['id'], cause]]);
  });

  it('goes out once where what was written with it was not answered for', async () => {
    const journal = createMemoryJournal();
    const inner = createMemorySentLately(journal);
    const lately: typeof inner = {
      append: async (commit, saying) => {
        await inner.append(commit, saying);
        throw new Error('no answer');
      },
    };
    const api = createTestApi({ journal, lately });
    const { status, body } = await api.post('machine', '/emergencies', { alert }, 'k-1');
    expect([status, body['published']]).toEqual([202, true]);
    expect(journal.streams.size).toBe(1);
  });
});
