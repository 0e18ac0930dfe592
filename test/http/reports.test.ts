import { ScheduleAnswer, ScheduleDay } from '../../lambda/http/schemas/reports.ts';
import { createTestApi, mintToken, type TestApi } from './api.ts';
import { scheduled, submitted, triggered } from './journeys.ts';
import { alert, drilled } from './world.ts';

const march = 'from=2026-03-01&to=2026-03-31';
const listed = (body: Record<string, unknown>) => ScheduleAnswer.parse(body).days.flatMap(({ items }) => items);

const csv = async (api: TestApi, query: string): Promise<Response> => {
  const headers = { authorization: `Bearer ${await mintToken('officer')}`, accept: 'text/csv' };
  return api.app.request(`/statistics?${query}`, { headers });
};

describe('the statistics', () => {
  it('show an authority what came in and how it was decided, and say what is not recorded', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    api.setNow('2026-03-03T02:00:00.000Z');
    await api.post('officer', `${path}/decline`, { version: 2, reason: '=不宜发送' });
    await triggered(api);
    const { status, body } = await api.get('officer', `/statistics?${march}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      authority: 'gd-comms',
      notRecorded: ['submissions-refused-by-rules'],
      received: { applications: 1, emergencies: 1, drills: 0 },
      decisions: { approved: 0, declined: 1 },
      decisionHours: { count: 1, p50: 24, p90: 24 },
      decisionWorkingDays: { count: 1, p50: 1, p90: 1 },
      paperwork: { owed: 1, unfiled: 1 },
      sends: { emergencies: 1 },
    });
  });

  it('show no authority the cases of another, and an auditor all of them or one', async () => {
    const api = createTestApi();
    await submitted(api);
    const received = async (who: 'foreignOfficer' | 'auditor', more = '') =>
      Object((await api.get(who, `/statistics?${march}${more}`)).body['received']).applications;
    expect(await received('foreignOfficer', '&authority=gd-comms')).toBe(0);
    expect(await received('auditor')).toBe(1);
    expect(await received('auditor', '&authority=fj-comms')).toBe(0);
    expect(await received('auditor', '&organisation=gd-emergency')).toBe(1);
    expect(await received('auditor', '&organisation=fj-emergency')).toBe(0);
    expect((await api.get('clerk', `/statistics?${march}`)).status).toBe(403);
  });

  it('are given as a table whose reasons no spreadsheet takes for formulas', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    await api.post('officer', `${path}/decline`, { version: 2, reason: '=1+1' });
    const answer = await csv(api, march);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('statistics-2026-03-01-2026-03-31.csv');
    const [heading, row, ...rest] = text.trimEnd().split('\r\n');
    expect(heading).toContain('事项编号,类别,状态');
    expect(row).toContain(",不予协调,2026-03-02 10:00,0,0,'=1+1,");
    expect(rest).toEqual([]);
    expect(await (await csv(api, `${march}&lang=en`)).text()).toContain('case,kind,status');
  });

  it('are given as a table in words, with the codes behind them, also of what has not been sent', async () => {
    const api = createTestApi();
    await submitted(api);
    const [heading = '', row = ''] = (await (await csv(api, march)).text()).trimEnd().split('\r\n');
    const cells = row.split(',');
    const cell = (name: string) => cells[heading.replace('\uFEFF', '').split(',').indexOf(name)];
    expect(['类别', '状态', '行政区划'].map(cell)).toEqual(['普通发送申请', '待审批', '广东省广州市']);
    expect(['发送单位编号', '管理机构编号', '行政区划代码', '状态代码'].map(cell)).toEqual([
      'gd-emergency',
      'gd-comms',
      '440100',
      'submitted',
    ]);
    expect(cell('发送单位')).toMatch(/^\p{Script=Han}{4,}$/u);
    expect(cell('管理机构')).toMatch(/^\p{Script=Han}{4,}$/u);
  });

  it('are given as a table that its link leads through to the end, its headings once and each case once', async () => {
    const api = createTestApi();
    for (const key of ['k-1', 'k-2', 'k-3', 'k-4', 'k-5']) await triggered(api, { alert }, key);
    const pages: string[] = [];
    for (let query: string | undefined = march; query !== undefined; ) {
      const answer: Response = await csv(api, query);
      expect(answer.status).toBe(200);
      pages.push(await answer.text());
      query = /<\/statistics\?([^>]+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1];
    }
    const lines = pages.join('').trimEnd().split('\r\n');
    const cases = lines.slice(1).map((line) => line.split(',')[0]);
    expect([lines.length, new Set(cases).size]).toEqual([6, 5]);
    expect(pages.join('').match(/事项编号/g)).toHaveLength(1);
    expect((await csv(api, `${march}&cursor=9~x`)).status).toBe(400);
  });

  it('tell a drill in the table from an emergency, by its kind and by its status', async () => {
    const api = createTestApi();
    await triggered(api, { alert: drilled, exercise: true });
    expect(await (await csv(api, march)).text()).toContain(',演练,演练进行中,');
    expect(await (await csv(api, `${march}&lang=en`)).text()).toContain(',Drill,Drill running,');
  });

  it.each([
    ['from=2026-03-02&to=2026-03-01', 400],
    ['from=2026-03-01&to=2026-03-01', 200],
    ['from=2026-01-01&to=2027-01-01', 200],
    ['from=2026-01-01&to=2027-01-02', 400],
    ['from=2026-02-30&to=2026-03-01', 400],
    ['from=2026-03-01', 400],
  ])('of %s are answered %i', async (query, expected) => {
    expect((await createTestApi().get('officer', `/statistics?${query}`)).status).toBe(expected);
  });
});

describe('the schedule', () => {
  // The window is 2026-03-25, 09:00-20:00 in Shanghai, in 广州.
  it.each([
    ['from=2026-03-25&to=2026-03-25', 1],
    ['from=2026-03-26&to=2026-03-31', 0],
    ['from=2026-03-01&to=2026-03-24', 0],
    ['from=2026-03-01&to=2026-03-31&division=440100', 1],
    ['from=2026-03-01&to=2026-03-31&division=440000', 1],
    ['from=2026-03-01&to=2026-03-31&division=440106', 1],
    ['from=2026-03-01&to=2026-03-31&division=440300', 0],
    ['from=2026-03-01&to=2026-03-31&division=350000', 0],
  ])('of %s holds %i sends', async (query, count) => {
    const api = createTestApi();
    await scheduled(api);
    expect(listed((await api.get('duty', `/schedule?${query}`)).body)).toHaveLength(count);
  });

  it('shows what is asked for beside what is ordered, and nothing that is over', async () => {
    const api = createTestApi();
    const path = await submitted(api);
    expect(listed((await api.get('officer', `/schedule?${march}`)).body)).toMatchObject([{ status: 'submitted' }]);
    await api.post('clerk', `${path}/withdraw`, { version: 2, reason: '不再需要' });
    expect(listed((await api.get('officer', `/schedule?${march}`)).body)).toEqual([]);
  });

  it('is an authority’s own; auditors see that of all', async () => {
    const api = createTestApi();
    await scheduled(api);
    expect(listed((await api.get('foreignOfficer', `/schedule?${march}&authority=gd-comms`)).body)).toEqual([]);
    expect(listed((await api.get('auditor', `/schedule?${march}`)).body)).toHaveLength(1);
    expect(listed((await api.get('auditor', `/schedule?${march}&authority=fj-comms`)).body)).toEqual([]);
    expect((await api.get('clerk', `/schedule?${march}`)).status).toBe(403);
  });

  it('says how many there are of each day, shows so many as are asked for, and all of them page by page', async () => {
    const api = createTestApi();
    for (const key of ['k-1', 'k-2', 'k-3', 'k-4', 'k-5']) await submitted(api, {}, key);
    const day = '2026-03-25';
    const shown = async (more: string) => {
      const { body } = await api.get('officer', `/schedule?${march}${more}`);
      return ScheduleAnswer.parse(body).days.map(({ date, sends, items }) => [date, sends, items.length]);
    };
    expect(await shown('')).toEqual([[day, 5, 3]]);
    expect(await shown('&each=0')).toEqual([[day, 5, 0]]);
    expect(await shown('&each=100&division=440100')).toEqual([[day, 5, 5]]);
    expect(await shown('&division=350000')).toEqual([]);
    const cases: string[] = [];
    for (let query: string | null = ''; query !== null; ) {
      const page = ScheduleDay.parse((await api.get('officer', `/schedule/${day}?limit=2${query}`)).body);
      cases.push(...page.items.map(({ caseId }) => caseId));
      query = page.next === null ? null : `&cursor=${page.next}`;
    }
    expect([cases.length, new Set(cases).size]).toEqual([5, 5]);
    expect(ScheduleDay.parse((await api.get('officer', `/schedule/${day}?division=350000`)).body).items).toEqual([]);
    expect(ScheduleDay.parse((await api.get('officer', '/schedule/2026-03-24')).body).items).toEqual([]);
    expect(ScheduleDay.parse((await api.get('foreignOfficer', `/schedule/${day}`)).body).items).toEqual([]);
    expect((await api.get('officer', '/schedule/2026-02-30')).status).toBe(400);
    expect((await api.get('officer', `/schedule/${day}?cursor=x`)).status).toBe(400);
    expect((await api.get('clerk', `/schedule/${day}`)).status).toBe(403);
  });

  it('asks for at most 93 days', async () => {
    const api = createTestApi();
    expect((await api.get('officer', '/schedule?from=2026-01-01&to=2026-04-03')).status).toBe(200);
    expect((await api.get('officer', '/schedule?from=2026-01-01&to=2026-04-04')).status).toBe(400);
  });
});
