import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ApplicationCase } from '../../../console/api/types.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { emptyDraft } from '../../../console/features/application/decision/decision-draft.ts';
import { actors } from '../../http/world.ts';
import { stateOf } from '../application-case.ts';
import { orderRow } from '../order-row.ts';
import { Refusal } from '../support/service.ts';
import { ask, asked, button, historyOf, id, open, waiting } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const reason = (dialog: Awaited<ReturnType<typeof ask>>) => dialog.getByRole('textbox', { name: /^理由/ });

const given = {
  operators: [{ operator: 'mobile', volumeCeiling: 400_000 }],
  window: { start: '2026-06-10T01:00:00.000Z', end: '2026-06-10T12:00:00.000Z' },
  divisions: ['440100'],
  accessNumber: '106390000123',
};

describe('an officer who does not approve', () => {
  it.each([
    ['退回更正…', '退回更正', 'return', 'returned'],
    ['不予协调…', '决定不予协调', 'decline', 'declined'],
  ] as const)('%s only with a reason, which may begin with a phrase', async (label, deed, command, status) => {
    const route = `POST /applications/{id}/${command}` as const;
    const { user, asked: commands } = await open(waiting(), {
      [route]: stateOf(waiting({ version: 3, status, possibleActions: [] })),
    });
    const dialog = await ask(user, label);
    const confirm = dialog.getByRole('button', { name: deed });
    expect(confirm.matches(':disabled')).toBe(true);
    type(reason(dialog), '  ');
    expect(confirm.matches(':disabled')).toBe(true);
    type(reason(dialog), '  经研究，');
    const [phrase] = within(dialog.getByRole('group', { name: '参考用语（点选加入）' })).getAllByRole('button');
    if (phrase !== undefined) await user.click(phrase);
    await user.click(confirm);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find((one) => one.route === route)?.body).toEqual({
      version: 2,
      reason: `经研究，${phrase?.textContent}`,
    });
  });

  it('says afterwards why nothing was decided, which the page asks for until it is said', async () => {
    const closing = { subject: 'system', name: '系统', at: '2026-06-10T01:00:00.000Z', reason: '', reasonEn: '' };
    const lapsed = waiting({ status: 'lapsed', closing, possibleActions: ['explain-lapse'] });
    const { user, asked: commands } = await open(lapsed, {
      'POST /applications/{id}/explain-lapse': stateOf({ ...lapsed, version: 4 }),
    });
    expect(await screen.findByText('到发送时间没有作出决定，尚未向申请单位说明原因。')).toBeTruthy();
    const dialog = await ask(user, '说明未作决定的原因');
    await user.click(dialog.getByRole('button', { name: '审批人员未能按时办理。' }));
    await user.click(dialog.getByRole('button', { name: '写入记录' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/explain-lapse'))?.body).toEqual({
      reason: '审批人员未能按时办理。',
    });
  });

  const done = (changes: Partial<ApplicationCase> = {}) =>
    waiting({
      status: 'completed',
      orders: [orderRow({ caseId: id })],
      possibleActions: ['issue-erratum'],
      ...changes,
    });
  const text = '【广东省应急管理厅】更正：电话应为020-55500101。';
  const words = { text, corrects: '咨询电话写错。' };
  const signed = { subject: 'gd-officer', name: '审批人', at: '2026-06-11T01:00:00.000Z', ...words, findings: [] };
  const fill = (dialog: Awaited<ReturnType<typeof ask>>) => {
    type(dialog.getByRole('textbox', { name: /^原短信何处有误/ }), words.corrects);
    type(dialog.getByRole('textbox', { name: /^更正短信/ }), text);
  };

  it('puts right what was sent, once it is written what was wrong', async () => {
    const { user, asked: commands } = await open(done(), {
      'POST /applications/{id}/erratum': stateOf(done({ version: 6 })),
    });
    await screen.findByRole('heading', { name: '更正已发出的短信' });
    const dialog = await ask(user, '发送更正…');
    const deed = dialog.getByRole('button', { name: '发送更正' });
    expect(deed.matches(':disabled')).toBe(true);
    fill(dialog);
    expect(dialog.getAllByRole('figure').at(-1)?.textContent).toContain(text);
    await user.click(deed);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/erratum'))?.body).toEqual({ version: 2, ...words });
  });

  it('is told that another officer has to sign the erratum where two signed the send', async () => {
    const firstSignature = { subject: 'gd-officer', name: '审批人', at: '2026-05-20T01:00:00.000Z' };
    const { user } = await open(done({ firstSignature }));
    await screen.findByRole('heading', { name: '更正已发出的短信' });
    const dialog = await ask(user, '发送更正…');
    expect(dialog.getByText('签批更正，由另一名审批人员复核后发送？')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '签批，待复核' })).toBeTruthy();
  });

  it('signs the very words that wait, which are shown as sent to nobody', async () => {
    const waits = done({ pendingErratum: signed, possibleActions: ['issue-erratum', 'sign-erratum'] });
    const { user, asked: commands } = await open(waits, {
      'POST /applications/{id}/erratum/sign': stateOf(done({ version: 6 })),
    });
    const list = (await screen.findByRole('heading', { name: '更正' })).closest('section');
    expect(list?.textContent).toContain('待另一名审批人员复核，尚未发送');
    const dialog = await ask(user, '复核更正…');
    expect(dialog.getByRole('figure').textContent).toContain(text);
    await user.click(dialog.getByRole('button', { name: '复核通过，发送更正' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/sign'))?.body).toEqual({ version: 2 });
  });

  it('is offered phrases that answer what was found', async () => {
    const finding = {
      rule: 'content.link',
      severity: 'block' as const,
      citation: null,
      pointer: '/text',
      span: null,
      found: 'gov.cn',
      detail: '',
      detailEn: '',
    };
    const { user } = await open(waiting({ findings: [finding] }));
    const dialog = await ask(user, '退回更正…');
    const [first] = within(dialog.getByRole('group', { name: /参考用语/ })).getAllByRole('button');
    expect(first?.textContent).toBe('短信内容含有网址或链接，请删除后重新提交。');
  });

  it('keeps the reason where the command is refused, and for whoever comes back later', async () => {
    const { user, unmount } = await open(waiting(), {
      'POST /applications/{id}/return': new Refusal('wrong-state', 409),
    });
    const dialog = await ask(user, '退回更正…');
    type(reason(dialog), '范围过大');
    await user.click(dialog.getByRole('button', { name: '退回更正' }));
    expect(await dialog.findByText(/事项状态已有变化/)).toBeTruthy();
    unmount();
    const again = await open(waiting());
    expect(screen.getByText('已恢复您上次在本机填写、尚未提交的内容。')).toBeTruthy();
    const later = await ask(again.user, '退回更正…');
    expect(later.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ }).value).toBe('范围过大');
  });
});

describe('a send that is halted', () => {
  const scheduled = waiting({
    version: 5,
    status: 'dispatched',
    order: given,
    possibleActions: ['halt-application'],
    orders: [orderRow({ caseId: id, path: 'ordinary', counts: { sent: 12, delivered: 9, failed: 0, refused: 0 } })],
  });

  it('names its scale and what is out already, and no version that could hold it up', async () => {
    const { user, asked: commands } = await open(scheduled, {
      'POST /applications/{id}/halt': stateOf({ ...scheduled, version: 6, status: 'halted', possibleActions: [] }),
    });
    const dialog = await ask(user, '叫停发送…');
    expect(dialog.getByText('约 40 万用户，广东省广州市')).toBeTruthy();
    expect(dialog.getByText(/12/, { selector: 'li, li *, td' })).toBeTruthy();
    type(reason(dialog), '内容有误');
    await user.click(dialog.getByRole('button', { name: '立即叫停' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(commands().find(({ route }) => route.endsWith('/halt'))?.body).toEqual({ reason: '内容有误' });
  });

  it('that is over meanwhile stays open, says what happened and does nothing', async () => {
    const { user, answer, lookAgain } = await open(scheduled);
    const dialog = await ask(user, '叫停发送…');
    type(reason(dialog), '内容有误');
    answer({ 'GET /applications/{id}': { ...scheduled, version: 6, status: 'completed', possibleActions: [] } });
    await lookAgain();
    expect(await dialog.findByText('此间事项已有变化，不能再如此办理')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '立即叫停' }).matches(':disabled')).toBe(true);
    expect(dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^理由/ }).value).toBe('内容有误');
  });
});

describe('whoever has nothing to decide', () => {
  const bar = {
    action: 'approve-application' as const,
    code: 'same-person' as const,
    reason: 'own-application' as const,
    facts: {},
    detail: 'You wrote it.',
    detailZh: '您是本申请的经办人。',
  };

  it.each([
    ['officer', { barredActions: [bar] }, '不能由您决定', '您是本申请的经办人。您可以把本页地址转给同事办理。'],
    ['auditor', {}, '供您查看', '审计身份可以查看全部内容和办理经过，不作决定。'],
    ['duty', {}, '供您查看', '本申请由主管的通信管理局审批人员决定，当前身份只能查看。'],
  ] as const)('as %s is told why', async (as, changes: Partial<ApplicationCase>, title, why) => {
    await open(waiting({ possibleActions: [], ...changes }), {}, { as });
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /批准|退回|不予/ })).toBeNull();
  });

  it('is told what was decided, by whom and why, and how it ended', async () => {
    const { officer } = actors;
    const at = '2026-05-06T01:00:00.000Z';
    await open(
      waiting({
        status: 'withdrawn',
        possibleActions: [],
        decision: { subject: officer.subject, name: officer.name, at, outcome: 'approved', reason: '同意发送。' },
        closing: { subject: 'gd-clerk', name: actors.clerk.name, at, reason: '不再需要。' },
      }),
    );
    expect(screen.getByText('同意协调').closest('[role="alert"]')?.textContent).toContain('同意发送。');
    expect(screen.getByText('申请单位已撤回').closest('[role="alert"]')?.textContent).toContain('不再需要。');
  });
});

describe('a case that changes under an officer’s eyes', () => {
  const changed = waiting({
    version: 3,
    content: { ...asked, window: { start: '2026-06-11T01:00:00.000Z', end: '2026-06-11T12:00:00.000Z' } },
  });
  const answers = {
    'GET /applications/{id}/history': historyOf({
      by: 'colleague',
      events: [{ type: 'application.corrected', content: asked }],
    }),
  };

  it('is told at the top with what is different, keeps what was typed, and follows once that was looked at', async () => {
    const { user, answer, lookAgain } = await open(waiting(), answers);
    type(screen.getByRole('textbox', { name: '审批意见（可不填）' }), '同意。');
    answer({ 'GET /applications/{id}': changed });
    await lookAgain();
    const row = await screen.findByRole('rowheader', { name: '发送时间' });
    expect(row.closest('tr')?.textContent).toContain('2026-06-10 09:00 – 2026-06-10 20:00');
    expect(row.closest('tr')?.textContent).toContain('2026-06-11 09:00 – 2026-06-11 20:00');
    expect(
      screen.getAllByRole('rowheader').filter((one) => one.closest('table') === row.closest('table')),
    ).toHaveLength(1);
    const start = () => screen.getByRole<HTMLInputElement>('textbox', { name: '开始' }).value;
    expect(start()).toBe('2026-06-10 09:00');
    await user.click(button('查看变化'));
    expect(document.activeElement).toBe(button('已核对，按最新情况办理'));
    await user.click(button('已核对，按最新情况办理'));
    await waitFor(() => expect(start()).toBe('2026-06-11 09:00'));
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '审批意见（可不填）' }).value).toBe('同意。');
    expect(screen.queryByText('事项在您查看之后已有变化')).toBeNull();
  });

  it('is decided in the version that was looked at, so that nothing is decided unseen', async () => {
    const {
      user,
      answer,
      lookAgain,
      asked: commands,
    } = await open(waiting(), {
      ...answers,
      'POST /applications/{id}/decline': new Refusal('stale-version', 409, { version: 3 }),
    });
    answer({ 'GET /applications/{id}': changed });
    await lookAgain();
    await screen.findByRole('rowheader', { name: '发送时间' });
    const dialog = await ask(user, '不予协调…');
    type(reason(dialog), '不同意');
    await user.click(dialog.getByRole('button', { name: '决定不予协调' }));
    await waitFor(() => expect(commands().some(({ route }) => route.endsWith('/decline'))).toBe(true));
    expect(commands().find(({ route }) => route.endsWith('/decline'))?.body).toMatchObject({ version: 2 });
  });

  it('carries over what was kept of an earlier version as far as it is still applied for', async () => {
    drafts.hold(`${actors.officer.subject}.decision.${id}`, {
      ...emptyDraft(waiting(), '106390000123'),
      remark: '同意。',
      confirmedExemptions: ['content.length'],
    });
    await open(changed);
    const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
    await waitFor(() => expect(box('开始')).toBe('2026-06-11 09:00'));
    expect([box('审批意见（可不填）'), box('接入号码')]).toEqual(['同意。', '106390000123']);
  });
});
