import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { stateOf } from '../application-case.ts';
import { meOf } from '../render.tsx';
import { Refusal } from '../support/service.ts';
import { ask, asked, button, open, waiting } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const order = () => within(screen.getByRole('region', { name: '协调指令' }));
const mobile = () => screen.findByRole<HTMLInputElement>('textbox', { name: '中国移动数量上限' });

const withNumber = async (...given: Parameters<typeof open>) => {
  const shown = await open(...given);
  await mobile();
  type(box('接入号码'), '106390000123');
  return shown;
};

describe('the order that an officer gives', () => {
  it('begins with what was applied for, shared among the operators that serve it', async () => {
    await open(waiting());
    expect((await mobile()).value).toBe('500,000');
    expect(box('中国电信数量上限').value).toBe('500,000');
    expect(order().getByText('合计上限 1,000,000 部，申请 1,000,000 部')).toBeTruthy();
    expect([box('开始').value, box('结束').value]).toEqual(['2026-06-10 09:00', '2026-06-10 20:00']);
    const guangzhou = await order().findByRole('checkbox', { name: '广东省广州市' });
    expect(guangzhou.matches(':checked')).toBe(true);
    expect(order().getByText('接入号码须为 5 至 20 位数字')).toBeTruthy();
    expect(button('批准发送…').matches(':disabled')).toBe(true);
  });

  it('is asked about with its scale, its time and the message as phones get it, and given as it stands', async () => {
    const { user, asked: commands } = await withNumber(waiting(), {
      'POST /applications/{id}/approve': stateOf(waiting({ version: 3, status: 'scheduled', possibleActions: [] })),
    });
    type(await mobile(), '４００，０００');
    type(box('审批意见（可不填）'), '同意。');
    const dialog = await ask(user, '批准发送…');
    expect(dialog.getByText('批准？将于6月10日9时起发送')).toBeTruthy();
    expect(dialog.getByText('约 90 万用户，广东省广州市')).toBeTruthy();
    const phone = await dialog.findByRole('figure', { name: '手机上看到的样子' });
    expect(phone.textContent).toContain('106390000123');
    await user.click(dialog.getByRole('button', { name: '批准，按时发送' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/approve'))?.body).toEqual({
      version: 2,
      confirmedExemptions: [],
      reason: '同意。',
      order: {
        operators: [
          { operator: 'mobile', volumeCeiling: 400_000 },
          { operator: 'telecom', volumeCeiling: 500_000 },
        ],
        window: asked.window,
        divisions: ['440100'],
        accessNumber: '106390000123',
      },
    });
    expect(localStorage.getItem('console.access-number')).toBe('106390000123');
  });

  it.each([
    ['an operator’s ceiling that is none', () => mobile(), '一百', '数量上限须为 1 至 2,000,000,000 的整数'],
    ['more than a tenth beyond', () => mobile(), '700000', '数量上限合计超过申请数量一成以上'],
    ['a time outside', () => box('开始'), '2026-06-10 08:59', '发送时间超出申请的时段'],
    ['an end before the start', () => box('结束'), '2026-06-10 09:00', '发送时间起止不完整，或结束不晚于开始'],
    ['a number of another class', () => box('接入号码'), '106880000123', /接入号码须属公益类短信专用号段/],
  ])('is not to be given with %s, and says so', async (_what, field, typed, said) => {
    await withNumber(waiting());
    expect(order().queryByText('尚未填写或须更正')).toBeNull();
    type(await field(), typed);
    expect(order().getByText(said)).toBeTruthy();
    expect(button('批准发送…').matches(':disabled')).toBe(true);
  });

  it('leaves out an operator without a ceiling, and is none without any', async () => {
    await withNumber(waiting());
    type(await mobile(), '');
    expect(order().getByText('合计上限 500,000 部，申请 1,000,000 部')).toBeTruthy();
    expect(button('批准发送…').matches(':disabled')).toBe(false);
    type(box('中国电信数量上限'), '');
    expect(order().getByText('至少选择一家运营商')).toBeTruthy();
  });

  it('for more phones than were applied for says so before it is signed', async () => {
    const { user } = await withNumber(waiting());
    type(await mobile(), '600000');
    const dialog = await ask(user, '批准发送…');
    expect(dialog.getByText(/合计上限 1,100,000 部，超过申请的 1,000,000 部/)).toBeTruthy();
  });

  it('can be narrowed to some of what was applied for, a province to some of its cities', async () => {
    const { user } = await withNumber(waiting({ content: { ...asked, divisions: ['440000', '350100'] } }));
    const scope = within(await screen.findByRole('group', { name: '发送范围' }));
    await user.click(scope.getByRole('checkbox', { name: '福建省福州市' }));
    await user.click(scope.getByRole('checkbox', { name: '广东省全部' }));
    expect(order().getByText('至少选择一处发送范围')).toBeTruthy();
    await user.click(scope.getByRole('checkbox', { name: '深圳市' }));
    const dialog = await ask(user, '批准发送…');
    expect(dialog.getByText(/广东省深圳市$/, { selector: '[role="note"] *' })).toBeTruthy();
  });

  it('waits for every exemption claimed to be confirmed', async () => {
    const exemptions = [
      { rule: 'content.length' as const, title: '某条例', number: '〔2020〕12号', article: '第三条' },
    ];
    const { user } = await withNumber(waiting({ content: { ...asked, exemptions } }));
    expect(order().getByText('申请适用的例外规定须逐项核实确认，否则请退回')).toBeTruthy();
    await user.click(screen.getByRole('checkbox', { name: '已核实并确认：《某条例》（〔2020〕12号）第三条' }));
    expect(button('批准发送…').matches(':disabled')).toBe(false);
  });

  it('of a whole province takes two signatures, and never says that it is sent by the first', async () => {
    const { user } = await withNumber(waiting({ content: { ...asked, divisions: ['440000'] } }));
    const dialog = await ask(user, '批准发送…');
    expect(dialog.getByText(/^签批？另一名审批人员复核通过后，将于6月10日9时起发送$/)).toBeTruthy();
    expect(dialog.getByText(/范围达到全省的发送，由另一名审批人员复核后才生效/)).toBeTruthy();
    expect(dialog.getByRole('button', { name: '签批，送复核' })).toBeTruthy();
  });

  it('takes two signatures everywhere where the deployment says so', async () => {
    const me = meOf('officer');
    const { user } = await withNumber(
      waiting(),
      {},
      { as: { ...me, policy: { ...me.policy, secondSignature: 'always' } } },
    );
    const dialog = await ask(user, '批准发送…');
    expect(dialog.getByText('由另一名审批人员复核后才生效（本平台设定，非法律规定）。')).toBeTruthy();
  });

  it('keeps everything typed where the service refuses it, and says why in the dialog', async () => {
    const { user } = await withNumber(waiting(), {
      'POST /applications/{id}/approve': new Refusal('invalid-coordination-order', 422),
    });
    const dialog = await ask(user, '批准发送…');
    await user.click(dialog.getByRole('button', { name: '批准，按时发送' }));
    expect(await dialog.findByText(/请核对运营商、时间、范围和数量上限/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '暂不办理' }));
    expect(box('接入号码').value).toBe('106390000123');
  });
});

describe('the second signature', () => {
  const given = {
    operators: [{ operator: 'mobile', volumeCeiling: 400_000 }],
    window: { start: '2026-06-10T01:00:00.000Z', end: '2026-06-10T12:00:00.000Z' },
    divisions: ['440000'],
    accessNumber: '106390000123',
  };
  const signed = waiting({
    status: 'awaiting-second-signature',
    order: given,
    firstSignature: { subject: 'gd-officer', name: '广东省通信管理局·审批人', at: '2026-05-06T00:50:00.000Z' },
    possibleActions: ['second-sign-application', 'return-application'],
  });

  it('is of the order of the first officer, who is named, and changes nothing of it', async () => {
    const { user, asked: commands } = await open(
      signed,
      { 'POST /applications/{id}/second-sign': stateOf({ ...signed, version: 3, status: 'scheduled' }) },
      { as: 'second' },
    );
    const part = within(screen.getByRole('region', { name: '复核签批' }));
    expect(await part.findByText('广东省通信管理局·审批人')).toBeTruthy();
    expect(part.getByText('合计上限 400,000 部，申请 1,000,000 部')).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: /数量上限/ })).toBeNull();
    const dialog = await ask(user, '复核通过…');
    expect(dialog.getByText('复核通过？将于6月10日9时起发送')).toBeTruthy();
    expect(dialog.getByText('约 40 万用户，广东省')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '复核通过，按时发送' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/second-sign'))?.body).toEqual({ version: 2 });
  });

  it('is not for whoever gave the first, who is told so before anything else', async () => {
    const bar = {
      action: 'second-sign-application' as const,
      code: 'same-person' as const,
      reason: 'own-signature' as const,
      facts: {},
      detail: 'Another officer has to sign.',
      detailZh: '须由另一名审批人员复核。',
    };
    await open({ ...signed, possibleActions: ['return-application'], barredActions: [bar] });
    const note = screen.getByRole('note');
    expect(note.textContent).toContain('您已签批，待另一名审批人员复核');
    expect(note.textContent).toContain('须由另一名审批人员复核。您可以把本页地址转给同事办理。');
    expect(screen.queryByRole('button', { name: '复核通过…' })).toBeNull();
    expect(button('退回更正…')).toBeTruthy();
  });
});
