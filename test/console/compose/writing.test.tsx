import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ComposeScreen } from '../../../console/features/application/compose/compose.tsx';
import { applicationCard } from '../application-card.ts';
import { show } from '../render.tsx';
import { Refusal } from '../support/service.ts';
import { draftState, id, lawful, openNew, readiness, textField } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const notices = () => screen.getByRole('region', { name: '通知' });

describe('a new application', () => {
  it('is never called ready before the rules have been heard', async () => {
    show(<ComposeScreen />, { at: '/applications/new', answers: { 'GET /registry/{kind}': 'no answer' } });
    type(await textField(), lawful.text);
    expect(await screen.findByText('正在载入审查规则…')).toBeTruthy();
    expect(screen.queryByText('未发现须更正或提醒之处。')).toBeNull();
  });

  it('says what is missing beside the fields only once somebody wants to submit, and leads to the first', async () => {
    const { user, asked } = await openNew();
    expect(readiness().textContent).toContain('6 项尚未填写');
    expect(screen.queryByText(/《管理规定（征求意见稿）》/)).toBeNull();
    await user.click(button('提交申请'));
    expect(document.activeElement).toBe(await textField());
    expect(screen.getAllByText(/《管理规定（征求意见稿）》/).length).toBeGreaterThan(0);
    expect(asked().filter(({ route }) => !route.startsWith('GET'))).toEqual([]);
    await user.click(button('发送范围'));
    expect(document.activeElement).toBe(screen.getByRole('group', { name: '发送范围（必填）' }));
  });

  it('is measured and shown as phones get it while it is typed', async () => {
    await openNew();
    expect(screen.getByText('0 / 70 个字符，0 条短信')).toBeTruthy();
    const text = '【广东省应急管理厅】汛期将至。咨询电话020-55500103。';
    type(await textField(), text);
    expect(screen.getByText(`${text.length} / 70 个字符，1 条短信`)).toBeTruthy();
    expect(screen.getByRole('figure', { name: '手机上看到的样子' }).textContent).toContain(text);
    expect(screen.getByText('未发现须更正或提醒之处。')).toBeTruthy();
    type(await textField(), `${text}${'请注意安全，'.repeat(10)}`);
    expect(screen.getByText(/超出 \d+ 个字符/)).toBeTruthy();
    expect(readiness().textContent).toContain('1 处须更正');
  });

  it('is mended by a press, which can be undone until something else is typed', async () => {
    const { user } = await openNew();
    const text = '汛期将至（www.gd119.cn），咨询电话020-55500103。';
    type(await textField(), text);
    const phone = within(screen.getByRole('figure', { name: '手机上看到的样子' }));
    expect(phone.getByRole('button', { name: '须更正：www.gd119.cn' })).toBeTruthy();
    await user.click(button('删去“www.gd119.cn”'));
    const field = await textField();
    expect(field.value).toBe('汛期将至，咨询电话020-55500103。');
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('已更正：删去“www.gd119.cn”')).toBeTruthy();
    await user.click(button('撤销'));
    expect(field.value).toBe(text);
    await user.click(button('署名【广东省应急管理厅】'));
    expect(field.value).toBe(`【广东省应急管理厅】${text}`);
    type(field, `${field.value}！`);
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  it('offers the phone of the agency it is sent in the name of, where that is another than the applicant', async () => {
    const { user } = await openNew();
    type(screen.getByRole('textbox', { name: '发送机构' }), '博罗县人民政府');
    type(await textField(), '汛期将至。');
    await user.click(button('署名【博罗县人民政府】'));
    await user.click(button('加上咨询电话 020-55500100'));
    expect((await textField()).value).toBe('【博罗县人民政府】汛期将至。咨询电话020-55500100。');
  });

  it('becomes a case with its first save, and is saved as that case from then on', async () => {
    const { user, asked, address } = await openNew({
      'POST /applications': draftState({ version: 1 }),
      'GET /applications/{id}': new Refusal('not-found', 404),
      'GET /applications/{id}/history': new Refusal('not-found', 404),
      'PUT /applications/{id}/content': draftState({ version: 2 }),
    });
    type(await textField(), lawful.text);
    expect(screen.getByText('未保存的内容已保留在本机')).toBeTruthy();
    await user.click(button('保存草稿'));
    await within(notices()).findByText('草稿已保存。');
    expect(address()).toBe(`/applications/${id}/edit`);
    expect(screen.getByText('已保存')).toBeTruthy();
    type(await textField(), '改过的内容');
    expect(screen.getByText('未保存的内容已保留在本机')).toBeTruthy();
    await user.click(button('保存草稿'));
    await waitFor(() => expect(screen.queryByText('未保存的内容已保留在本机')).toBeNull());
    expect(asked().filter(({ route }) => !route.startsWith('GET'))).toMatchObject([
      { route: 'POST /applications', body: { content: { text: lawful.text, channel: 'sms' } } },
      { route: 'PUT /applications/{id}/content', body: { version: 1, content: { text: '改过的内容' } } },
    ]);
  });

  it('is not made twice where the answer to its first save was lost', async () => {
    const { user, asked, answer } = await openNew({
      'POST /applications': 'no answer',
      'GET /applications/{id}': new Refusal('not-found', 404),
      'GET /applications/{id}/history': new Refusal('not-found', 404),
      'PUT /applications/{id}/content': draftState({ version: 2 }),
    });
    type(await textField(), '第一次');
    await user.click(button('保存草稿'));
    const trouble = (await screen.findByText('无法连接服务')).closest('[role="alert"]');
    expect(trouble?.parentElement).toBe(document.activeElement);
    type(await textField(), '第二次');
    answer({ 'POST /applications': draftState({ version: 1 }) });
    await user.click(button('保存草稿'));
    await within(notices()).findByText('草稿已保存。');
    const saves = asked().filter(({ route }) => !route.startsWith('GET'));
    const [lost, again, corrected] = saves;
    expect(again).toEqual(lost);
    expect(again?.body).toMatchObject({ content: { text: '第一次' } });
    expect(corrected).toMatchObject({ route: 'PUT /applications/{id}/content', body: { content: { text: '第二次' } } });
    expect(saves).toHaveLength(3);
  });

  it('that the service refuses to take is told so, and the next save is another one', async () => {
    const { user, asked } = await openNew({ 'POST /applications': new Refusal('idempotency-conflict', 409) });
    type(await textField(), '第一次');
    await user.click(button('保存草稿'));
    await screen.findByText(/请核对是否已经提交/);
    await user.click(button('保存草稿'));
    await waitFor(() => expect(asked().filter(({ route }) => route === 'POST /applications')).toHaveLength(2));
    const [first, second] = asked().filter(({ route }) => route === 'POST /applications');
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('an earlier application', () => {
  const earlier = {
    'GET /applications': {
      items: [applicationCard({ caseId: id, text: lawful.text }), applicationCard({ caseId: 'a-1', text: '' })],
      next: null,
    },
    'GET /applications/{id}': draftState(),
  } as const;

  it('is begun with but for its times and its seal, and what was typed before is a press away', async () => {
    const { user } = await openNew({
      ...earlier,
      'GET /applications/{id}': { ...draftState(), orders: [], attachmentVerified: true, scans: [], figures: null },
    });
    type(await textField(), '自己写的');
    await user.click(button('从以前的申请套用'));
    const dialog = await screen.findByRole('dialog', { name: '从以前的申请套用' });
    const [take, ...others] = await within(dialog).findAllByRole('button', { name: /^套用/ });
    expect(others).toEqual([]);
    expect(take).toBe(within(dialog).getByRole('button', { name: `套用 ${lawful.text}` }));
    await user.click(within(dialog).getByRole('button', { name: `套用 ${lawful.text}` }));
    await waitFor(async () => expect((await textField()).value).toBe(lawful.text));
    expect(screen.getByRole('checkbox', { name: '广州市' }).matches(':checked')).toBe(true);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '开始' }).value).toBe('');
    expect(button('选择扫描件')).toBeTruthy();
    await user.click(button('恢复套用前填写的内容'));
    expect((await textField()).value).toBe('自己写的');
    expect(screen.queryByRole('button', { name: '恢复套用前填写的内容' })).toBeNull();
  });

  it('that cannot be read says so in the list, which stays', async () => {
    const { user } = await openNew({ ...earlier, 'GET /applications/{id}': new Refusal('not-found', 404) });
    await user.click(button('从以前的申请套用'));
    await user.click(await screen.findByRole('button', { name: `套用 ${lawful.text}` }));
    expect(await within(screen.getByRole('dialog')).findByText('未找到')).toBeTruthy();
    await user.click(button('取消'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
