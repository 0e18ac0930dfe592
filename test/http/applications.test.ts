import { createTestApi, type TestApi } from './api.ts';
import { scheduled, submitted } from './journeys.ts';
import { content } from './world.ts';

describe('a department with its application', () => {
  it('drafts it and is told where it is', async () => {
    const api = createTestApi();
    const { status, headers, body } = await api.post('clerk', '/applications', { content }, 'k-1');
    expect(status).toBe(201);
    expect(headers.get('location')).toBe(`/applications/${body['id']}`);
    expect(body).toMatchObject({ status: 'draft', version: 1, applicant: 'gd-emergency' });
    expect(body['possibleActions']).toEqual(['correct-application', 'submit-application', 'withdraw-application']);
  });

  it('submits it to the bureau of its own province', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const { body, headers } = await api.get('clerk', path);
    expect(body).toMatchObject({ status: 'submitted', authority: 'gd-comms', clockStartedOn: '2026-03-02' });
    expect(headers.get('etag')).toBe('"2"');
  });

  it('stores instants in one form, whatever offset they came with', async () => {
    const api = createTestApi();
    const { body } = await api.get('clerk', await submitted(api));
    expect(body).toMatchObject({ content: { window: { start: '2026-03-25T01:00:00.000Z' } } });
  });

  it('sees every finding of a refused submission, with pointer, article and how to mend it', async () => {
    const api = createTestApi();
    const text = '请登录www。gov。cn查看';
    const draft = await api.post('clerk', '/applications', { content: { text } }, 'k-1');
    const { status, body } = await api.post('clerk', `/applications/${draft.body['id']}/submit`, { version: 1 });
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'rules-block', type: '/problems/rules-block' });
    expect(JSON.stringify(body['findings'])).toMatch(
      /content\.link.*application\.fields|application\.fields.*content\.link/,
    );
  });

  it('corrects a draft and withdraws it', async () => {
    const api = createTestApi();
    const draft = await api.post('clerk', '/applications', { content: { text: '草稿' } }, 'k-1');
    const path = `/applications/${draft.body['id']}`;
    const corrected = await api.send('colleague', 'PUT', `${path}/content`, { version: 1, content });
    expect(corrected.body).toMatchObject({ version: 2, content: { text: content.text } });
    const withdrawn = await api.post('clerk', `${path}/withdraw`, { version: 2, reason: '不再需要' });
    expect(withdrawn.body).toMatchObject({ status: 'withdrawn', possibleActions: [] });
  });

  it('cannot change the message once it is submitted', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    const changed = { ...content, text: `${content.text}！` };
    const { status, body } = await api.send('clerk', 'PUT', `${path}/content`, { version: 2, content: changed });
    expect([status, body['code'], body['pointer']]).toEqual([422, 'material-change', '/content/text']);
  });
});

describe('the list of applications', () => {
  it('shows a department its own, an authority its province’s, an auditor all', async () => {
    const api = createTestApi();
    await submitted(api);
    const count = async (as: Parameters<TestApi['get']>[0]) => {
      const { body } = await api.get(as, '/applications?limit=100&order=due');
      return Array.isArray(body['items']) ? body['items'].length : -1;
    };
    const counts = await Promise.all(
      (['clerk', 'officer', 'auditor', 'neighbour', 'foreignOfficer'] as const).map(count),
    );
    expect(counts).toEqual([1, 1, 1, 0, 0]);
  });

  it('goes on page by page to the end', async () => {
    const api = createTestApi();
    for (const key of ['a', 'b', 'c']) await api.post('clerk', '/applications', { content: { text: key } }, key);
    const first = await api.get('clerk', '/applications?limit=2');
    const second = await api.get('clerk', `/applications?limit=2&cursor=${first.body['next']}`);
    expect(first.body['items']).toHaveLength(2);
    expect(second.body['items']).toHaveLength(1);
    expect(second.body['next']).toBeNull();
  });

  it('filters by status', async () => {
    const api = createTestApi();
    await submitted(api);
    expect((await api.get('clerk', '/applications?status=draft')).body['items']).toEqual([]);
    expect((await api.get('clerk', '/applications?status=submitted')).body['items']).toHaveLength(1);
  });
});

describe('the history of an application', () => {
  it('is a chain in which every commit names the one before', async () => {
    const api = createTestApi();
    const path = await scheduled(api);
    const { body } = await api.get('clerk', `${path}/history`);
    const commits = api.journal.streams.get(String(body['stream'])) ?? [];
    expect(body['commits']).toEqual(JSON.parse(JSON.stringify(commits)));
    expect(commits.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      commits.slice(0, -1).map(({ hash }) => hash),
    );
    expect(commits[0]).toMatchObject({ actor: { name: '广东省应急管理厅·经办人', organisation: 'gd-emergency' } });
  });

  it('is hidden from those who may not know of the case', async () => {
    const api = createTestApi();
    const path = await scheduled(api);
    expect((await api.get('neighbour', `${path}/history`)).status).toBe(404);
  });
});
