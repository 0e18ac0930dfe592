import { screen, waitFor, within } from '@testing-library/react';
import { NoticeChoicesScreen } from '../../console/features/registry/notice-choices.tsx';
import type { Operations } from '../../lambda/http/operations.ts';
import { show } from './render.tsx';
import { Refusal } from './support/service.ts';

type Choices = Operations['GET /me/notice-choices']['answer'];

const choices: Choices = {
  organisation: 'gd-comms',
  channels: [
    { gateway: 'sms', by: 'sms', urgentOnly: false },
    { gateway: 'mail', by: 'email', urgentOnly: false },
    { gateway: 'voice', by: 'voice', urgentOnly: true },
  ],
  kinds: [
    { kind: 'emergency-awaits', locked: true, off: [] },
    { kind: 'application-approved', locked: false, off: [] },
    { kind: 'reason-owed', locked: false, off: ['mail'] },
  ],
  chosenAt: null,
};

const open = (answer: Choices | Refusal = choices, language: 'zh' | 'en' = 'zh') =>
  show(<NoticeChoicesScreen />, {
    at: '/my-notices',
    as: 'duty',
    language,
    answers: { 'GET /me/notice-choices': answer, 'PUT /me/notice-choices': choices },
  });
const kind = async (name: string) => within(await screen.findByRole('group', { name }));
const boxes = (of: Awaited<ReturnType<typeof kind>>) =>
  of
    .getAllByRole<HTMLInputElement>('checkbox')
    .map((box) => [box.closest('label')?.textContent, box.checked, box.disabled]);

describe('the channels by which somebody is told', () => {
  it('are all used and locked for what policy says, which says so', async () => {
    open();
    const emergency = await kind('应急发送待确认');
    expect(boxes(emergency)).toEqual([
      ['短信（sms）', true, true],
      ['邮件（mail）', true, true],
      ['语音电话（voice）', true, true],
    ]);
    expect(emergency.getByText(/^由政策规定，不能关闭：按值班表使用全部渠道/)).toBeTruthy();
  });

  it('can be turned off for another kind but for the last, which says why; an urgent one is not used for it', async () => {
    const { user } = open();
    const owed = await kind('逾期失效待说明原因');
    expect(boxes(owed)).toEqual([
      ['短信（sms）', true, true],
      ['邮件（mail）', false, false],
    ]);
    expect(owed.getByText('至少保留一个渠道。')).toBeTruthy();
    expect(owed.getByText(/语音电话（voice）在值班表中只用于紧急通知/)).toBeTruthy();
    await user.click(owed.getByRole('checkbox', { name: '邮件（mail）' }));
    expect(boxes(owed)).toEqual([
      ['短信（sms）', true, false],
      ['邮件（mail）', true, false],
    ]);
    expect(owed.queryByText('至少保留一个渠道。')).toBeNull();
  });

  it('are saved as a whole, what is locked left out', async () => {
    const { user, asked } = open();
    const approved = await kind('申请批准');
    await user.click(approved.getByRole('checkbox', { name: '短信（sms）' }));
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('通知渠道已保存')).toBeTruthy();
    expect(asked().find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      off: [
        { kind: 'application-approved', gateways: ['sms'] },
        { kind: 'reason-owed', gateways: ['mail'] },
      ],
    });
  });

  it('stay as they were chosen where the page is left before they are saved, and say that they are not saved', async () => {
    const { user, unmount } = open();
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    await user.click((await kind('申请批准')).getByRole('checkbox', { name: '短信（sms）' }));
    expect(screen.getByText(/尚未保存/)).toBeTruthy();
    unmount();
    const again = open();
    expect(boxes(await kind('申请批准'))[0]).toEqual(['短信（sms）', false, false]);
    expect(screen.getByText(/已恢复上次选择、尚未保存的内容/)).toBeTruthy();
    await again.user.click(screen.getByRole('button', { name: '放弃更改' }));
    expect(boxes(await kind('申请批准'))[0]).toEqual(['短信（sms）', true, false]);
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    again.unmount();
    open();
    expect(boxes(await kind('申请批准'))[0]).toEqual(['短信（sms）', true, false]);
  });

  it('are no longer unsaved once they are saved, or are as they were', async () => {
    const { user, answer, unmount } = open();
    const sms = async () => (await kind('申请批准')).getByRole('checkbox', { name: '短信（sms）' });
    await user.click(await sms());
    await user.click(await sms());
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    await user.click(await sms());
    const saved = {
      ...choices,
      kinds: choices.kinds.map((row) => (row.kind === 'application-approved' ? { ...row, off: ['sms'] } : row)),
    };
    answer({ 'GET /me/notice-choices': saved, 'PUT /me/notice-choices': saved });
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('通知渠道已保存')).toBeTruthy();
    expect(screen.queryByText(/尚未保存/)).toBeNull();
    expect(boxes(await kind('申请批准'))[0]).toEqual(['短信（sms）', false, false]);
    unmount();
    open(saved);
    await kind('申请批准');
    expect(screen.queryByText(/尚未保存/)).toBeNull();
  });

  it('of a channel that is gone meanwhile are not saved with the others', async () => {
    const { user, unmount } = open();
    await user.click((await kind('申请批准')).getByRole('checkbox', { name: '邮件（mail）' }));
    unmount();
    const channels = [...choices.channels.filter(({ gateway }) => gateway !== 'mail')];
    const kinds = choices.kinds.map((row) => ({ ...row, off: [] }));
    const again = open({
      ...choices,
      kinds,
      channels: [...channels, { gateway: 'ding', by: 'dingtalk', urgentOnly: false }],
    });
    await again.user.click((await kind('逾期失效待说明原因')).getByRole('checkbox', { name: '钉钉（ding）' }));
    await again.user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('通知渠道已保存')).toBeTruthy();
    expect(again.asked().find(({ route }) => route.startsWith('PUT'))?.body).toEqual({
      off: [{ kind: 'reason-owed', gateways: ['ding'] }],
    });
  });

  it('that the service does not let go are told of in its words', async () => {
    const { user, answer } = open();
    await kind('申请批准');
    answer({
      'PUT /me/notice-choices': new Refusal('invalid-choice', 422, {
        reason: 'channel-last',
        facts: { kind: 'application-approved' },
        detailZh: '每类通知至少保留一个渠道。',
      }),
    });
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('不能这样选择通知渠道')).toBeTruthy();
    expect(screen.queryByText('通知渠道已保存')).toBeNull();
  });

  it('are none of somebody whom no roster names, who is told whom to ask', async () => {
    open(new Refusal('not-found', 404));
    expect(await screen.findByText(/值班表没有登记您的账号/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
  });

  it('are named when they were last saved', async () => {
    open({ ...choices, chosenAt: '2026-05-05T01:00:00.000Z' });
    expect(await screen.findByText('2026-05-05 09:00')).toBeTruthy();
  });

  it('reach nobody where the deployment has none of them, which is said', async () => {
    open({ ...choices, channels: [] });
    expect(await screen.findByText(/通知送不到您/)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });

  it('are said in English as well', async () => {
    open(choices, 'en');
    const emergency = await kind('An emergency waits to be confirmed');
    expect(emergency.getByText(/none can be turned off/)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('heading', { name: 'My notice channels' })).toBeTruthy());
  });
});
