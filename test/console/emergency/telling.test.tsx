import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { EmergencyCase } from '../../../console/api/types.ts';
import { OperatorStates } from '../../../console/orders/operator-state.tsx';
import { orderOf } from '../../domain/order/history.ts';
import { emergencyCase } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { Refusal } from '../support/service.ts';
import { acted, ask, historyOf, id, open } from './opened.tsx';

const at = '2026-05-06T00:59:00.000Z';
const also = '同时告知已收到的人';
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const notice = (said: string) => within(screen.getByRole('region', { name: '通知' })).findByText(said);

type Dialog = Awaited<ReturnType<typeof ask>>;
const box = (dialog: Dialog) => dialog.getByRole<HTMLInputElement>('checkbox', { name: also });
const written = (dialog: Dialog, name: RegExp) => dialog.getByRole<HTMLTextAreaElement>('textbox', { name });
/** What is shown as on a phone: what is out, then what is to be told. */
const onPhones = (dialog: Dialog) => dialog.getAllByRole('figure').map(({ textContent }) => textContent);

const reached = orderRow({
  caseId: id,
  status: 'started',
  counts: { sent: 300, delivered: 250, failed: 0, refused: 0 },
});
const sent = (changes: Partial<EmergencyCase> = {}) =>
  emergencyCase({
    version: 5,
    deliveredText: '原文',
    messages: [{ orderedAt: at, kind: 'send', text: '原文' }],
    possibleActions: ['end-emergency', 'cancel-emergency'],
    orders: [reached],
    ...changes,
  });
const prepared = '【更正】广东省应急管理厅：5月6日08:59发送的短信“';

describe('beside a stop', () => {
  const answers = {
    'POST /emergencies/{id}/cancel': acted({ status: 'cancelled' }),
    'POST /emergencies/{id}/tell': acted({ status: 'cancelled', version: 6 }),
  };

  it('is as long as it has to be: no duty officer is asked, and none is spoken of', async () => {
    const { user } = await open(sent(), answers);
    const dialog = await ask(user, '取消发送');
    type(written(dialog, /^更正内容/), `【更正】${'请恢复正常活动。'.repeat(120)}`);
    expect(onPhones(dialog)[1]).toMatch(/按 1\d 条短信计/);
    expect(dialog.queryByText(/超过政策规定/)).toBeNull();
  });

  it('stands a correction made from the message, ticked, which is told after it under a key of its own', async () => {
    const { user, asked } = await open(sent(), answers);
    const dialog = await ask(user, '取消发送');
    expect(box(dialog).checked).toBe(true);
    expect(written(dialog, /^更正内容/).value).toContain(prepared);
    type(written(dialog, /^更正内容/), '【更正】系误发。');
    type(written(dialog, /^现在该怎么做/), '请恢复正常活动。');
    expect(onPhones(dialog)[1]).toContain('【更正】系误发。请恢复正常活动。');
    type(written(dialog, /^理由/), '误报');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    await notice('已发出告知，正在下达运营商');
    const acts = asked().filter(({ route }) => route.startsWith('POST'));
    expect(acts.map(({ route, body }) => [route, body])).toEqual([
      ['POST /emergencies/{id}/cancel', { reason: '误报' }],
      [
        'POST /emergencies/{id}/tell',
        { kind: 'correction', text: '【更正】系误发。', instruction: '请恢复正常活动。' },
      ],
    ]);
  });

  const used = {
    id: 'gd-rain',
    version: 2,
    slots: [{ name: '地点', value: '广州市' }],
    correction: { text: '【更正】广州市的短信有误。' },
    allClear: { text: '【解除】广州市险情解除。' },
  };

  it('stands what was prepared with the message, where it was', async () => {
    const { user } = await open(sent({ prepared: used }), answers);
    expect(screen.getByText('gd-rain，第 2 版')).toBeTruthy();
    const stop = await ask(user, '取消发送');
    expect(written(stop, /^更正内容/).value).toBe(used.correction.text);
    expect(stop.getByText('以下文字出自所用的预置模板，可修改。')).toBeTruthy();
    await user.click(stop.getByRole('button', { name: '暂不办理' }));
    const end = await ask(user, '结束发送');
    expect(written(end, /^解除内容/).value).toBe(used.allClear.text);
  });

  it('stands what was prepared with the update that is out', async () => {
    const messages = [
      { orderedAt: at, kind: 'update', text: '新文' },
      { orderedAt: at, kind: 'send', text: '原文' },
    ] as const;
    const { user } = await open(sent({ prepared: used, messages }), answers);
    expect(written(await ask(user, '取消发送'), /^更正内容/).value).toBe(used.correction.text);
  });

  it('stands an all-clear where the danger is over', async () => {
    const { user, asked } = await open(sent(), {
      'POST /emergencies/{id}/end': acted({ status: 'ended' }),
      'POST /emergencies/{id}/tell': acted({ status: 'ended', version: 6 }),
    });
    const dialog = await ask(user, '结束发送');
    type(written(dialog, /^理由/), '险情解除');
    await user.click(dialog.getByRole('button', { name: '结束，通知运营商，并告知已收到的人' }));
    await notice('已发出告知，正在下达运营商');
    const told = asked().find(({ route }) => route.endsWith('/tell'));
    expect(told?.body).toMatchObject({ kind: 'all-clear', text: expect.stringContaining('【解除】') });
  });

  it('is not ticked where no operator has it, and told nothing unless it is', async () => {
    const nowhere = orderRow({ caseId: id, status: 'pending' });
    const { user, asked } = await open(sent({ orders: [nowhere] }), answers);
    const dialog = await ask(user, '取消发送');
    expect(box(dialog).checked).toBe(false);
    expect(onPhones(dialog)).toHaveLength(1);
    type(written(dialog, /^理由/), '误报');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止' }));
    await notice('已取消，正在通知运营商');
    expect(asked().filter(({ route }) => route.endsWith('/tell'))).toEqual([]);
  });

  it('is ticked where an operator may have it, and asks for words as long as it is', async () => {
    const perhaps = orderRow({ caseId: id, status: 'failing', failures: 1, maybeReceived: true });
    const { user } = await open(sent({ orders: [perhaps] }), answers);
    const dialog = await ask(user, '取消发送');
    type(written(dialog, /^理由/), '误报');
    type(written(dialog, /^更正内容/), ' ');
    const stop = dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' });
    expect(stop.matches(':disabled')).toBe(true);
    await user.click(box(dialog));
    expect(stop.matches(':disabled')).toBe(false);
  });

  it('a telling that fails leaves no doubt that the stop is out, and is given again by itself', async () => {
    const found = sent();
    const { user, asked, answer, lookAgain } = await open(found, {
      ...answers,
      'POST /emergencies/{id}/tell': new Refusal('unavailable', 503),
    });
    const dialog = await ask(user, '取消发送');
    type(written(dialog, /^理由/), '误报');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    expect(await dialog.findByText(/^停止指令已经发出。告知尚未成功/)).toBeTruthy();
    answer({
      'GET /emergencies/{id}': { ...found, version: 6, status: 'cancelled', possibleActions: ['tell-recipients'] },
      'POST /emergencies/{id}/tell': acted({ status: 'cancelled', version: 7 }),
    });
    await lookAgain();
    expect(dialog.queryByText('此间事项已有变化，不能再如此办理')).toBeNull();
    await user.click(dialog.getByRole('button', { name: '再次告知' }));
    await notice('已发出告知，正在下达运营商');
    const acts = asked().filter(({ route }) => route.startsWith('POST'));
    expect(acts.map(({ route }) => route.split('/').at(-1))).toEqual(['cancel', 'tell', 'tell']);
    expect(acts[1]?.body).toEqual(acts[2]?.body);
  });

  it('a stop that is refused tells nobody anything', async () => {
    const { user, asked } = await open(sent(), {
      ...answers,
      'POST /emergencies/{id}/cancel': new Refusal('wrong-state', 409),
    });
    const dialog = await ask(user, '取消发送');
    type(written(dialog, /^理由/), '误报');
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    expect(await dialog.findByText(/事项状态已有变化/)).toBeTruthy();
    expect(asked().filter(({ route }) => route.endsWith('/tell'))).toEqual([]);
  });

  it('of a drill says that no phone hears of it', async () => {
    const { user } = await open(sent({ path: 'exercise', orders: [{ ...reached, path: 'exercise' }] }), answers);
    const dialog = await ask(user, '取消演练');
    expect(box(dialog).checked).toBe(true);
    expect(dialog.getByText(/^演练不向手机发送；告知/)).toBeTruthy();
    expect(onPhones(dialog)[1]).toContain('【演练】【更正】');
  });
});

it('the board says beside each operator’s stop what its people were told, and how that stands', async () => {
  const at = '2026-05-06T01:10:00.000Z';
  const cancel = orderRow({ orderId: 'e-1.2.mobile', kind: 'cancel', issuedAt: at, status: 'finished' });
  const telling = orderRow({ orderId: 'e-1.3.mobile', kind: 'correction', issuedAt: at, status: 'suppressed' });
  show(<OperatorStates orders={[reached, cancel, telling]} />, { answers: register });
  const line = await screen.findByRole('listitem', { name: '' });
  expect(line.textContent).toMatch(/取消.*已确认停止.*更正 未下达（该运营商没有人收到过，或时限已过）/);
});

describe('an emergency that is closed', () => {
  const closed = (changes: Partial<EmergencyCase> = {}) =>
    sent({ status: 'cancelled', possibleActions: ['tell-recipients'], ...changes });

  it.each([
    ['cancelled', '更正', 'correction'],
    ['ended', '解除', 'all-clear'],
  ] as const)('as %s is told by %s, unless another kind is chosen', async (status, name, kind) => {
    const { user, asked } = await open(closed({ status }), { 'POST /emergencies/{id}/tell': acted({ status }) });
    const dialog = await ask(user, '告知已收到的人');
    expect(dialog.getByRole<HTMLInputElement>('radio', { name }).checked).toBe(true);
    await user.click(dialog.getByRole('button', { name: '发送给已收到的人' }));
    await notice('已发出告知，正在下达运营商');
    expect(asked().find(({ route }) => route.endsWith('/tell'))?.body).toMatchObject({ kind });
  });

  it('keeps what was changed of the words, for each kind', async () => {
    const { user } = await open(closed());
    const dialog = await ask(user, '告知已收到的人');
    type(written(dialog, /^更正内容/), '我的更正');
    await user.click(dialog.getByRole('radio', { name: '解除' }));
    expect(written(dialog, /^解除内容/).value).toContain('【解除】');
    await user.click(dialog.getByRole('button', { name: '暂不办理' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(written(await ask(user, '告知已收到的人'), /^更正内容/).value).toBe('我的更正');
  });

  it('shows what was told, by whom and how it stands at each operator', async () => {
    const signed = { subject: 'gd-duty', name: '值班员', at: '2026-05-06T01:05:00.000Z' };
    const said = {
      kind: 'correction' as const,
      text: '系误发。',
      instruction: null,
      deliveredText: '系误发。',
      findings: [],
    };
    const telling = orderRow({ caseId: id, orderId: 'e-1.6.mobile', kind: 'correction', issuedAt: signed.at });
    const found = closed({
      told: [{ ...signed, ...said }],
      orders: [
        reached,
        {
          ...telling,
          status: 'finished',
          reaches: 'recipients',
          counts: { sent: 250, delivered: 249, failed: 1, refused: 0 },
        },
        { ...telling, orderId: 'e-1.6.telecom', operator: 'telecom', status: 'started', reaches: 'area' },
        { ...telling, orderId: 'e-1.6.unicom', operator: 'unicom', status: 'suppressed', suppressed: 'never-alerted' },
      ],
    });
    const {
      recipientsOf: _,
      target: __,
      presentation: ___,
      pace: ____,
      otherLanguages: _____,
      ...order
    } = orderOf('correction', { text: '系误发。' });
    await open(found, {
      'GET /emergencies/{id}/history': historyOf(found, {
        by: 'duty',
        events: [
          {
            type: 'emergency.told',
            kind: 'correction',
            text: '系误发。',
            instruction: null,
            findings: [],
            orders: [order],
          },
        ],
      }),
    });
    const heading = screen.getByRole('heading', { name: '告知已收到的人的内容' });
    expect(heading.closest('section')?.textContent).toContain('更正 · 值班员 · 2026-05-06 09:05');
    expect(heading.closest('section')?.textContent).toContain('系误发。');
    const rows = within(screen.getByRole('table', { name: '下达各运营商的指令及其回执' })).getAllByRole('row');
    const rowOf = (name: string) =>
      rows.find(({ textContent }) => textContent?.includes(name) === true && textContent.includes('更正'))?.textContent;
    expect(rowOf('中国移动')).toContain('249');
    expect(rowOf('中国电信')).toContain('按原区域发送（该运营商不能只发给收到过的人）');
    expect(rowOf('unicom')).toContain('未下达（该运营商没有人收到过，或时限已过）');
    const line = (await screen.findAllByText('告知已收到的人')).map((it) => it.closest('li')?.textContent ?? '');
    expect(line.some((text) => text.includes('系误发。'))).toBe(true);
  });
});
