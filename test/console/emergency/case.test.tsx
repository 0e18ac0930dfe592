import { fireEvent, screen, within } from '@testing-library/react';
import type { EmergencyCase } from '../../../console/api/types.ts';
import { emergencyCase } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { Refusal } from '../support/service.ts';
import { acted, ask, id, open } from './opened.tsx';

const at = '2026-05-06T00:59:00.000Z';
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const reason = (dialog: Awaited<ReturnType<typeof ask>>) =>
  dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^(理由|备注)/ });
const notice = (said: string) => within(screen.getByRole('region', { name: '通知' })).findByText(said);

const waiting = (changes: Partial<EmergencyCase> = {}) =>
  emergencyCase({
    status: 'awaiting-confirmation',
    standingAuthority: null,
    gaps: ['level', 'area'],
    awaitingSince: '2026-05-06T00:58:30.000Z',
    confirmationReminders: 1,
    sentAt: null,
    expiresAt: null,
    possibleActions: ['confirm-emergency', 'refuse-emergency', 'cancel-emergency'],
    ...changes,
  });

const sent = (changes: Partial<EmergencyCase> = {}) =>
  emergencyCase({
    version: 5,
    deliveredText: '原文',
    possibleActions: ['end-emergency', 'cancel-emergency', 'review-emergency'],
    orders: [
      orderRow({ caseId: id, status: 'started', counts: { sent: 300, delivered: 250, failed: 0, refused: 0 } }),
      orderRow({ caseId: id, orderId: 'e-1.1.telecom', operator: 'telecom', status: 'pending' }),
    ],
    ...changes,
  });

describe('a message that waits for the duty officer', () => {
  it('says for how long, why, what phones would get, and is confirmed after one question', async () => {
    const { user, asked } = await open(waiting(), { 'POST /emergencies/{id}/confirm': acted() });
    expect(screen.getByRole('heading', { name: '待值班员确认，尚未发送' })).toBeTruthy();
    expect(screen.getByText(/^已等待 1 分 3\d 秒，尚无值班员确认，已记录超时 1 次$/)).toBeTruthy();
    expect(screen.getByText('需要确认的原因：授权不含此预警级别；超出授权区域')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '取消发送' })).toBeNull();
    const dialog = await ask(user, '确认发送');
    expect(dialog.getByText('广东省广州市内的全部电话用户')).toBeTruthy();
    expect(dialog.getByRole('figure').textContent).toContain('请立即转移到安全处。立即转移到高处。');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await notice('已确认，正在下达');
    expect(asked().find(({ route }) => route.endsWith('/confirm'))?.body).toEqual({ version: 3, reason: '' });
  });

  it('is refused with a reason only, which is kept where the line is dead', async () => {
    const { user, answer, asked } = await open(waiting(), { 'POST /emergencies/{id}/refuse': 'no answer' });
    const dialog = await ask(user, '不予确认');
    const confirm = dialog.getByRole('button', { name: '不予确认' });
    expect(confirm.matches(':disabled')).toBe(true);
    type(reason(dialog), '区域有误');
    await user.click(confirm);
    expect(await dialog.findByText('无法连接服务')).toBeTruthy();
    answer({ 'POST /emergencies/{id}/refuse': acted({ status: 'refused', orders: [] }) });
    await user.click(confirm);
    await notice('已记录：不予确认');
    const [first, second] = asked().filter(({ route }) => route.endsWith('/refuse'));
    expect(first).toEqual(second);
  });

  it('that changes while it is asked about is not confirmed unseen', async () => {
    const found = waiting();
    const { user, answer, lookAgain } = await open(found);
    const dialog = await ask(user, '确认发送');
    answer({ 'GET /emergencies/{id}': { ...found, version: 4, alert: { ...found.alert, divisions: ['440000'] } } });
    await lookAgain();
    expect(await dialog.findByText('此间事项已有变化，不能再如此办理')).toBeTruthy();
    expect(dialog.getByText('广东省广州市内的全部电话用户')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '确认，立即发送' }).matches(':disabled')).toBe(true);
  });

  it('has expired meanwhile and is not confirmed any more', async () => {
    const found = waiting();
    const { user } = await open({ ...found, alert: { ...found.alert, expires: '2026-05-06T00:59:30.000Z' } });
    const dialog = await ask(user, '确认发送');
    expect(dialog.getByText('警报失效时间已经过去，请更正。')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '确认，立即发送' }).matches(':disabled')).toBe(true);
  });

  it('tells others whom to ring, and that none of it can be sent where its area is none', async () => {
    const { unmount } = await open(waiting({ possibleActions: ['cancel-emergency'] }), {}, { as: 'machine' });
    const call = screen.getByText(/等待期间请致电/);
    expect(call.textContent).toContain('广东省通信管理局办公室');
    expect(within(call).getByRole('link').getAttribute('href')).toBe('tel:020-55500100');
    expect(screen.getByRole('button', { name: '撤回' })).toBeTruthy();
    unmount();
    await open(
      waiting({ gaps: ['no-such-division'], undeliverable: ['999999'], possibleActions: ['refuse-emergency'] }),
    );
    expect(screen.getByText(/没有可以送达的区域，不能确认发送/)).toBeTruthy();
    expect(screen.getByText('999999 不是现行行政区划，未向该区域发送')).toBeTruthy();
  });

  it('as an update stands beside what is out, and only the update is refused', async () => {
    const found = sent({
      awaitingSince: at,
      possibleActions: ['confirm-emergency', 'refuse-emergency', 'end-emergency'],
    });
    const alert = { ...found.alert, text: '水位回落，仍请留在高处。' };
    const pendingUpdate = { alert, findings: [], undeliverable: [], by: 'gd-warning-system', at };
    const { user } = await open({ ...found, pendingUpdate });
    expect(screen.getByRole('heading', { name: '更新待值班员确认，尚未发送' })).toBeTruthy();
    const [row] = await screen.findAllByRole('rowheader', { name: '短信内容' });
    expect(row?.closest('tr')?.textContent).toContain(alert.text);
    const dialog = await ask(user, '不予确认更新');
    expect(dialog.getByText('不予确认更新，原短信继续有效')).toBeTruthy();
  });

  it('of a drill never asks the question of the real thing', async () => {
    const { user } = await open(waiting({ path: 'exercise' }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toMatch(/^演练：/);
    const dialog = await ask(user, '确认演练');
    expect(dialog.getByText('【演练】确认后开始演练，不向公众发送')).toBeTruthy();
    expect(dialog.getByText('不发往任何电话；演练区域：广东省广州市')).toBeTruthy();
  });
});

describe('a message that is out', () => {
  it('is stopped with what is out before one’s eyes and no version that could hold it up', async () => {
    const { user, asked } = await open(sent(), {
      'POST /emergencies/{id}/cancel': acted({ status: 'cancelled' }),
      'POST /emergencies/{id}/tell': acted({ status: 'cancelled' }),
    });
    const dialog = await ask(user, '取消发送');
    const out = within(dialog.getByRole('region', { name: '各运营商已发出的情况' }));
    expect(out.getByText('中国移动').parentElement?.textContent).toContain('已发出 300，其中已送达手机 250');
    expect(out.getByText('中国电信').parentElement?.textContent).toContain('未下达');
    expect(out.getByText(/已经送达手机的短信不会因此收回/)).toBeTruthy();
    expect(dialog.getAllByRole('figure')[0]?.textContent).toContain('原文');
    type(reason(dialog), '险情解除');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    await notice('已取消，正在通知运营商');
    expect(asked().find(({ route }) => route.endsWith('/cancel'))?.body).toEqual({ reason: '险情解除' });
  });

  it('is stopped all the same where it is updated while that is asked', async () => {
    const { user, answer, lookAgain } = await open(sent());
    const dialog = await ask(user, '取消发送');
    type(reason(dialog), '险情解除');
    const updated = sent({ version: 6, status: 'updated', deliveredText: '更新的原文' });
    answer({ 'GET /emergencies/{id}': { ...updated, alert: { ...updated.alert, text: '更新的' } } });
    await lookAgain();
    expect((await dialog.findAllByText('更新的原文')).length).toBe(1);
    expect(dialog.queryByText('此间事项已有变化，不能再如此办理')).toBeNull();
    expect(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }).matches(':disabled')).toBe(
      false,
    );
  });

  it('that no operator was ever ordered to send says so once it is cancelled', async () => {
    const { user } = await open(sent(), {
      'POST /emergencies/{id}/cancel': acted({ status: 'cancelled', orders: [] }),
    });
    const dialog = await ask(user, '取消发送');
    type(reason(dialog), '险情解除');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    await notice('已取消，未向任何运营商下达');
  });

  it('is told order by order, the latest first, with whom to ring where one is silent', async () => {
    const silent = orderRow({ caseId: id, orderId: 'e-1.2', issuedAt: '2026-05-06T00:50:00.000Z', handedOverAt: at });
    await open(sent({ orders: [silent, ...sent().orders] }));
    const table = await screen.findByRole('table', { name: '下达各运营商的指令及其回执' });
    const rows = within(table).getAllByRole('row').slice(1);
    expect(rows[0]?.textContent).toContain('05-06 09:00:00');
    expect(rows.at(-1)?.textContent).toContain('其后已有新指令');
    expect(screen.getAllByText('300')).toHaveLength(1);
  });

  it.each([
    ['zh', '演练·结束（更新后不再覆盖：广东省广州市）'],
    ['en', 'Drill: end of what the update leaves (广东省广州市)'],
  ] as const)('says of the end of a part that it is one, also in a drill: %s', async (language, words) => {
    const end = orderRow({ caseId: id, orderId: 'e-1.2.mobile.left', kind: 'end', path: 'exercise', left: ['440100'] });
    await open(sent({ path: 'exercise', orders: [end] }), {}, { language });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says who answers for it, under which authority and what it cost', async () => {
    const closing = { subject: 'system', name: '系统', at, reason: '到期', reasonEn: 'It expired.' };
    await open(sent({ status: 'ended', closing, findings: [] }), {}, { language: 'en' });
    const fact = (name: string) => screen.getByText(name, { selector: 'th *, th' }).closest('tr')?.textContent;
    expect(fact('Readiness authority')).toContain('covered by gd-emergency-2026');
    expect(fact('Ended')).toContain('It expired.');
    expect(fact('Charges')).toContain('free of charge for sender and users');
  });

  it('keeps each text that was ordered before, to the letter', async () => {
    const messages = [
      { orderedAt: '2026-05-06T00:59:30.000Z', kind: 'update' as const, text: '第二条原文' },
      { orderedAt: at, kind: 'send' as const, text: '第一条原文' },
    ];
    await open(sent({ status: 'updated', messages }));
    const earlier = screen.getByText('第一条原文').closest('ul');
    expect(earlier?.textContent).toMatch(/^首次发送 · 2026-05-06 08:59 .*第一条原文$/);
    expect(screen.getByText('第二条原文').closest('figure')).not.toBeNull();
  });
});

it('a command that is refused says why in its dialog and keeps what was typed', async () => {
  const { user } = await open(sent(), { 'POST /emergencies/{id}/cancel': new Refusal('wrong-state', 409) });
  const dialog = await ask(user, '取消发送');
  type(reason(dialog), '险情解除');
  await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
  expect(await dialog.findByText(/事项状态已有变化/)).toBeTruthy();
  expect(reason(dialog).value).toBe('险情解除');
});

describe('a message whose record cannot be read whole', () => {
  it('says which of it is missing, and offers to stop it and nothing else', async () => {
    const damaged = [{ version: 2, issue: 'no JSON' }];
    await open(sent({ damaged, possibleActions: ['end-emergency', 'cancel-emergency'] }));
    const [alert] = await screen.findAllByRole('alert');
    expect(alert?.textContent).toContain('第 2 号记录已损坏');
    expect(screen.getByRole('button', { name: '取消发送' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '更新内容' })).toBeNull();
  });
});
