import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { emptyAlert } from '../../../console/alert/alert-draft.ts';
import type { RegistryState } from '../../../console/api/types.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { actors } from '../../http/world.ts';
import { register, registryState } from '../register.ts';
import { show } from '../render.tsx';
import type { Answers } from '../support/service.ts';
import { acted, id } from './opened.tsx';

const message = (key: string, title: string): RegistryState =>
  registryState({
    kind: 'prepared-message',
    value: {
      id: key,
      organisation: 'gd-emergency',
      hazardClass: 'natural-disaster',
      event: '1003',
      level: 'red',
      title,
      headline: `${title}的用途`,
      text: '{地点}未来{时数}内有特大暴雨。',
      instruction: '请立即转移到高处。',
      slots: [
        { name: '地点', kind: 'place', example: '广州市', longest: 20 },
        { name: '时数', kind: 'hours', unit: '小时', example: '3', longest: 3 },
      ],
      divisions: ['440100'],
      validForHours: 6,
      correction: { text: '【更正】{地点}的短信有误。' },
      allClear: { text: '【解除】{地点}险情解除。' },
    },
  });
const messages = ['暴雨', '台风', '山洪', '地震', '泥石流', '林火', '火灾', '危化品泄漏'].map((title, index) =>
  message(`gd-${index}`, title),
);
const proposed: RegistryState = { ...message('gd-proposed', '尚未确认'), current: null };

const open = async (rows: readonly RegistryState[], answers: Answers = {}) => {
  const others = register['GET /registry/{kind}'];
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    answers: {
      ...register,
      'GET /registry/{kind}': (asked) =>
        asked.address.includes('prepared-message') ? { items: [...rows], next: null } : others(asked),
      ...answers,
    },
  });
  await screen.findByRole('region', { name: '手机收到的短信' });
  return shown;
};
const choice = () => screen.findByRole('region', { name: '预置模板' });
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const phone = () => screen.getByRole('region', { name: '手机收到的短信' }).textContent ?? '';
const sends = () => screen.getByRole<HTMLButtonElement>('button', { name: '立即发送' });

describe('a prepared message', () => {
  it('is sent with one field: its area fills the place, what is not filled in cannot be sent', async () => {
    const { user, asked, address } = await open(messages, { 'POST /emergencies': acted() });
    await user.click(within(await choice()).getByRole('button', { name: /暴雨/ }));
    expect(box('地点').value).toBe('广东省广州市');
    expect(document.activeElement).toBe(box('时数'));
    expect(phone()).toContain('广东省广州市未来{时数}内有特大暴雨。请立即转移到高处。');
    expect(sends().disabled).toBe(true);
    expect(screen.getByText('尚未填写完整：时数')).toBeTruthy();
    type('时数', '三');
    expect(screen.getByText('请填写数字，例如 3')).toBeTruthy();
    type('时数', '3');
    expect(phone()).toContain('广东省广州市未来3小时内有特大暴雨。');
    await user.click(sends());
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(address()).toBe(`/emergencies/${id}`));
    expect(asked().find(({ route }) => route === 'POST /emergencies')?.body).toMatchObject({
      alert: {
        text: '广东省广州市未来3小时内有特大暴雨。',
        instruction: '请立即转移到高处。',
        level: 'red',
        hazardClass: 'natural-disaster',
        eventType: '1003',
        divisions: ['440100'],
        urgent: true,
      },
      prepared: {
        id: 'gd-0',
        version: 2,
        slots: [
          { name: '地点', value: '广东省广州市' },
          { name: '时数', value: '3' },
        ],
        correction: { text: '【更正】广东省广州市的短信有误。' },
        allClear: { text: '【解除】广东省广州市险情解除。' },
      },
    });
    expect(localStorage.getItem('console.prepared.gd-warning-system')).toBe('gd-0');
  });

  it('that was used last comes first, and any is found by its name in pinyin; none that is only proposed', async () => {
    localStorage.setItem('console.prepared.gd-warning-system', 'gd-7');
    const { user } = await open([...messages, proposed]);
    const section = within(await choice());
    const names = () =>
      section.getAllByRole('listitem').map(({ textContent }) => textContent?.replace('红色预警', '').trim());
    expect(names()[0]).toBe('危化品泄漏');
    expect(names()).toHaveLength(6);
    expect(section.getByText('另有 2 个，请输入名称查找')).toBeTruthy();
    const find = section.getByRole('textbox', { name: '查找模板（名称或拼音）' });
    await user.type(find, 'nishi');
    await waitFor(() => expect(names()).toEqual(['泥石流']));
    await user.clear(find);
    await user.type(find, 'wh');
    await waitFor(() => expect(names()).toEqual(['危化品泄漏']));
    await user.clear(find);
    await user.type(find, '未确认');
    expect(await section.findByText('没有匹配的模板')).toBeTruthy();
  });

  it('gives its words to be edited, which are nobody’s but the sender’s from then on', async () => {
    const { user, asked } = await open(messages, { 'POST /emergencies': acted() });
    await user.click(within(await choice()).getByRole('button', { name: /暴雨/ }));
    type('时数', '3');
    await user.click(screen.getByRole('button', { name: '改写文字' }));
    expect(box('短信内容').value).toBe('广东省广州市未来3小时内有特大暴雨。');
    type('短信内容', '广州市有特大暴雨。');
    await user.click(sends());
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    const sent = asked().find(({ route }) => route === 'POST /emergencies')?.body;
    expect(sent).toMatchObject({ alert: { text: '广州市有特大暴雨。' } });
    expect(sent).not.toHaveProperty('prepared');
  });

  it('keeps what is typed into its slots when the page is loaded anew', async () => {
    const first = await open(messages);
    await first.user.click(within(await choice()).getByRole('button', { name: /暴雨/ }));
    type('地点', '天河区');
    first.unmount();
    await open(messages);
    expect(box('地点').value).toBe('天河区');
    expect(phone()).toContain('天河区未来{时数}内');
  });

  describe('with usual outlines', () => {
    const circle = '10.0,115.0 5';
    const { current } = message('gd-valley', '山洪');
    if (current?.kind !== 'prepared-message') throw new Error('a prepared message');
    const value = { ...current.value, areas: [{ circle }] };
    const rows = [registryState({ kind: 'prepared-message', value })];
    const chosen = { id: 'gd-valley', version: 2, message: value, slots: { 地点: '山口', 时数: '3' } };
    const outlines = () => within(screen.getByRole('region', { name: '轮廓' }));
    const sent = async ({ user, asked }: Awaited<ReturnType<typeof open>>) => {
      await user.click(sends());
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
      await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
      return Object(asked().find(({ route }) => route === 'POST /emergencies')?.body);
    };

    it('shows them and sends within them, with the same presses as without', async () => {
      const shown = await open(rows, { 'POST /emergencies': acted() });
      await shown.user.click(within(await choice()).getByRole('button', { name: /山洪/ }));
      type('时数', '3');
      expect(await outlines().findByText(/^圆，半径 5 千米/)).toBeTruthy();
      const { alert, prepared } = await sent(shown);
      expect([alert.divisions, alert.areas]).toEqual([['440100'], [{ circle }]]);
      expect(prepared).toMatchObject({ id: 'gd-valley', version: 2 });
    });

    it('keeps them where its words are rewritten', async () => {
      const shown = await open(rows, { 'POST /emergencies': acted() });
      await shown.user.click(within(await choice()).getByRole('button', { name: /山洪/ }));
      type('时数', '3');
      await shown.user.click(screen.getByRole('button', { name: '改写文字' }));
      type('短信内容', '山口有山洪。');
      expect((await sent(shown)).alert.areas).toEqual([{ circle }]);
    });

    it('leaves them where the sender wants none', async () => {
      const shown = await open(rows, { 'POST /emergencies': acted() });
      await shown.user.click(within(await choice()).getByRole('button', { name: /山洪/ }));
      type('时数', '3');
      await shown.user.click(await outlines().findByRole('button', { name: '不用轮廓' }));
      expect(await outlines().findByRole('button', { name: '用回模板的轮廓' })).toBeTruthy();
      expect((await sent(shown)).alert).not.toHaveProperty('areas');
    });

    it('does not send another area within them, says so, and takes them up again by one press', async () => {
      drafts.hold(`${actors.machine.subject}.emergency.new`, {
        ...{ ...emptyAlert('广东省应急管理厅'), level: 'red', hazardClass: 'natural-disaster', event: '山洪' },
        ...{ divisions: ['440100', '440300'], chosen, attempt: null },
      });
      const shown = await open(rows, { 'POST /emergencies': acted() });
      expect(await outlines().findByText('区域已更改，模板的轮廓不再使用：将发往整个区域。')).toBeTruthy();
      expect(screen.queryByText(/个轮廓以内的电话用户/)).toBeNull();
      await shown.user.click(outlines().getByRole('button', { name: '用回模板的轮廓' }));
      expect((await sent(shown)).alert.areas).toEqual([{ circle }]);
    });

    it('is found though it stands behind the first megabyte of the list', async () => {
      const [first] = messages;
      if (first === undefined) throw new Error('there are messages');
      await open([], {
        'GET /registry/{kind}': (asked) =>
          !asked.address.includes('prepared-message')
            ? register['GET /registry/{kind}'](asked)
            : asked.address.includes('cursor=more')
              ? { items: rows, next: null }
              : { items: [first], next: 'more' },
      });
      expect(within(await choice()).getByRole('button', { name: /山洪/ })).toBeTruthy();
    });
  });

  describe('in a further language', () => {
    const row = message('gd-two', '暴雨');
    const { current } = row;
    if (current?.kind !== 'prepared-message') throw new Error('a prepared message');
    const value = {
      ...current.value,
      slots: [...current.value.slots, { name: 'place', kind: 'place' as const, example: 'Guangzhou', longest: 20 }],
      otherLanguages: [
        {
          language: 'en',
          text: 'Extreme rain in {place} within {时数} hours.',
          instruction: 'Move to high ground now.',
          correction: { text: 'The message on {place} was sent in error.' },
          allClear: { text: 'The danger in {place} is over.' },
        },
      ],
    };
    const rows = [registryState({ kind: 'prepared-message', value })];
    const bodyOf = async ({ user, asked }: Awaited<ReturnType<typeof open>>) => {
      await user.click(sends());
      await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
      await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
      return Object(asked().find(({ route }) => route === 'POST /emergencies')?.body);
    };

    it('asks for its words in it, puts no Chinese there, and sends them with what puts it right', async () => {
      const shown = await open(rows, { 'POST /emergencies': acted() });
      await shown.user.click(within(await choice()).getByRole('button', { name: /暴雨/ }));
      type('时数', '3');
      const english = within(screen.getByRole('group', { name: 'English' }));
      expect(english.getByText(/全部不填，则不发送这种语言/)).toBeTruthy();
      const field = english.getByRole<HTMLInputElement>('textbox', { name: 'place' });
      expect([field.value, field.getAttribute('lang')]).toEqual(['', 'en']);
      type('place', '{');
      expect(sends().disabled).toBe(true);
      type('place', 'Guangzhou');
      const { alert, prepared } = await bodyOf(shown);
      expect(alert.otherLanguages).toEqual([
        { language: 'en', text: 'Extreme rain in Guangzhou within 3 hours.', instruction: 'Move to high ground now.' },
      ]);
      expect(prepared).toMatchObject({
        slots: [{ value: '广东省广州市' }, { value: '3' }, { value: 'Guangzhou' }],
        correction: { otherLanguages: [{ language: 'en', text: 'The message on Guangzhou was sent in error.' }] },
      });
    });

    it('is sent without it by whoever types none of its words', async () => {
      const shown = await open(rows, { 'POST /emergencies': acted() });
      await shown.user.click(within(await choice()).getByRole('button', { name: /暴雨/ }));
      expect(document.activeElement).toBe(box('时数'));
      type('时数', '3');
      expect(phone()).not.toContain('Extreme rain');
      const { alert, prepared } = await bodyOf(shown);
      expect(alert).not.toHaveProperty('otherLanguages');
      expect(prepared.slots).toHaveLength(2);
      expect(prepared.correction).toEqual({ text: '【更正】广东省广州市的短信有误。' });
    });
  });

  it('is offered to nobody who has none', async () => {
    await open([]);
    expect(screen.queryByRole('region', { name: '预置模板' })).toBeNull();
  });
});
