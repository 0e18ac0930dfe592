import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { ApplicationScreen } from '../../../console/features/application/detail/detail.tsx';
import { type ActorName, actors, content } from '../../http/world.ts';
import { applicationCase, stateOf } from '../application-case.ts';
import { sealed } from '../commits.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { type Answers, Refusal } from '../support/service.ts';

const id = `a-${'0'.repeat(26)}`;
const at = '2026-05-06T01:00:00.000Z';

const whole: ApplicationCase['content'] = {
  ...content,
  classification: 'public-interest',
  channel: 'sms',
  attachment: { name: '申请.pdf', mediaType: 'application/pdf', sizeInBytes: 2_000, sha256: 'a'.repeat(64) },
  window: { start: '2026-06-10T01:00:00.000Z', end: '2026-06-10T12:00:00.000Z' },
};

const own = (changes: Partial<ApplicationCase> = {}): ApplicationCase =>
  applicationCase({ id, content: whole, possibleActions: [], attachmentVerified: true, ...changes });

const history = {
  stream: `application#${id}`,
  commits: sealed([
    { by: 'clerk', events: [{ type: 'application.drafted', applicant: 'gd-emergency', content: whole }] },
  ]),
};

type Opening = { readonly as?: ActorName; readonly language?: 'zh' | 'en' };

const open = async (found: ApplicationCase, answers: Answers = {}, opening: Opening = {}) => {
  const shown = show(<ApplicationScreen />, {
    at: `/applications/${id}`,
    path: '/applications/:id',
    ...opening,
    answers: {
      ...register,
      'GET /applications/{id}': found,
      'GET /applications/{id}/history': history,
      'GET /cases/{id}/notices': { desk: null, told: [], next: [] },
      ...answers,
    },
  });
  await screen.findByText(/起草申请|Drafted/);
  await screen.findAllByText('广东省应急管理厅', { selector: '[lang="zh-CN"]' });
  return shown;
};

const decision = (outcome: 'approved' | 'returned' | 'declined', reason: string) => ({
  subject: actors.officer.subject,
  name: actors.officer.name,
  at,
  outcome,
  reason,
});
const task = () => screen.getAllByRole('alert')[0]?.textContent;

/** What stands beside a name, or below it. */
const row = (name: string) => {
  const head = screen.getAllByText(name, { selector: 'th *' })[0]?.closest('th');
  const beside = head?.nextElementSibling;
  return beside?.matches('td') === true
    ? beside
    : head?.closest('tr')?.nextElementSibling?.children.item(head.cellIndex);
};

describe('what is asked of the department', () => {
  it.each([
    ['submitted', '已提交，等待广东省通信管理局审批；现在无须办理。'],
    ['awaiting-second-signature', '广东省通信管理局已有一人签批，等待复核；现在无须办理。'],
    ['scheduled', '已批准，将按时发送；现在无须办理。'],
    ['lapsed', '到发送时间仍未作出决定，申请已失效；如仍需发送，请重新申请。'],
    ['halted', '广东省通信管理局已决定停止发送。'],
  ] as const)('of one that is %s is said first', async (status, said) => {
    await open(own({ status }));
    await waitFor(() => expect(task()).toBe(said));
  });

  it('of a draft is what is still missing, and by when it must be submitted', async () => {
    const { reason: _reason, divisions: _divisions, ...unfinished } = whole;
    await open(own({ status: 'draft', content: unfinished, possibleActions: ['correct-application'] }));
    await waitFor(() => expect(task()).toBe('请完善后提交（2 项尚未填写）'));
    expect(row('提交期限')?.textContent).toMatch(/最迟 2026-05-\d\d 提交/);
    expect(row('发送时间')?.textContent).toContain('个工作日');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('公益短信发送申请');
  });

  it('of one too late for its time is to choose another', async () => {
    const window = { start: '2026-05-12T01:00:00.000Z', end: '2026-05-12T12:00:00.000Z' };
    await open(own({ status: 'draft', content: { ...whole, window } }));
    await waitFor(() => expect(row('提交期限')?.textContent).toContain('已来不及按时发送，须改发送时间'));
  });

  it('of one that was returned is to correct it as the officer wrote, beside what that is about', async () => {
    const reason = '发送范围过大，请缩小。';
    const { user, address } = await open(
      own({ status: 'returned', decision: decision('returned', reason), possibleActions: ['correct-application'] }),
    );
    expect(task()).toContain(`退回意见：${reason}`);
    expect(screen.getByText(/改动内容、时间或范围的，最迟/)).toBeTruthy();
    expect(row('发送范围')?.textContent).toContain('发送范围过大，请缩小');
    expect(row('接收人群')?.textContent).not.toContain('请缩小');
    await user.click(screen.getByRole('button', { name: '按意见更正' }));
    expect(address()).toBe(`/applications/${id}/edit`);
  });

  it('is nothing any more once it is over: its time is a moment and no deadline', async () => {
    await open(own({ status: 'completed', provisional: true }));
    expect(row('发送时间')?.textContent).toBe('2026-06-10 09:00 北京时间');
    expect(row('提前期起算日')?.textContent).toBe('2026-05-06 · 工作日暂计，放假安排公布后重新核定');
  });

  it('says in its own words why it was closed', async () => {
    const closing = { subject: 'system', name: '系统', at, reason: '逾期', reasonEn: 'Its time had come.' };
    await open(own({ status: 'lapsed', closing }), {}, { language: 'en' });
    expect(task()).toContain('Reason: Its time had come.');
  });

  it('shows what those who got it were told was wrong with it', async () => {
    const erratum = {
      subject: 'gd-officer',
      name: '审批人',
      at,
      text: '更正：电话有误。',
      corrects: '电话',
      findings: [],
    };
    await open(own({ status: 'completed', errata: [{ ...erratum, signedBy: ['gd-officer'] }] }));
    const list = screen.getByRole('heading', { name: '更正' }).closest('section');
    expect(list?.textContent).toContain('更正：电话有误。更正事项：电话审批人 · ');
    expect(list?.textContent).toContain('只发给收到过原短信的用户');
  });

  it('says while it waits whom to ring at the authority, and that nobody has been told yet', async () => {
    const desk = { organisation: 'gd-comms', phone: '020-55500106', rostered: true };
    await open(own({ status: 'submitted' }), { 'GET /cases/{id}/notices': { desk, told: [], next: [] } });
    expect(await screen.findByRole('link', { name: '020-55500106' })).toBeTruthy();
    expect(screen.getByText(/^尚未为这件申请通知任何人；距发送时间 48 小时仍未审批的/)).toBeTruthy();
  });

  it('shows of one that is decided what was told of it, and of one that nobody was told of nothing', async () => {
    const told = {
      ...({
        kind: 'application-returned',
        organisation: 'gd-emergency',
        position: 'first',
        person: '值班员甲',
      } as const),
      ...({ by: 'sms', status: 'opened', dueAt: at, attempts: 1, failedAt: null, handedAt: at, openedAt: at } as const),
    };
    const { unmount } = await open(own({ status: 'returned' }), {
      'GET /cases/{id}/notices': { desk: null, told: [told], next: [] },
    });
    const panel = (await screen.findByRole('heading', { name: '通知情况' })).closest('section');
    expect(panel?.textContent).toContain('第一值班人 值班员甲（退回更正）：短信通知已有人登录查看');
    unmount();
    await open(own({ status: 'returned' }));
    expect(screen.queryByRole('heading', { name: '通知情况' })).toBeNull();
  });

  it('says what the authority said of it afterwards, the newest word', async () => {
    const by = { subject: 'gd-officer', name: '审批人' };
    const explained = [
      { ...by, at: '2026-06-10T02:00:00.000Z', reason: '材料待核。' },
      { ...by, at: '2026-06-10T03:00:00.000Z', reason: '未能按时办理。' },
    ];
    await open(own({ status: 'lapsed', explained }));
    expect(task()).toContain('主管机构说明：未能按时办理。（审批人 2026-06-10 11:00');
    expect(task()).not.toContain('材料待核');
  });
});

describe('what can be done with it', () => {
  it.each([
    ['draft', '继续填写'],
    ['submitted', '更换盖章申请'],
  ] as const)('is to go on with one that is %s', async (status, label) => {
    await open(own({ status, possibleActions: ['correct-application'] }));
    expect(screen.getByRole('button', { name: label })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
  });

  it('is to withdraw it with a reason, once that is confirmed', async () => {
    const withdrawable = own({ possibleActions: ['withdraw-application'] });
    const { user, asked } = await open(withdrawable, {
      'POST /applications/{id}/withdraw': stateOf({ ...withdrawable, version: 3, status: 'withdrawn' }),
    });
    await user.click(screen.getByRole('button', { name: '撤回' }));
    const dialog = within(await screen.findByRole('dialog', { name: '撤回此申请？' }));
    expect(dialog.getByText('约 100 万用户，广东省广州市')).toBeTruthy();
    const confirm = dialog.getByRole('button', { name: '撤回申请' });
    expect(confirm.matches(':disabled')).toBe(true);
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: '不再需要' } });
    await user.click(confirm);
    await within(screen.getByRole('region', { name: '通知' })).findByText('申请已撤回。');
    expect(asked().find(({ route }) => route.endsWith('/withdraw'))?.body).toEqual({ version: 2, reason: '不再需要' });
    await user.click(screen.getByRole('button', { name: '撤回' }));
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
  });

  it('is nothing for whoever may do nothing, but the letter once it is decided', async () => {
    await open(own({ status: 'declined', decision: decision('declined', '不予协调。') }));
    expect(screen.queryByRole('button', { name: /撤回|继续|更正|更换/ })).toBeNull();
    expect(screen.getByRole('link', { name: '决定通知书' }).getAttribute('href')).toBe(`/applications/${id}/letter`);
  });

  it('is decided by the authority on a page of its own, and by nobody here', async () => {
    await open(own({ possibleActions: ['withdraw-application'] }), {}, { as: 'officer' });
    expect(screen.getByRole('link', { name: '前往审批' }).getAttribute('href')).toBe(`/tasks/${id}`);
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
    expect(screen.queryByRole('link', { name: '决定通知书' })).toBeNull();
  });
});

describe('what was applied for', () => {
  it('is told field by field, and the message as phones get it', async () => {
    await open(own());
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('向广东省广州市发送公益短信的申请');
    expect(row('预计数量（号码数）')?.textContent).toBe('约 100 万用户');
    expect(row('发送频次')?.textContent).toBe('1 次，一次');
    expect(row('短信类别')?.textContent).toBe('公益性');
    const phone = screen.getByRole('figure', { name: '手机上看到的样子' });
    expect(phone.textContent).toContain(content.text);
    expect(phone.textContent).toContain('45 个字符，1 条短信');
    expect(screen.queryByText('申请适用例外规定')).toBeNull();
  });

  it('names each exemption with the rule it is from and its basis', async () => {
    const exemptions = [{ rule: 'content.link' as const, title: '某条例', number: '〔2020〕12号', article: '第三条' }];
    await open(own({ content: { ...whole, exemptions } }));
    expect(row('申请适用例外规定')?.textContent).toBe('不得含网址、链接 · 《某条例》（〔2020〕12号）第三条');
  });

  it('says of what is missing that it is, where a rule asks for it', async () => {
    const { audience: _audience, ...content } = whole;
    const finding = {
      rule: 'application.fields',
      severity: 'warn' as const,
      citation: null,
      pointer: '/audience',
      span: null,
      found: '',
      detail: '',
      detailEn: '',
    };
    await open(own({ content, findings: [finding] }));
    expect(row('接收人群')?.textContent).toContain('未填写');
    expect(row('接收人群')?.querySelectorAll('li')).toHaveLength(1);
  });

  it('has its scan opened in a window of its own, and says where that cannot be had', async () => {
    const opened: unknown[] = [];
    window.open = (address) => {
      opened.push(address);
      return null;
    };
    const link = {
      sha256: 'a'.repeat(64),
      name: '申请.pdf',
      mediaType: 'application/pdf' as const,
      sizeInBytes: 2_000,
    };
    const { user, answer } = await open(own(), { 'GET /attachments/{sha256}': new Refusal('not-found', 404) });
    await user.click(screen.getByRole('button', { name: '查看扫描件' }));
    expect(await screen.findByText('未找到')).toBeTruthy();
    answer({ 'GET /attachments/{sha256}': { ...link, url: 'https://store.example/scan', expiresAt: at } });
    await user.click(screen.getByRole('button', { name: '查看扫描件' }));
    await waitFor(() => expect(opened).toEqual(['https://store.example/scan']));
    expect(screen.queryByText('未找到')).toBeNull();
  });
});

describe('complaints about it', () => {
  it('are counted for its reader once there are any, and are no matter before', async () => {
    const { unmount } = await open(own({ status: 'completed' }));
    expect(screen.queryByRole('region', { name: '投诉' })).toBeNull();
    unmount();
    await open(own({ status: 'completed', complaints: 2 }));
    const part = within(await screen.findByRole('region', { name: '投诉' }));
    expect(part.getByText('累计登记投诉 2 件。')).toBeTruthy();
    expect(part.queryByRole('button')).toBeNull();
  });
});

describe('what the operators sent', () => {
  const send = orderRow({
    orderId: `${id}.1.mobile`,
    caseId: id,
    path: 'ordinary',
    status: 'started',
    volumeCeiling: 1_000,
    counts: { sent: 1_200, delivered: 900, failed: 90, refused: 10 },
    overCeiling: true,
    lastReceiptAt: at,
  });
  const lines = async () => {
    const table = await screen.findByRole('table', { name: '运营商发送情况' });
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent);
  };

  it('is counted, and more than was allowed is said to be', async () => {
    await open(own({ status: 'dispatched', orders: [send] }));
    const [line] = await lines();
    expect(line).toContain('中国移动发送中 超出数量上限 200 部（上限 1,000）');
    expect(line).toContain('发出 1,200，送达 900，失败 90，拒收 10');
    expect(line).toContain('2026-05-06 09:00');
  });

  it('is said not to be known where nothing was reported, and to be nothing where nothing was ordered', async () => {
    const silent = { ...send, counts: null, overCeiling: false, lastReceiptAt: null };
    await open(
      own({
        status: 'dispatched',
        orders: [silent, { ...silent, orderId: `${id}.1.telecom`, operator: 'telecom', status: 'suppressed' }],
      }),
    );
    const [first, second] = await lines();
    expect(first).toContain('尚无回执');
    expect(second).toContain('未下达，未发送');
  });

  it('was stopped once its operator confirmed the halt, which sends nothing itself', async () => {
    const halt = orderRow({ ...send, orderId: `${id}.2.mobile`, kind: 'halt', status: 'finished', overCeiling: false });
    await open(own({ status: 'halted', orders: [send, halt] }));
    const [first, second] = await lines();
    expect(first).toContain('已停止发送');
    expect(second).toContain('中国移动 · 叫停已确认停止');
    expect(second).not.toContain('1,200');
  });
});
