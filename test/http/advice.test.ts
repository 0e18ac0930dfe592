import type { ApplicationContent } from '../../lambda/domain/rules/application-content.ts';
import { defaultPolicy } from '../../lambda/domain/rules/default-policy.ts';
import { createTestApi } from './api.ts';
import { noFigures } from './fakes.ts';
import { content } from './world.ts';

const textOf = (advice: string): string => `【广东省应急管理厅】${advice}咨询电话：020-55500103`;
const inMarch = (from: string, to: string) => ({
  start: `2026-03-25T${from}:00+08:00`,
  end: `2026-03-25T${to}:00+08:00`,
});

describe('a check', () => {
  it('measures a text and names what breaks the rules, keeping nothing', async () => {
    const api = createTestApi();
    const { status, body } = await api.post('clerk', '/checks', { text: '请登录www。gov。cn查看' });
    expect([status, body['units'], body['segments'], body['limit']]).toEqual([200, 15, 1, 70]);
    expect(JSON.stringify(body['findings'])).toContain('content.link');
    expect(api.journal.streams.size).toBe(0);
  });

  it('tells the earliest lawful send of a submission today, and the latest submission for the window', async () => {
    const { body } = await createTestApi().post('clerk', '/checks', { content });
    expect(body['findings']).toEqual([]);
    expect(body['leadTime']).toMatchObject({
      workingDays: 15,
      submittedOn: '2026-03-02',
      earliestSend: { date: '2026-03-23', provisional: false },
      latestSubmission: '2026-03-04',
      latestSubmissionProvisional: false,
    });
  });

  it('says where the latest submission hangs on a year whose notice is not published', async () => {
    const window = { start: '2027-02-22T09:00:00+08:00', end: '2027-02-22T20:00:00+08:00' };
    const { body } = await createTestApi().post('clerk', '/checks', { content: { ...content, window } });
    expect(body['leadTime']).toMatchObject({ latestSubmissionProvisional: true });
  });

  it('names every division of the scope that does not exist', async () => {
    const divisions = ['449900', '440100', '440399', '441283'];
    const { body } = await createTestApi().post('clerk', '/checks', { content: { ...content, divisions } });
    expect(body['findings']).toMatchObject([
      { rule: 'scope.division', severity: 'block', pointer: '/divisions/0' },
      { rule: 'scope.division', severity: 'block', pointer: '/divisions/2' },
      { rule: 'scope.division', severity: 'warn', pointer: '/divisions/3' },
    ]);
  });

  it.each<[string, Partial<ApplicationContent>, string, string]>([
    [
      'a day that is over when it is sent',
      { text: textOf('请于2025年11月9日前自查家中电器。') },
      'content.day',
      'warn',
    ],
    ['what a template left behind', { text: textOf('XX月XX日起停水，请储水。') }, 'content.unfinished', 'warn'],
    ['a figure that cannot be', { text: textOf('未来三天最高气温936℃，请防暑。') }, 'content.figure', 'warn'],
    ['a send in the night', { window: inMarch('03:00', '05:00') }, 'window.hours', 'warn'],
    ['a division that does not exist', { divisions: ['449900'] }, 'scope.division', 'block'],
    ['more phones than there are', { volumeEstimate: 2_000_000_000 }, 'volume.proportion', 'warn'],
  ])('tells of %s, and of nothing else', async (_, more, rule, severity) => {
    const { body } = await createTestApi().post('clerk', '/checks', { content: { ...content, ...more } });
    const findings = Array.isArray(body['findings']) ? body['findings'] : [];
    expect([...new Set(findings.map((it) => `${it.rule} ${it.severity}`))]).toEqual([`${rule} ${severity}`]);
  });

  it('judges a whole application by who asks', async () => {
    const { body } = await createTestApi().post('county', '/checks', { content });
    expect(JSON.stringify(body['findings'])).toContain('applicant.eligibility');
  });

  it('takes the registered names of the one who asks for a bare text', async () => {
    const api = createTestApi();
    const rules = async (body: object) =>
      JSON.stringify((await api.post('clerk', '/checks', body)).body['findings']).includes('content.sender-name');
    const { text } = content;
    expect([await rules({ text }), await rules({ text, senderName: '福建省水利厅' })]).toEqual([false, true]);
  });

  it.each([{}, { text: 'x', content: { text: 'x' } }])('wants either a text or a content: %j', async (body) => {
    const answer = await createTestApi().post('clerk', '/checks', body);
    expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-body']);
  });
});

describe('the figures', () => {
  const question = '/figures?sender=gd-emergency&division=440100&division=440300';

  it('are for officers of an authority and auditors', async () => {
    const api = createTestApi();
    const statuses = [
      await api.get('officer', question),
      await api.get('auditor', question),
      await api.get('clerk', question),
    ];
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403]);
  });

  it('weigh the divisions and the window asked for', async () => {
    const asked: unknown[] = [];
    const figuresFor = async (asking: unknown, now: string) => {
      asked.push(asking);
      return noFigures(now);
    };
    const window = { start: '2026-03-25T01:00:00Z', end: '2026-03-25T02:00:00Z' };
    const { status } = await createTestApi({ figures: { figuresFor } }).get(
      'officer',
      `${question}&start=${window.start}&end=${window.end}`,
    );
    const divisions = ['440100', '440300'];
    expect(status).toBe(200);
    const together = { senders: ['gd-emergency'], authorities: ['gd-comms'] };
    expect(asked).toEqual([{ caseId: '', sender: 'gd-emergency', authority: 'gd-comms', together, divisions, window }]);
  });

  it.each([
    ['officer', 'gd-emergency', '440100', 200],
    ['officer', 'fj-emergency', '440100', 403],
    ['officer', 'gd-emergency', '350100', 403],
    ['officer', 'nobody', '440100', 403],
    ['foreignOfficer', 'gd-emergency', '440100', 403],
    ['foreignOfficer', 'fj-emergency', '350000', 200],
    ['national', 'fj-emergency', '440100', 200],
    ['auditor', 'nobody', '440100', 200],
  ] as const)('asked by %s about %s in %s', async (as, sender, division, expected) => {
    const { status } = await createTestApi().get(as, `/figures?sender=${sender}&division=${division}`);
    expect(status).toBe(expected);
  });

  it.each([
    ['2026-03-25T01:00:00Z', '2026-03-25T01:00:00Z', 200],
    ['2026-03-25T09:00:00%2B08:00', '2026-03-25T01:00:00Z', 200],
    ['2026-03-25T01:00:01Z', '2026-03-25T01:00:00Z', 400],
  ])('of a window from %s to %s', async (start, end, expected) => {
    const { status } = await createTestApi().get('officer', `${question}&start=${start}&end=${end}`);
    expect(status).toBe(expected);
  });

  it('want both ends of a window or none', async () => {
    const { status, body } = await createTestApi().get('officer', `${question}&start=2026-03-25T01:00:00Z`);
    expect([status, body['code']]).toEqual([400, 'invalid-parameter']);
  });
});

describe('who one is', () => {
  it('is answered from the token and the registry', async () => {
    const { body } = await createTestApi().get('clerk', '/me');
    expect(body).toMatchObject({
      subject: 'gd-clerk',
      roles: ['department-officer'],
      registered: { name: '广东省应急管理厅' },
    });
    expect((await createTestApi().get('stranger', '/me')).body['registered']).toBeNull();
  });

  it('comes with what the deployment goes by, and nothing of how it is wired', async () => {
    const policy = {
      ...defaultPolicy,
      accessNumberPrefixes: ['10690'],
      dispatchableOperators: { mobile: 'push' as const },
    };
    const {
      dispatchableOperators: _wiring,
      allowInsecureEndpoints: _local,
      noticeGateways: _sent,
      lockedNotices: _chosen,
      ...published
    } = policy;
    const { body } = await createTestApi({ policy }).get('clerk', '/me');
    expect(body['policy']).toEqual(published);
  });
});
