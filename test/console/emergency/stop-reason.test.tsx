import { fireEvent, screen, within } from '@testing-library/react';
import { emergencyCase, emergencyStateOf } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { acted, ask, id, open } from './opened.tsx';

const notice = (said: string) => within(screen.getByRole('region', { name: '通知' })).findByText(said);
const sent = emergencyCase({ version: 5, possibleActions: ['end-emergency', 'cancel-emergency'], orders: [] });
const stopped = emergencyCase({
  version: 6,
  status: 'cancelled',
  closing: { subject: 'gd-comms-duty', name: '值班员', at: '2026-05-06T01:00:00.000Z', reason: '' },
  unexplained: 'gd-comms-duty',
  possibleActions: ['explain-stop', 'tell-recipients'],
});

describe('a stop', () => {
  it('goes out without a reason, at the first press of its button', async () => {
    const { user, asked } = await open(sent, { 'POST /emergencies/{id}/cancel': acted({ status: 'cancelled' }) });
    const dialog = await ask(user, '取消发送');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止' }));
    await notice('已取消，正在通知运营商');
    expect(asked().find(({ route }) => route.endsWith('/cancel'))?.body).toEqual({ reason: '' });
  });

  it('offers phrases, which are added to what is written', async () => {
    const { user } = await open({ ...sent, orders: [orderRow({ caseId: id })] });
    const dialog = await ask(user, '结束发送');
    await user.click(dialog.getByRole('button', { name: '险情已经解除。' }));
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ }).value).toBe('险情已经解除。');
  });
});

describe('a stop that was not explained', () => {
  it('is asked for its reason by name, which is then put on record', async () => {
    const { user, asked, answer, lookAgain } = await open(stopped, {
      'POST /emergencies/{id}/explain-stop': emergencyStateOf({ ...stopped, version: 7 }),
    });
    expect((await screen.findByRole('alert')).textContent).toContain('值班员停止了这次发送，尚未说明原因。');
    const dialog = await ask(user, '说明停止原因');
    const deed = dialog.getByRole('button', { name: '写入记录' });
    expect(deed.matches(':disabled')).toBe(true);
    await user.click(dialog.getByRole('button', { name: '误操作发出。' }));
    const { unexplained: _, ...explained } = stopped;
    const said = { subject: 'gd-comms-duty', name: '值班员', at: '2026-05-06T01:05:00.000Z', reason: '误操作发出。' };
    answer({ 'GET /emergencies/{id}': { ...explained, version: 7, explained: [said] } });
    await user.click(deed);
    await notice('原因已写入记录');
    await lookAgain();
    expect(asked().find(({ route }) => route.endsWith('/explain-stop'))?.body).toEqual({ reason: '误操作发出。' });
    expect(screen.queryByText(/尚未说明原因/)).toBeNull();
    expect(screen.getByRole('heading', { name: '停止原因' }).closest('section')?.textContent).toContain(
      '2026-05-06 09:05 北京时间：误操作发出。',
    );
  });

  it('is asked of whoever stopped it in the second person', async () => {
    const mine = { ...stopped, unexplained: 'gd-warning-system' };
    await open(mine, {}, { as: 'machine' });
    expect(await screen.findByText('您停止了这次发送，尚未说明原因。')).toBeTruthy();
  });

  it('shows every reason that was given, the one that counts first', async () => {
    const by = { subject: 'gd-comms-duty', name: '值班员' };
    const explained = [
      { ...by, at: '2026-05-06T01:05:00.000Z', reason: '险情解除。' },
      { ...by, at: '2026-05-06T01:09:00.000Z', reason: '系误发。' },
    ];
    const { unexplained: _, ...rest } = stopped;
    const { user } = await open({ ...rest, explained });
    const lines = within(
      (await screen.findByRole('heading', { name: '停止原因' })).closest('section') ?? document.body,
    ).getAllByRole('listitem');
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      '值班员 2026-05-06 09:09 北京时间（以此为准）：系误发。',
      '值班员 2026-05-06 09:05 北京时间：险情解除。',
    ]);
    const dialog = await ask(user, '说明停止原因');
    fireEvent.change(dialog.getByRole('textbox', { name: /^原因/ }), { target: { value: '以上两条有误。' } });
    expect(dialog.getByText(/均保留在记录中/)).toBeTruthy();
  });
});
