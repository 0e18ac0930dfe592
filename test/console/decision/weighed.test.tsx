import { screen, within } from '@testing-library/react';
import { orderRow } from '../order-row.ts';
import { Refusal } from '../support/service.ts';
import { asked, button, figures, id, open, waiting } from './opened.tsx';

describe('what the officer weighs', () => {
  it('counts what this application would add as long as it can be decided, and no rate where nothing was sent', async () => {
    await open(waiting());
    const [frequency, volume, will] = screen
      .getAllByRole('figure')
      .filter(({ textContent }) => /30 日|意愿/.test(textContent ?? ''));
    expect(frequency?.textContent).toContain('本单位2（含本次 3）');
    expect(volume?.textContent).toContain('本地区全部单位9,000,000（含本次 10,000,000）');
    expect(will?.textContent).toContain('投诉1.5');
    expect(will?.textContent).toContain('尚无发送，无从统计');
  });

  it('adds nothing once it is decided', async () => {
    await open(waiting({ status: 'scheduled', possibleActions: [] }));
    expect(screen.queryByText(/含本次/)).toBeNull();
  });

  it('lists what else the same people get then, arranged or undecided, eight at first', async () => {
    const overlapping = Array.from({ length: 9 }, (_none, at) => ({
      caseId: `a-${String(at + 1).padStart(26, '0')}`,
      sender: 'fj-emergency',
      start: '2026-06-10T02:00:00.000Z',
      end: '2026-06-10T03:00:00.000Z',
      divisions: ['440100'],
    }));
    const undecided = {
      caseId: `a-${'f'.repeat(26)}`,
      sender: 'boluo-government',
      status: 'submitted' as const,
      start: '2026-06-11T02:00:00.000Z',
      end: '2026-06-11T03:00:00.000Z',
      divisions: ['440100'],
    };
    const { user } = await open(
      waiting({ figures: { ...figures, overlapping, pending: { count: 3, sends: [undecided] } } }),
    );
    const table = await screen.findByRole('table', { name: /图示自 2026-06-10 09:00 至 2026-06-11 11:00/ });
    expect(screen.getByText(/已安排 9 件，尚未决定（待审批、待复核）3 件。/).textContent).toContain(
      '只列出时间最早的 1 件',
    );
    expect(within(table).getAllByRole('rowheader')).toHaveLength(8);
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toBe('本申请');
    await user.click(button('显示其余 3 件'));
    const links = within(table).getAllByRole('link');
    expect(links).toHaveLength(10);
    expect(links.at(-1)?.getAttribute('href')).toBe(`/tasks/${undecided.caseId}`);
    expect(links.at(-1)?.closest('tr')?.textContent).toContain('待审批');
    await user.click(button('收起'));
    expect(within(table).getAllByRole('link')).toHaveLength(7);
  });
});

describe('what was applied for', () => {
  it('is asked in the heading, and stands in the words the department used', async () => {
    await open(waiting({ provisional: true }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '广东省应急管理厅申请向广东省广州市约 100 万用户发送短信，2026年6月10日 09:00',
    );
    const terms = within(screen.getByRole('region', { name: '申请事项' }));
    const said = (name: string) => terms.getByText(name).closest('th')?.nextElementSibling?.textContent;
    expect(said('申请单位')).toBe('广东省应急管理厅');
    expect(said('预计数量')).toBe('1,000,000 部电话');
    expect(said('发送频次')).toBe('1 次（一次）');
    expect(said('类别')).toBe('公益类');
    expect(said('期限起算日')).toContain('工作日按保守口径暂计');
    expect(terms.queryByText('申请适用的例外规定')).toBeNull();
  });

  it('is told in English too, but for its own words', async () => {
    await open(waiting(), {}, { language: 'en' });
    const terms = within(screen.getByRole('region', { name: 'What is applied for' }));
    expect(terms.getByText('Frequency').closest('th')?.nextElementSibling?.textContent).toBe('Once (一次)');
    expect(terms.getByText('提醒群众防灾避灾').closest('[lang]')?.getAttribute('lang')).toBe('zh-CN');
  });

  it('is shown with what the rules found marked in the message', async () => {
    const finding = {
      rule: 'content.commercial',
      severity: 'warn' as const,
      citation: null,
      pointer: '/text',
      span: { start: 10, end: 12 },
      found: '汛期',
      detail: '',
      detailEn: '',
    };
    await open(waiting({ findings: [finding] }));
    const message = within(screen.getByRole('region', { name: '短信内容' }));
    expect(message.getByRole('button', { name: /：汛期$/ })).toBeTruthy();
    expect(message.getAllByRole('listitem')).toHaveLength(1);
  });
});

describe('the scan of the sealed application', () => {
  const link = {
    sha256: 'a'.repeat(64),
    name: '申请.pdf',
    mediaType: 'application/pdf' as const,
    sizeInBytes: 2_000,
    url: 'https://store.example/scan',
    expiresAt: '2026-05-06T01:10:00.000Z',
  };
  const part = () => within(screen.getByRole('region', { name: '盖章申请扫描件' }));

  it('is asked for when it is wanted, and shown on the page', async () => {
    const { user, asked: questions } = await open(waiting(), { 'GET /attachments/{sha256}': link });
    expect(part().getByText('已核验：内容与提交时的 SHA-256 一致')).toBeTruthy();
    expect(questions().some(({ route }) => route.startsWith('GET /attachments'))).toBe(false);
    await user.click(button('在本页查看'));
    expect((await part().findByTitle('申请.pdf')).getAttribute('src')).toBe(link.url);
    expect(questions().at(-1)?.address).toBe(`/attachments/${link.sha256}?case=${id}&as=inline`);
  });

  it('that is a picture is one here, too', async () => {
    const { user } = await open(waiting(), { 'GET /attachments/{sha256}': { ...link, mediaType: 'image/png' } });
    await user.click(button('在本页查看'));
    expect((await part().findByRole('img', { name: '申请.pdf' })).getAttribute('src')).toBe(link.url);
  });

  it('says so where it cannot be had', async () => {
    const { user } = await open(waiting(), { 'GET /attachments/{sha256}': new Refusal('not-found', 404) });
    await user.click(button('下载'));
    expect(await part().findByText('未找到')).toBeTruthy();
  });

  it('that was never verified cannot be looked at, and one that was never handed in is said to be missing', async () => {
    const { unmount } = await open(waiting({ attachmentVerified: false }));
    expect(part().getByText('未核验：存储中没有与登记摘要一致的文件')).toBeTruthy();
    expect(part().queryByRole('button')).toBeNull();
    unmount();
    const { attachment: _none, ...content } = asked;
    await open(waiting({ content, attachmentVerified: null }));
    expect(part().getByText('未附盖章申请')).toBeTruthy();
  });
});

describe('what the operators do with an order', () => {
  const sending = orderRow({
    orderId: `${id}.1.mobile`,
    caseId: id,
    path: 'ordinary',
    status: 'started',
    issuedAt: '2026-05-06T00:39:00.000Z',
    volumeCeiling: 500_000,
    acceptedAt: '2026-05-06T00:40:00.000Z',
    startedAt: '2026-05-06T00:41:00.000Z',
    lastReceiptAt: '2026-05-06T00:45:00.000Z',
    counts: { sent: 1_234, delivered: 1_200, failed: 4, refused: 0 },
  });
  const halt = orderRow({
    ...sending,
    orderId: `${id}.2.mobile`,
    kind: 'halt',
    status: 'handed-over',
    issuedAt: '2026-05-06T00:50:00.000Z',
    handedOverAt: '2026-05-06T00:50:01.000Z',
    acceptedAt: null,
    startedAt: null,
    lastReceiptAt: null,
    counts: null,
  });
  const out = (orders: readonly ReturnType<typeof orderRow>[]) =>
    waiting({ status: 'dispatched', possibleActions: [], orders: [...orders] });
  const rows = async () => {
    const table = await screen.findByRole('table', { name: /下达各运营商的发送指令和叫停指令/ });
    return within(table)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent ?? '');
  };

  it('is told operator by operator, with the time since its last report', async () => {
    await open(out([sending]));
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toContain('中国移动');
    expect(row).toContain('500,0001,2341,20040');
    expect(row).toMatch(/距上次回执 15 ?分/);
  });

  it('that was halted says so, the latest order first, and lends the halt none of its figures', async () => {
    await open(out([sending, halt]));
    const [first, second] = await rows();
    expect(first).toContain('叫停');
    expect(first).not.toContain('500,000');
    expect(second).toContain('1,234');
    expect(screen.getByText('1 家运营商中 0 家已确认叫停，其余尚未确认。')).toBeTruthy();
  });

  it('is over once its operator has acknowledged the halt', async () => {
    await open(out([sending, { ...halt, status: 'accepted', acceptedAt: '2026-05-06T00:51:00.000Z' }]));
    const [, second] = await rows();
    expect(second).toContain('已被叫停，不再发送');
    expect(screen.getByText('1 家运营商均已确认叫停。')).toBeTruthy();
  });
});
