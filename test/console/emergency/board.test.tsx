import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { EmergencyCase, EmergencyLine, Me } from '../../../console/api/types.ts';
import { EmergencyBoardScreen } from '../../../console/features/emergency/board/board.tsx';
import { WaitingProvider } from '../../../console/waiting/waiting.tsx';
import type { Operations } from '../../../lambda/http/operations.ts';
import type { ActorName } from '../../http/world.ts';
import { emergencyCase } from '../emergency-case.ts';
import { emergencyLine } from '../emergency-line.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { allDrawn, meOf, now, show } from '../render.tsx';
import { acted, historyOf } from './opened.tsx';

type Notices = Operations['GET /cases/{id}/notices']['answer'];

const none = { count: 0, more: false };

/** The board with these lines, and the case behind the first of them. */
const open = (
  lines: readonly EmergencyLine[],
  found: EmergencyCase,
  as: ActorName | Me = 'duty',
  notices: Notices = { desk: null, told: [], next: [] },
) =>
  show(
    <WaitingProvider>
      <EmergencyBoardScreen />
    </WaitingProvider>,
    {
      as,
      at: '/emergencies',
      answers: {
        ...register,
        'GET /emergencies': ({ address }) => {
          const query = new URL(address, 'http://api.example').searchParams;
          const [exercise, state] = [query.get('exercise'), query.get('state')];
          const items = lines
            .filter(({ path }) => exercise === null || (path === 'exercise') === (exercise === 'true'))
            .filter(({ status }) => state !== 'awaiting' || status === 'awaiting-confirmation')
            .filter(({ status }) => state !== 'running' || status !== 'ended');
          const shown = items.slice(0, Number(query.get('limit') ?? 50));
          return { items: query.has('notices') ? shown.map((line) => ({ ...line, notices })) : shown, next: null };
        },
        'GET /emergencies/{id}': found,
        'GET /emergencies/{id}/history': historyOf(found),
        'GET /paperwork': { items: [], next: null },
        'GET /applications/counts': {
          submitted: none,
          'awaiting-second-signature': none,
          scheduled: none,
          returned: none,
          'erratum-waits': none,
          'reason-owed': none,
        },
        'POST /emergencies/{id}/confirm': acted(),
      },
    },
  );

const waits = emergencyLine({
  status: 'awaiting-confirmation',
  awaitingSince: '2026-05-06T00:59:30.000Z',
  sentAt: null,
  gaps: ['level'],
});
const waiting = emergencyCase({
  status: 'awaiting-confirmation',
  awaitingSince: waits.awaitingSince,
  sentAt: null,
  gaps: ['level'],
  alert: { ...emergencyCase().alert, text: waits.text, instruction: waits.instruction ?? '' },
  possibleActions: ['confirm-emergency', 'refuse-emergency'],
});

describe('the board of a duty officer', () => {
  it('has what waits on top, apart from what runs, and confirms it from there', async () => {
    const { user, asked } = open(
      [waits, emergencyLine({ caseId: `e-${'1'.repeat(26)}`, text: '已在发送。' })],
      waiting,
    );
    const top = (await screen.findByRole('heading', { name: '1 件待值班员确认' })).parentElement ?? document.body;
    expect(within(top).getByText(/^尚未发送，已等待确认 3\d/)).toBeTruthy();
    expect(within(top).queryByText(/已在发送/)).toBeNull();
    expect(within(top).getByText('需要确认的原因：授权不含此预警级别')).toBeTruthy();
    await user.click(within(top).getByRole('button', { name: '确认发送' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('需要确认的原因：授权不含此预警级别')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('已确认，正在下达');
    expect(asked().find(({ route }) => route.endsWith('/confirm'))?.body).toEqual({ version: 3, reason: '' });
  });

  it('says of what waits that it is for outlines alone, and has nobody confirm it before they are seen', async () => {
    const areas = [{ circle: '10,115 5' }, { circle: '10,116 25.5' }];
    const narrowed = { ...waiting, alert: { ...waiting.alert, areas } };
    const { user, answer } = open([{ ...waits, areas: 2 }], narrowed);
    expect(await screen.findByText(/（仅 2 个轮廓内）$/)).toBeTruthy();
    let give: (found: EmergencyCase) => void = () => undefined;
    const looked = new Promise<EmergencyCase>((done) => {
      give = done;
    });
    answer({ 'GET /emergencies/{id}': () => looked });
    await user.click(screen.getByRole('button', { name: '确认发送' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('广东省广州市内、所给 2 个轮廓以内的电话用户')).toBeTruthy();
    const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: '确认，立即发送' });
    expect(confirm.disabled).toBe(true);
    give(narrowed);
    expect(await dialog.findByText(/^2\. 圆，半径 25.5 千米/)).toBeTruthy();
    await waitFor(() => expect(confirm.disabled).toBe(false));
  });

  it('says where an update that waits would go, beside where its message is out', async () => {
    const asked = { divisions: ['440300'], areas: 3 };
    open([emergencyLine({ updateAwaitsConfirmation: true, asked, areas: 1 })], waiting);
    const update = await screen.findByText(/^待确认的更新：/);
    expect(update.textContent).toBe('待确认的更新：广东省深圳市（仅 3 个轮廓内）');
    expect(screen.getByText(/^区域：/).textContent).toBe('区域：广东省广州市（仅 1 个轮廓内）');
  });

  it.each([
    ['streets', { streets: true }, '广东省广州市（仅所写街道和场所内）', '内、所写街道和场所以内的电话用户'],
    [
      'outlines or streets',
      { areas: 2, streets: true },
      '广东省广州市（仅 2 个轮廓或所写街道和场所内）',
      '内、所给 2 个轮廓或所写街道和场所以内的电话用户',
    ],
  ] as const)(
    'says of what is for %s alone whom it is for, before its case is known',
    async (_what, part, place, people) => {
      const { user, answer } = open([{ ...waits, ...part }], waiting);
      expect((await screen.findByText(/^区域：/)).textContent).toBe(`区域：${place}`);
      answer({ 'GET /emergencies/{id}': () => new Promise<EmergencyCase>(() => undefined) });
      await user.click(screen.getByRole('button', { name: '确认发送' }));
      expect(await within(await screen.findByRole('dialog')).findByText(`广东省广州市${people}`)).toBeTruthy();
    },
  );

  it('offers no confirmation to whoever asked for it, and says whom to ring', async () => {
    const own = { ...waits, barred: ['gd-duty'] };
    const update = emergencyLine({
      caseId: `e-${'1'.repeat(26)}`,
      updateAwaitsConfirmation: true,
      barred: ['gd-duty'],
    });
    open([own, update], { ...waiting, possibleActions: ['refuse-emergency'] });
    expect(await screen.findByRole('button', { name: '不予确认' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认发送' })).toBeNull();
    expect(screen.queryByRole('button', { name: '查看更新并确认' })).toBeNull();
    expect(await screen.findAllByText(/^等待期间请致电/)).not.toHaveLength(0);
  });

  it('says to whoever waits whom to ring, who has been told and what became of it, and no more', async () => {
    const told = {
      ...({ kind: 'emergency-awaits', organisation: 'gd-comms', position: 'first', person: null, by: 'sms' } as const),
      ...({
        status: 'handed',
        dueAt: '2026-05-06T00:59:30.000Z',
        attempts: 1,
        failedAt: null,
        openedAt: null,
      } as const),
      handedAt: '2026-05-06T00:59:31.000Z',
    };
    const desk = { organisation: 'gd-comms', phone: '020-55500106', rostered: true };
    const line = { ...waits, barred: ['gd-duty'] };
    open([line], { ...waiting, possibleActions: [] }, 'duty', { desk, told: [told], next: [] });
    const number = await screen.findByRole('link', { name: '020-55500106' });
    expect(number.getAttribute('href')).toBe('tel:020-55500106');
    expect(screen.getByText('第一值班人：短信已送交网关（08:59:31），尚无人查看')).toBeTruthy();
    expect(screen.queryByText(/^等待期间请致电/)).toBeNull();
  });

  it('says of notices those that are about what waits, and not of what was told of the case besides', async () => {
    const of = (kind: Notices['told'][number]['kind'], dueAt: string, handedAt: string) => ({
      ...({ organisation: 'gd-comms', position: 'first', person: null, by: 'sms', status: 'handed' } as const),
      ...{ kind, dueAt, handedAt, attempts: 1, failedAt: null, openedAt: null },
    });
    const told = [
      of('emergency-awaits', '2026-05-06T00:40:00.000Z', '2026-05-06T00:40:01.000Z'),
      of('emergency-awaits', '2026-05-06T00:59:30.000Z', '2026-05-06T00:59:31.000Z'),
      of('operator-silent', '2026-05-06T00:59:40.000Z', '2026-05-06T00:59:41.000Z'),
    ];
    const desk = { organisation: 'gd-comms', phone: '020-55500106', rostered: true };
    open([{ ...waits, barred: ['gd-duty'] }], { ...waiting, possibleActions: [] }, 'duty', { desk, told, next: [] });
    expect(await screen.findByText('第一值班人：短信已送交网关（08:59:31），尚无人查看')).toBeTruthy();
    expect(screen.queryByText(/08:59:41|08:40:01/)).toBeNull();
  });

  it('has what was said on the telephone to an operator in trouble recorded from its line, and of no other', async () => {
    const stuck = orderRow({
      issuedAt: '2026-05-06T00:50:00.000Z',
      status: 'failing',
      failures: 3,
      maybeReceived: false,
    });
    const other = { ...stuck, orderId: `${stuck.caseId}.1.telecom`, operator: 'telecom' };
    const taken = { ...other, status: 'accepted' as const, acceptedAt: stuck.issuedAt, startedAt: stuck.issuedAt };
    const fresh = {
      ...other,
      orderId: `${stuck.caseId}.1.unicom`,
      operator: 'unicom',
      issuedAt: '2026-05-06T00:59:59.000Z',
    };
    const orders = [stuck, taken, { ...fresh, status: 'pending' as const, failures: 0 }];
    const { user, unmount } = open([emergencyLine({ orders })], emergencyCase());
    const record = await screen.findAllByRole('button', { name: '记录电话下达…' });
    expect(record).toHaveLength(1);
    await user.click(record[0] ?? document.body);
    expect(await within(await screen.findByRole('dialog')).findByText(stuck.orderId)).toBeTruthy();
    unmount();
    open([emergencyLine({ orders })], emergencyCase(), 'machine');
    await screen.findByText(/下达受阻/);
    expect(screen.queryByRole('button', { name: '记录电话下达…' })).toBeNull();
  });

  it('asks once for all lines who has been told, and nothing where no line waits for somebody else', async () => {
    const lines = ['1', '2', '3', '4'].map((digit) => ({ ...waits, caseId: `e-${digit.repeat(26)}` }));
    const desk = { organisation: 'gd-comms', phone: '020-55500106', rostered: true };
    const asksOf = ({ asked }: ReturnType<typeof open>) =>
      asked().filter(({ address }) => /notices/.test(address)).length;
    const sender = open(lines, { ...waiting, possibleActions: [] }, 'machine', { desk, told: [], next: [] });
    await screen.findAllByRole('link', { name: '020-55500106' });
    await allDrawn();
    expect(screen.getAllByRole('link', { name: '020-55500106' })).toHaveLength(lines.length);
    expect(asksOf(sender)).toBe(1);
    sender.unmount();
    const duty = open(lines, waiting, 'duty', { desk, told: [], next: [] });
    await screen.findByRole('heading', { name: '4 件待值班员确认' });
    await allDrawn();
    expect(asksOf(duty)).toBe(0);
  });

  it('looks at the case behind a dialog: what is over there is not done any more', async () => {
    const { user } = open([waits], { ...waiting, version: 9, status: 'refused', possibleActions: [] });
    await user.click(await screen.findByRole('button', { name: '不予确认' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: '区域有误' } });
    expect(await dialog.findByText('此间事项已有变化，不能再如此办理')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '不予确认' }).matches(':disabled')).toBe(true);
  });

  it('links what may be about the same thing, whoever sent it, both ways and nothing else', async () => {
    const [first, second, third, drill] = ['1', '2', '3', '4'].map((digit) => `e-${digit.repeat(26)}`);
    const waitsToo = { ...waits, caseId: second ?? '', organisation: 'boluo-government' };
    open(
      [
        emergencyLine({ caseId: first ?? '', triggeredAt: waits.triggeredAt }),
        waitsToo,
        emergencyLine({ caseId: third ?? '', eventType: '1001' }),
        emergencyLine({ caseId: drill ?? '', path: 'exercise' }),
      ],
      emergencyCase(),
    );
    await screen.findAllByText(/同类事件、区域重叠的发送/);
    await allDrawn();
    expect(screen.getAllByText(/同类事件、区域重叠的发送/)).toHaveLength(2);
    expect(screen.getByRole('link', { name: first ?? '' }).getAttribute('href')).toBe(`/emergencies/${first}`);
    expect(screen.getByRole('link', { name: second ?? '' }).getAttribute('href')).toBe(`/emergencies/${second}`);
    expect(screen.queryByRole('link', { name: third ?? '' })).toBeNull();
    expect(screen.queryByRole('link', { name: drill ?? '' })).toBeNull();
  });

  it('draws what runs one after the other, so that a slow phone answers meanwhile', async () => {
    const texts = ['甲地暴雨。', '乙地暴雨。', '丙地暴雨。'];
    const shown = () => texts.filter((text) => screen.queryByText(text, { exact: false }) !== null).length;
    const stood = new Set<number>();
    const watcher = new MutationObserver(() => stood.add(shown()));
    watcher.observe(document.body, { childList: true, subtree: true });
    open(
      texts.map((text, nth) => emergencyLine({ caseId: `e-${`${nth}`.repeat(26)}`, text })),
      emergencyCase(),
    );
    await waitFor(() => expect(shown()).toBe(3));
    watcher.disconnect();
    expect([...stood].toSorted()).toEqual([0, 1, 2, 3]);
  });

  it('links them within as many minutes as policy says', async () => {
    const { policy } = meOf('duty');
    const me = meOf('duty', { policy: { ...policy, similarEmergenciesWithinMinutes: 5 } });
    const at = (minute: string) => `2026-05-06T00:${minute}:00.000Z`;
    const ids = ['1', '2', '3'].map((digit) => `e-${digit.repeat(26)}`);
    const lines = ['40', '45', '51'].map((minute, index) =>
      emergencyLine({ caseId: ids[index] ?? '', triggeredAt: at(minute) }),
    );
    open(lines, emergencyCase(), me);
    await screen.findAllByText(/^5 分钟内有同类事件/);
    await allDrawn();
    expect(screen.getAllByText(/^5 分钟内有同类事件/)).toHaveLength(2);
    expect(ids.map((name) => screen.queryAllByRole('link', { name }).length)).toEqual([1, 1, 0]);
  });

  it('says in which region hardly anybody has it though the whole is well, what to do and whom to ring', async () => {
    const part = (division: string, sent: number, delivered: number) => ({
      division,
      counts: { sent, delivered, failed: sent - delivered, refused: 0 },
    });
    const counts = { sent: 1_000, delivered: 970, failed: 30, refused: 0 };
    const done = { status: 'finished', acceptedAt: now, finishedAt: now, lastReceiptAt: now, counts } as const;
    const byDivision = [part('440100', 960, 960), part('440600', 40, 10)];
    open([emergencyLine({ orders: [orderRow({ ...done, byDivision })] })], emergencyCase());
    expect(await screen.findByText('佛山市送达不足：10/40，25%')).toBeTruthy();
    expect(screen.getByText(/请问明原因；未收到的公众/)).toBeTruthy();
    expect((await screen.findByText(/^请联系：/)).textContent).toContain('020-55500100');
  });

  it('says at whom what an update leaves is being ended, and counts an operator that does not take it among those to ring', async () => {
    const issuedAt = '2026-05-06T00:58:00.000Z';
    const counts = { sent: 100_000, delivered: 100_000, failed: 0, refused: 0 };
    const update = { orderId: 'e-1.2.mobile', kind: 'update', issuedAt, status: 'finished', counts } as const;
    const left = ['440100', '440600', '440700', '440800'];
    const end = {
      orderId: 'e-1.2.mobile.left',
      kind: 'end',
      issuedAt,
      status: 'handed-over',
      handedOverAt: now,
      left,
    } as const;
    open(
      [
        emergencyLine({
          status: 'updated',
          orders: [orderRow(end), orderRow({ ...update, acceptedAt: now, finishedAt: now })],
        }),
      ],
      emergencyCase(),
    );
    const said = await screen.findByText('结束（更新后不再覆盖：广东省广州市、佛山市、江门市，另有 1 处）');
    expect(said.parentElement?.textContent).toContain('指令已送出，未见回执');
    expect(screen.getByText('各运营商均已接收')).toBeTruthy();
    expect(screen.getAllByText(/已发完 100,000/)).toHaveLength(1);
    expect(screen.getByText('需联系的运营商').closest('.ant-statistic')?.textContent).toContain('1');
  });

  it('names whom to ring about a silent operator, and forgets none of its lines under another filter', async () => {
    const silent = orderRow({ issuedAt: '2026-05-06T00:50:00.000Z', handedOverAt: now });
    const over = emergencyLine({ caseId: `e-${'2'.repeat(26)}`, status: 'ended', text: '已经结束。' });
    const { user, address } = open([emergencyLine({ orders: [silent] }), over], emergencyCase());
    expect((await screen.findByText(/^请联系：/)).textContent).toContain('020-55500100');
    expect(screen.queryByText(/已经结束。/)).toBeNull();
    await user.click(screen.getByRole('button', { name: '全部' }));
    expect(await screen.findByText(/已经结束。/)).toBeTruthy();
    expect(address()).toBe('/emergencies?show=all');
    await user.click(screen.getByRole('button', { name: '进行中的演练' }));
    expect(await screen.findByText('没有进行中的演练')).toBeTruthy();
  });
});

describe('the board of whoever sends', () => {
  it('leads to a first message and to an update, and stops one’s own alone', async () => {
    const other = emergencyLine({ caseId: `e-${'1'.repeat(26)}`, organisation: 'boluo-government', text: '别家的。' });
    const { user, address } = open([emergencyLine(), other], emergencyCase(), 'machine');
    const card = (await screen.findByText(/别家的。/)).closest('li');
    expect(within(card ?? document.body).queryByRole('button')).toBeNull();
    expect(screen.getByRole('button', { name: '结束发送' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    await waitFor(() => expect(address()).toBe(`/emergencies/e-${'0'.repeat(26)}?update=open`));
  });
});
