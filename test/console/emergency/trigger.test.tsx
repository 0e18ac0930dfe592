import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { type AlertDraft, emptyAlert } from '../../../console/alert/alert-draft.ts';
import type { EmergencyAnswer } from '../../../console/api/types.ts';
import { recentScopes } from '../../../console/divisions/division-choice.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { triggerWords } from '../../../console/features/emergency/trigger/trigger-words.ts';
import { actors } from '../../http/world.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { type Answers, Refusal } from '../support/service.ts';
import { acted, id } from './opened.tsx';

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });

const open = async (answers: Answers = {}) => {
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    answers: { ...register, ...answers },
  });
  await screen.findByRole('textbox', { name: '短信内容' });
  return shown;
};
type User = Awaited<ReturnType<typeof open>>['user'];

/** Everything that a red warning of a flood says. */
const fill = async (user: User) => {
  await user.click(screen.getByRole('radio', { name: '红色预警' }));
  await user.click(screen.getByRole('radio', { name: '自然灾害' }));
  fireEvent.change(screen.getByRole('combobox', { name: '事件种类' }), { target: { value: '溃坝' } });
  type('短信内容', '水库泄洪，请立即转移。');
  type('防御指引', '远离河道。');
  await user.click(screen.getByRole('checkbox', { name: '广州市' }));
};
/** The same as it was typed before and found again. */
const openFilled = (answers: Answers = {}, changes: Partial<AlertDraft> = {}) => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, {
    ...emptyAlert('广东省应急管理厅'),
    ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions: ['440100'] },
    ...{ text: '水库泄洪，请立即转移。', instruction: '远离河道。', attempt: null },
    ...changes,
  });
  return open(answers);
};
const ask = async (user: User, name: string) => {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog'));
};
const sends = (asked: Awaited<ReturnType<typeof open>>['asked']) =>
  asked().filter(({ route }) => route === 'POST /emergencies');

describe('an emergency message', () => {
  it('is never called free of notes before the rules have been heard', async () => {
    await openFilled({ 'GET /registry/{kind}': 'no answer' });
    const notes = within(screen.getByRole('region', { name: /^审查提示/ }));
    expect(await notes.findByText('正在载入审查规则…')).toBeTruthy();
    expect(notes.queryByText('没有提示')).toBeNull();
  });

  it('has its notes once they have', async () => {
    await openFilled();
    const notes = within(screen.getByRole('region', { name: /^审查提示/ }));
    expect(await notes.findByRole('list')).toBeTruthy();
    expect(notes.queryByText('正在载入审查规则…')).toBeNull();
  });

  it('is told where it speaks against its own fields, before it is sent, and is held up by none of it', async () => {
    await openFilled({}, { text: '厦门蓝色预警，请避险。' });
    const notes = within(screen.getByRole('region', { name: /^审查提示/ }));
    expect(await notes.findByText(/正文写的是“蓝色”，所选级别为红色/)).toBeTruthy();
    expect(notes.getByText(/正文写的是厦门，不在所选的发送区域内/)).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '立即发送' }).disabled).toBe(false);
  });

  it.each([
    [
      'live, with drill words,',
      { text: '【演练】水库泄洪，请避险。' },
      '提交值班员确认',
      /^正式发送与演练似有混淆/,
      /这是正式发送，正文却写明/,
    ],
    [
      'a drill, with the words of the real thing,',
      { text: '这不是演练，请避险。', drill: true },
      '提交演练，待值班员确认',
      /确认后演练开始，不向公众发送。$/,
      /这是演练，正文却像正式预警/,
    ],
    [
      'covered, but long,',
      { text: '雨'.repeat(1500) },
      '提交值班员确认',
      /^文字超过政策规定的短信条数：提交后先由电信管理机构值班员确认，确认后发送。$/,
      /请核实能否缩短/,
    ],
    [
      'a covered drill, but long,',
      { text: '雨'.repeat(1500), drill: true },
      '提交演练，待值班员确认',
      /^文字超过政策规定的短信条数：提交后先由电信管理机构值班员确认，确认后演练开始，不向公众发送。$/,
      /请核实能否缩短/,
    ],
  ])('that is %s is submitted for a duty officer, and says why', async (_what, changes, label, note, why) => {
    const { user } = await openFilled({ 'GET /registry/{kind}': register['GET /registry/{kind}'] }, changes);
    const dialog = await ask(user, await screen.findByRole('button', { name: label }).then(() => label));
    expect(dialog.getByText(note)).toBeTruthy();
    expect(dialog.getByText(why)).toBeTruthy();
  });

  it('that lacks a field is judged by its words meanwhile', async () => {
    await openFilled({}, { divisions: [], text: 'XX市有暴雨，请避险。' });
    const notes = within(screen.getByRole('region', { name: /^审查提示/ }));
    expect(await notes.findByText(/像是模板中未填写的内容/)).toBeTruthy();
  });

  it('that is covered is sent at once after one question, and leads to its case', async () => {
    const { user, asked, address } = await open({ 'POST /emergencies': acted() });
    await fill(user);
    expect(await screen.findByText('应急发送授权（gd-emergency-2026）涵盖本次发送：提交后立即发送。')).toBeTruthy();
    const dialog = await ask(user, '立即发送');
    expect(dialog.getByText('广东省广州市内的全部电话用户')).toBeTruthy();
    expect(dialog.getByText(/^按下即为本单位声明：情况危急/)).toBeTruthy();
    expect(dialog.getByRole('figure').textContent).toContain('水库泄洪，请立即转移。远离河道。');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(address()).toBe(`/emergencies/${id}`));
    expect(sends(asked)[0]?.body).toMatchObject({
      exercise: false,
      alert: { level: 'red', eventType: '溃坝', divisions: ['440100'], issuer: '广东省应急管理厅', urgent: true },
    });
    expect(drafts.count('')).toBe(0);
    expect(recentScopes('000000')).toEqual([['440100']]);
  });

  it('that is not covered is submitted for a duty officer, and never called sent', async () => {
    const { user } = await openFilled(
      { 'POST /emergencies': acted({ status: 'awaiting-confirmation', orders: [], gaps: ['level'] }) },
      { level: 'blue' },
    );
    expect(await screen.findByText('授权不含此预警级别')).toBeTruthy();
    const dialog = await ask(user, '提交值班员确认');
    expect(dialog.getByText('提交值班员确认，确认前不向公众发送')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '提交值班员确认' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('已提交，待值班员确认，尚未发送');
  });

  it('without an answer is the same one when it is sent again, even after a reload', async () => {
    const { user, asked, unmount } = await openFilled({ 'POST /emergencies': 'no answer' });
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    expect(await dialog.findByText('无法连接服务')).toBeTruthy();
    const [first] = sends(asked);
    unmount();
    const again = await open({ 'POST /emergencies': acted() });
    expect(screen.getByText('已恢复上次未提交的内容。')).toBeTruthy();
    expect(screen.getByText(/再按一次是同一条，不会重复发送/)).toBeTruthy();
    const second = await ask(again.user, '立即发送');
    await again.user.click(second.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(again.address()).toBe(`/emergencies/${id}`));
    expect(sends(again.asked)).toEqual([first]);
  });

  it('that is changed after a lost answer is another one, and says so', async () => {
    const { user, asked, answer } = await openFilled({ 'POST /emergencies': 'no answer' });
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await dialog.findByText('无法连接服务');
    await user.click(dialog.getByRole('button', { name: '暂不办理' }));
    type('短信内容', '水库已经泄洪，请立即转移。');
    expect(screen.getAllByText(/现在要发的是另一条/).length).toBeGreaterThan(0);
    answer({ 'POST /emergencies': acted() });
    const second = await ask(user, '立即发送');
    await user.click(second.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(sends(asked)).toHaveLength(2));
    const [first, other] = sends(asked);
    expect(first?.key).not.toBe(other?.key);
  });

  it.each([
    ['', '立即发送', '确认，立即发送', {}],
    ['as a drill ', '开始演练', '开始演练', { drill: true, text: '演练：水库泄洪，请立即转移。' }],
  ])(
    '%sthat is out already is asked about once, and goes with one press more',
    async (_as, label, confirm, changes) => {
      const facts = { case: id, status: 'sent', at: '2026-05-06T01:00:10.000Z', by: '陈佳', operators: ['mobile'] };
      const held = new Refusal('identical-emergency', 409, { reason: 'identical-running', facts });
      const { user, asked, answer, address } = await openFilled({ 'POST /emergencies': held }, changes);
      const dialog = await ask(user, label);
      await user.click(dialog.getByRole('button', { name: confirm }));
      expect(await dialog.findByText('完全相同的短信已经发出，尚未结束')).toBeTruthy();
      expect(dialog.getByText(/陈佳于 2026-05-06 09:00:10 发起。本次没有发送。/)).toBeTruthy();
      expect(dialog.getByRole('link', { name: '查看已有的一条' }).getAttribute('href')).toContain(`/emergencies/${id}`);
      expect(dialog.queryByRole('button', { name: confirm })).toBeNull();
      answer({ 'POST /emergencies': acted() });
      await user.click(dialog.getByRole('button', { name: '仍要发送' }));
      await waitFor(() => expect(address()).toBe(`/emergencies/${id}`));
      const [first, second] = sends(asked);
      expect(first?.body).not.toHaveProperty('again');
      expect(second?.body).toMatchObject({ again: true });
    },
  );

  it('that was sent again and not answered is sent again as meant, under its key', async () => {
    const facts = { case: id, status: 'sent', at: '2026-05-06T01:00:10.000Z', by: '陈佳', operators: [] };
    const held = new Refusal('identical-emergency', 409, { reason: 'identical-running', facts });
    const { user, asked, answer } = await openFilled({ 'POST /emergencies': held });
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await dialog.findByRole('button', { name: '仍要发送' });
    answer({ 'POST /emergencies': 'no answer' });
    await user.click(dialog.getByRole('button', { name: '仍要发送' }));
    expect(await dialog.findByText('无法连接服务')).toBeTruthy();
    answer({ 'POST /emergencies': acted() });
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(sends(asked)).toHaveLength(3));
    const [, second, third] = sends(asked);
    expect(third).toEqual(second);
    expect(second?.body).toMatchObject({ again: true });
  });

  it('that waits for the duty officer already says so, in English as well', async () => {
    const facts = {
      case: id,
      status: 'awaiting-confirmation',
      at: '2026-05-06T01:00:10.000Z',
      by: '陈佳',
      operators: [],
    };
    const held = new Refusal('identical-emergency', 409, { reason: 'identical-running', facts });
    const { user } = await openFilled({ 'POST /emergencies': held });
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    expect(await dialog.findByText('完全相同的短信已经提交，正在等值班员确认')).toBeTruthy();
    expect(triggerWords.en.twin.title(true)).toContain('waits for the duty officer');
  });

  it('that the service refuses says why, and is forgotten as an attempt', async () => {
    const { user } = await openFilled({ 'POST /emergencies': new Refusal('invalid-body', 400) });
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    expect(await dialog.findByText('填写的内容格式不符')).toBeTruthy();
    expect(screen.queryByText(/没有得到答复/)).toBeNull();
  });

  it('whose warning ends before it begins cannot be sent, and says which time is wrong', async () => {
    const { user } = await openFilled();
    type('影响开始时间', '2026-05-07 10:00');
    type('警报失效时间', '2026-05-07 09:00');
    expect(screen.getAllByText('警报失效时间须晚于影响开始时间，请更正。').length).toBeGreaterThan(0);
    expect(screen.getByRole('button', { name: '立即发送' }).matches(':disabled')).toBe(true);
    type('警报失效时间', '2026-05-08 09:00');
    const dialog = await ask(user, '立即发送');
    expect(dialog.getByText('影响自 2026-05-07 10:00 北京时间 开始；短信现在就发送。')).toBeTruthy();
  });

  it('as a drill goes to nobody in every word', async () => {
    const drilled: EmergencyAnswer = acted({ path: 'exercise' });
    const { user, asked } = await openFilled(
      { 'POST /emergencies': drilled },
      { text: '演练：水库泄洪，请立即转移。' },
    );
    await user.click(screen.getByRole('checkbox', { name: /这是演练/ }));
    const dialog = await ask(user, '开始演练');
    expect(dialog.getByText('不发往任何电话；演练区域：广东省广州市')).toBeTruthy();
    expect(dialog.getByText('【演练】开始演练，不向公众发送')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '开始演练' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('演练已提交');
    expect(sends(asked)[0]?.body).toMatchObject({ exercise: true });
  });

  it('can be begun anew where something was found again', async () => {
    const { user, unmount } = await open();
    type('短信内容', '写到一半');
    await user.click(screen.getByRole('radio', { name: '红色预警' }));
    unmount();
    const again = await open();
    expect(box('短信内容').value).toBe('写到一半');
    await again.user.click(screen.getByRole('button', { name: '清空重填' }));
    expect(box('短信内容').value).toBe('');
    expect(screen.getByRole('radio', { name: '红色预警' }).matches(':checked')).toBe(false);
  });
});
