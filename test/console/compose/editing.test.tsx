import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { recentScopes } from '../../../console/divisions/division-choice.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { actors } from '../../http/world.ts';
import { Refusal } from '../support/service.ts';
import { draftCase, draftState, historyOf, id, lawful, openCase, readiness, showCase, textField } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const commands = (asked: readonly { readonly route: string; readonly body: unknown }[]) =>
  asked.filter(({ route }) => !route.startsWith('GET')).map(({ route, body }) => [route, body]);

const decided = (reason: string): NonNullable<ApplicationCase['decision']> => ({
  outcome: 'returned',
  reason,
  ...{ subject: actors.officer.subject, name: actors.officer.name, at: '2026-05-06T01:00:00.000Z' },
});

describe('a draft that is ready', () => {
  it('is submitted once that is confirmed, with what it is and how much it is before one’s eyes', async () => {
    const { user, asked, address } = await openCase(draftCase(), {
      'PUT /applications/{id}/content': draftState({ version: 3 }),
      'POST /applications/{id}/submit': draftState({ version: 4, status: 'submitted' }),
    });
    expect(readiness().textContent).toContain('可以提交');
    const text = `${lawful.text}。`;
    type(await textField(), text);
    await user.click(button('提交申请'));
    const dialog = await screen.findByRole('dialog', { name: '提交给通信管理局审批？' });
    expect(dialog.textContent).toContain('约 100 万用户，广东省广州市');
    expect(dialog.textContent).toContain(text);
    await user.click(within(dialog).getByRole('button', { name: '确认提交' }));
    await waitFor(() => expect(address()).toBe(`/applications/${id}`));
    expect(commands(asked())).toMatchObject([
      ['PUT /applications/{id}/content', { version: 2, content: { ...lawful, text } }],
      ['POST /applications/{id}/submit', { version: 3 }],
    ]);
    expect(drafts.count('')).toBe(0);
    expect(recentScopes('000000')).toEqual([['440100']]);
  });

  it('stays in the dialog with the reason where the service refuses it', async () => {
    const { user } = await openCase(draftCase(), {
      'POST /applications/{id}/submit': new Refusal('attachment-missing', 409),
    });
    await user.click(button('提交申请'));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '确认提交' }));
    expect(await within(dialog).findByRole('alert')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: '暂不办理' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('已保存')).toBeTruthy();
  });

  it('is submitted with its notes in sight where the rules have any', async () => {
    const { volumeEstimate: _unknown, ...content } = lawful;
    const { user } = await openCase(draftCase({ content }));
    expect(readiness().textContent).toContain('可以提交，有 1 条提醒');
    await user.click(button('提交申请'));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('有 1 条提醒，审批机关同样会看到');
    expect(dialog.textContent).toContain('数量未估计，广东省广州市');
  });
});

describe('what was typed before and not saved', () => {
  it('is back, and gone for the saved version once that is asked for and confirmed', async () => {
    drafts.hold(`${actors.clerk.subject}.application.${id}`, {
      fields: {
        ...{ text: '写到一半', reason: '', start: '', end: '', divisions: [], audience: '', sendingAgency: '' },
        ...{ volume: '', sends: '', frequencyNote: '', classification: null, channel: 'sms', exemptions: [] },
        attachment: null,
      },
      base: { id, version: 2 },
      firstSave: null,
    });
    const { user } = await openCase(draftCase());
    expect((await textField()).value).toBe('写到一半');
    expect(screen.getByText(/已恢复您上次在本机填写/)).toBeTruthy();
    await user.click(button('放弃，改用已保存的版本'));
    await user.click(await screen.findByRole('button', { name: '放弃本机所写内容' }));
    await waitFor(async () => expect((await textField()).value).toBe(lawful.text));
    expect(screen.queryByText(/已恢复您上次在本机填写/)).toBeNull();
    expect(drafts.count('')).toBe(0);
  });
});

describe('an application that was returned', () => {
  const reason = '发送范围过大，请缩小；附件不清晰。';
  const returned = draftCase({ status: 'returned', decision: decided(reason), clockStartedOn: '2026-05-06' });

  it('has what the officer wrote in sight, and beside the fields it is about', async () => {
    await openCase(returned);
    expect(screen.getByRole('heading', { level: 1, name: '更正退回的申请' })).toBeTruthy();
    expect(screen.getByRole('complementary', { name: '审批人员的退回意见' }).textContent).toContain(reason);
    const scope = screen.getByRole('group', { name: '发送范围（必填）' });
    expect(scope.textContent).toContain('发送范围过大，请缩小');
    expect(scope.textContent).not.toContain('附件不清晰');
    expect(screen.getByRole('group', { name: '盖章的书面申请（必填）' }).textContent).toContain('附件不清晰');
  });

  it('keeps its clock and is asked about as long as nothing in it has changed', async () => {
    const submitted = {
      type: 'application.submitted' as const,
      content: lawful,
      authority: 'gd-comms',
      edition: 'draft-2020' as const,
      findings: [],
      clockStartedOn: '2026-05-06',
      provisional: false,
    };
    const { user } = await openCase(returned, {
      'GET /applications/{id}/history': historyOf([{ by: 'clerk', events: [submitted] }]),
    });
    expect(screen.getByText(/从原提交日起算/)).toBeTruthy();
    await user.click(button('重新提交'));
    expect((await screen.findByRole('dialog')).textContent).toContain('与退回前提交的内容相比没有改动。');
    await user.click(button('暂不办理'));
    type(screen.getByRole('textbox', { name: '发送理由（必填）' }), '再次提醒群众');
    await user.click(button('重新提交'));
    expect((await screen.findByRole('dialog')).textContent).not.toContain('没有改动');
    expect(screen.getByText(/今天提交，须提前 15 个工作日/)).toBeTruthy();
  });
});

describe('an application that is being decided', () => {
  const submitted = draftCase({ status: 'submitted', clockStartedOn: '2026-05-06' });

  it('can have its scan replaced and nothing else', async () => {
    const { user, asked, address } = await openCase(submitted, {
      'PUT /applications/{id}/content': draftState({ status: 'submitted', version: 3 }),
    });
    expect(screen.getByText(/申请正在审批，只能更换附件/)).toBeTruthy();
    expect((await textField()).matches(':disabled')).toBe(true);
    expect(button('增加一项例外').matches(':disabled')).toBe(true);
    expect(button('换一份').matches(':disabled')).toBe(false);
    expect(screen.queryByRole('button', { name: '提交申请' })).toBeNull();
    await user.click(button('移除'));
    await user.click(button('保存更换的附件'));
    await waitFor(() => expect(address()).toBe(`/applications/${id}`));
    expect(commands(asked())).toHaveLength(1);
  });

  it('is only looked at by whoever may not correct it', async () => {
    showCase({ ...submitted, possibleActions: [] });
    expect((await screen.findByRole('link', { name: '查看申请' })).getAttribute('href')).toBe(`/applications/${id}`);
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('an application that a colleague goes on with meanwhile', () => {
  const theirs = draftCase({ version: 3, content: { ...lawful, text: '【广东省应急管理厅】同事写的。' } });
  const history = historyOf([
    { by: 'clerk', events: [{ type: 'application.drafted', applicant: 'gd-emergency', content: lawful }] },
    { by: 'clerk', events: [{ type: 'application.corrected', content: lawful }] },
    { by: 'colleague', events: [{ type: 'application.corrected', content: theirs.content }] },
  ]);
  const mine = '【广东省应急管理厅】我写的。';

  const overtaken = async (latest: ApplicationCase) => {
    const shown = await openCase(draftCase(), { 'GET /applications/{id}/history': history });
    type(await textField(), mine);
    shown.answer({ 'GET /applications/{id}': latest });
    await shown.lookAgain();
    await screen.findByText('您打开之后，此申请已有变化');
    return shown;
  };

  it('keeps what is typed, says who did what, and saves nothing before one version is chosen', async () => {
    const { user, asked } = await overtaken(theirs);
    expect((await textField()).value).toBe(mine);
    expect((await screen.findByText(actors.colleague.name)).closest('li')?.textContent).toContain('更正');
    const row = await screen.findByRole('rowheader', { name: '短信内容' });
    expect(row.closest('tr')?.textContent).toContain(mine);
    expect(row.closest('tr')?.textContent).toContain('同事写的');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    for (const name of ['保存草稿', '提交申请']) expect(button(name).matches(':disabled')).toBe(true);
    expect(screen.getByText(/版本尚未选定/)).toBeTruthy();
    await user.click(button('查看变化'));
    expect(document.activeElement?.contains(row)).toBe(true);
    expect(commands(asked())).toEqual([]);
  });

  it('is saved over theirs where mine is to stay', async () => {
    const { user, asked } = await overtaken(theirs);
    await user.click(await screen.findByRole('button', { name: '保留我的填写，覆盖最新版本' }));
    expect(screen.queryByText('您打开之后，此申请已有变化')).toBeNull();
    expect((await textField()).value).toBe(mine);
    expect(commands(asked())).toEqual([]);
    expect(button('保存草稿').matches(':disabled')).toBe(false);
  });

  it('is theirs once it is confirmed that mine may go', async () => {
    const { user } = await overtaken(theirs);
    await user.click(await screen.findByRole('button', { name: '改用最新版本（放弃我的填写）' }));
    await user.click(await screen.findByRole('button', { name: '放弃我的填写' }));
    await waitFor(async () => expect((await textField()).value).toBe(theirs.content.text));
    expect(screen.getByText('已保存')).toBeTruthy();
  });

  it('is lost for mine once it is submitted: what is typed can only be copied', async () => {
    const { container } = await overtaken({ ...theirs, status: 'submitted' });
    expect(container.textContent).toContain('您的填写不能再覆盖它');
    expect(screen.queryByRole('button', { name: /保留我的填写/ })).toBeNull();
    expect((await textField()).value).toBe(mine);
    expect((await textField()).matches(':disabled')).toBe(false);
    expect(screen.getByText(/不能再保存或提交/)).toBeTruthy();
  });

  it('is told of where a save is refused for it, at the button, and the save goes on from the version chosen', async () => {
    const { user, asked, answer } = await openCase(draftCase(), {
      'GET /applications/{id}/history': history,
      'PUT /applications/{id}/content': new Refusal('stale-version', 409, { version: 3, current: theirs }),
    });
    type(await textField(), mine);
    await user.click(button('保存草稿'));
    expect(await screen.findByText('事项在您查看之后已有变化')).toBeTruthy();
    expect(screen.queryByText('您打开之后，此申请已有变化')).toBeNull();
    await user.click(await screen.findByRole('button', { name: '保留我的填写，覆盖最新版本' }));
    answer({ 'PUT /applications/{id}/content': draftState({ version: 4 }) });
    await user.click(button('保存草稿'));
    await within(screen.getByRole('region', { name: '通知' })).findByText('草稿已保存。');
    expect(commands(asked()).map(([, body]) => body)).toMatchObject([{ version: 2 }, { version: 3 }]);
  });
});
