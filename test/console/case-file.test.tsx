import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Commit, EvidenceFile } from '../../console/api/types.ts';
import { Complaints } from '../../console/case-file/complaints/complaints.tsx';
import { EvidenceFile as EvidencePart } from '../../console/case-file/evidence/evidence-file.tsx';
import { HistoryTimeline } from '../../console/case-file/history/history-timeline.tsx';
import { digestOf } from '../../lambda/adapters/digest.ts';
import { present } from '../local/support/scratch.ts';
import { applicationCase, stateOf } from './application-case.ts';
import { sealed } from './commits.ts';
import { register } from './register.ts';
import { show } from './render.tsx';
import { Refusal } from './support/service.ts';

const id = `a-${'0'.repeat(26)}`;
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const verify = /验|校/;
const notice = (said: string) => within(screen.getByRole('region', { name: '通知' })).findByText(said);

const chain = () =>
  sealed([
    { by: 'clerk', events: [{ type: 'application.withdrawn', reason: '不再需要' }] },
    {
      by: 'officer',
      events: [{ type: 'application.halted', reason: '内容有误', orders: [] }],
      at: '2026-05-06T02:00:00.000Z',
    },
  ]);

describe('the history of a case', () => {
  const list = () => screen.getByRole('region', { name: '办理经过' });

  it('tells what was done, by whom, when and why, the latest first, with its hashes', async () => {
    const commits = chain();
    show(<HistoryTimeline commits={commits} />);
    const said = (await screen.findByText('叫停')).closest('section')?.textContent ?? '';
    expect(said.indexOf('叫停')).toBeLessThan(said.indexOf('撤回'));
    expect(list().textContent).toContain('2026-05-06 10:00 北京时间 · 广东省通信管理局·审批人');
    expect(list().textContent).toContain('内容有误');
    expect(screen.getByTitle(commits[1]?.hash ?? '').textContent).toBe(`${commits[1]?.hash.slice(0, 12)}…`);
  });

  it('is verified on the spot, and found broken where anything in it was changed', async () => {
    const [first, second] = chain();
    const changed: Commit[] = [first, second].flatMap((one) =>
      one === undefined ? [] : [one.version === 2 ? { ...one, at: '2026-05-06T03:00:00.000Z' } : one],
    );
    const { user, unmount } = show(<HistoryTimeline commits={chain()} />);
    await user.click(await screen.findByRole('button', { name: verify }));
    expect((await within(list()).findByRole('alert')).textContent).toContain('2 条');
    unmount();
    const broken = show(<HistoryTimeline commits={changed} />);
    await broken.user.click(await screen.findByRole('button', { name: verify }));
    expect((await within(list()).findByRole('alert')).textContent).toContain('第 2 条');
  });

  it('names an act of the clock as the system’s, and each of several alike events once', async () => {
    const clock = { subject: 'clock', name: '时钟', organisation: null, roles: ['system' as const] };
    const [commit] = chain();
    if (commit === undefined) throw new Error('there is a first commit');
    const twice = [
      { type: 'application.withdrawn' as const, reason: '' },
      { type: 'application.withdrawn' as const, reason: '' },
    ];
    show(<HistoryTimeline commits={[{ ...commit, actor: clock, events: twice }]} />);
    expect(await screen.findByText('撤回')).toBeTruthy();
    expect(list().textContent).toContain('· 系统');
    expect(list().textContent).not.toContain('时钟');
  });

  it('says of complaints how many came, when, and by when they go on', async () => {
    const [commit] = chain();
    if (commit === undefined) throw new Error('there is a first commit');
    const recorded = {
      type: 'application.complaints-recorded' as const,
      count: 3,
      receivedOn: '2026-05-05',
      forwardBy: '2026-05-20',
    };
    show(<HistoryTimeline commits={[{ ...commit, events: [recorded] }]} />);
    const said = (await screen.findByText(/2026-05-05/)).textContent;
    expect(said).toContain('3');
    expect(said).toContain('2026-05-20');
  });
});

describe('complaints', () => {
  const of = { of: 'applications', id, version: 7, sentAt: '2026-05-04T01:00:00.000Z' } as const;
  const recorded = { 'POST /applications/{id}/complaints': stateOf(applicationCase({ id, version: 8 })) };
  const count = () => screen.getByRole<HTMLInputElement>('textbox', { name: '件数' });
  const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
  const record = () => button('登记');

  it('are recorded with their number and the day they came, and added up', async () => {
    const { user, asked } = show(<Complaints of={of} total={1_200} mayRecord />, { as: 'officer', answers: recorded });
    expect(await screen.findByText('累计登记投诉 1,200 件。')).toBeTruthy();
    await user.click(button('登记投诉'));
    const day = await screen.findByLabelText('收到日期（北京时间）');
    expect([day.getAttribute('min'), day.getAttribute('max')]).toEqual(['2026-05-04', '2026-05-06']);
    type(count(), '3');
    type(day, '2026-05-05');
    await user.click(record());
    await notice('已登记投诉 3 件');
    expect(asked()[0]?.body).toEqual({ version: 7, count: 3, receivedOn: '2026-05-05' });
    await user.click(button('登记投诉'));
    expect(count().value).toBe('');
  });

  it.each([
    ['0', '2026-05-06'],
    ['三', '2026-05-06'],
    ['3', '2026-05-03'],
    ['3', '2026-05-07'],
    ['1234567890', '2026-05-06'],
  ])('are not recorded as %s of %s', async (typed, on) => {
    const { user } = show(<Complaints of={of} total={0} mayRecord />, { as: 'officer' });
    await user.click(await screen.findByRole('button', { name: '登记投诉' }));
    type(await screen.findByRole('textbox', { name: '件数' }), typed);
    type(screen.getByLabelText('收到日期（北京时间）'), on);
    expect(record().matches(':disabled')).toBe(true);
  });

  it('given again after a lost answer are counted once', async () => {
    const { user, asked, answer } = show(<Complaints of={of} total={0} mayRecord />, {
      as: 'officer',
      answers: { 'POST /applications/{id}/complaints': 'no answer' },
    });
    await user.click(await screen.findByRole('button', { name: '登记投诉' }));
    type(await screen.findByRole('textbox', { name: '件数' }), '3');
    await user.click(record());
    await screen.findByText('无法连接服务');
    answer(recorded);
    await user.click(record());
    await notice('已登记投诉 3 件');
    expect(asked()[0]).toEqual(asked()[1]);
  });
});

describe('the evidence of a case', () => {
  const fileOf = (changes: Partial<EvidenceFile> = {}): EvidenceFile => {
    const contents = {
      caseId: id,
      exportedAt: '2026-05-07T09:00:00.000Z',
      method: 'SHA-256',
      case: chain(),
      orders: [],
      broken: [],
      ...changes,
    };
    return { ...contents, digest: digestOf(contents) };
  };
  const open = (file: EvidenceFile | Refusal) =>
    show(<EvidencePart of="applications" id={id} />, {
      as: 'auditor',
      answers: { ...register, 'GET /applications/{id}/evidence': file },
    });

  it('is verified here, chain by chain', async () => {
    const { user } = open(fileOf());
    await user.click(await screen.findByRole('button', { name: '在本页校验证据文件' }));
    expect(await screen.findByText(/1 条记录链共 2 条记录，摘要全部相符/)).toBeTruthy();
    expect(screen.getByRole('rowheader', { name: '办理记录' }).closest('tr')?.textContent).toBe('办理记录2全部相符');
  });

  it('that was tampered with says where, and what to do', async () => {
    const tampered = chain().map((one) => (one.version === 2 ? { ...one, command: 'approve-application' } : one));
    const { user } = open(fileOf({ case: tampered }));
    await user.click(await screen.findByRole('button', { name: '在本页校验证据文件' }));
    const verdict = await screen.findByRole('alert');
    expect(verdict.textContent).toContain('1 条记录链与摘要不符');
    expect(verdict.textContent).toContain('请下载并保存这份文件');
    expect(screen.getByText(/^第 2 条：/)).toBeTruthy();
  });

  const inParts = (previous: (digest: string) => string) => {
    const [first, second] = chain();
    const one = fileOf({ case: [present(first)], part: { number: 1, previous: null, place: null, next: '2-2-0-1' } });
    const part = { number: 2, previous: previous(one.digest), place: '2-2-0-1', next: null };
    const two = fileOf({ case: [present(second)], part });
    return show(<EvidencePart of="applications" id={id} />, {
      as: 'auditor',
      answers: {
        ...register,
        'GET /applications/{id}/evidence': ({ address }) => (address.includes('part=first') ? one : two),
      },
    });
  };

  it('that comes in parts is asked for part by part, and verified and saved together', async () => {
    const { user, asked } = inParts((digest) => digest);
    await user.click(await screen.findByRole('button', { name: '在本页校验证据文件' }));
    expect(await screen.findByText(/1 条记录链共 2 条记录，摘要全部相符/)).toBeTruthy();
    const addresses = asked()
      .filter(({ route }) => route.endsWith('/evidence'))
      .map(({ address }) => address);
    expect(addresses).toEqual([
      `/applications/${id}/evidence?part=first`,
      expect.stringMatching(/evidence\?part=2-2-0-1&previous=[0-9a-f]{64}$/),
    ]);
  });

  it('whose parts do not follow on each other names the part', async () => {
    const { user } = inParts(() => 'f'.repeat(64));
    await user.click(await screen.findByRole('button', { name: '在本页校验证据文件' }));
    expect((await screen.findByRole('alert')).textContent).toContain('第 2 部分与前一部分不相衔接');
  });

  it('whose own digest does not hold says so, and that cannot be had says why', async () => {
    const { user, unmount } = open({ ...fileOf(), digest: 'f'.repeat(64) });
    await user.click(await screen.findByRole('button', { name: '在本页校验证据文件' }));
    expect((await screen.findByRole('alert')).textContent).toContain('文件摘要与内容不符');
    unmount();
    const refused = open(new Refusal('not-found', 404));
    await refused.user.click(await screen.findByRole('button', { name: '下载证据文件' }));
    expect(await screen.findByText('未找到')).toBeTruthy();
    await waitFor(() => expect(button('下载证据文件')).toBeTruthy());
  });
});
