import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { emptyAlert } from '../../../console/alert/alert-draft.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { actors } from '../../http/world.ts';
import { emergencyCase } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { acted, ask, id, open } from './opened.tsx';

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const english = { language: 'en', text: 'Extreme rain', instruction: 'Move to high ground now.' };

const openForm = async () => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, {
    ...emptyAlert('广东省应急管理厅'),
    ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions: ['440100'] },
    ...{ text: '水库泄洪。', instruction: '远离河道。', attempt: null },
  });
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    answers: { ...register, 'POST /emergencies': acted() },
  });
  await screen.findByRole('textbox', { name: '短信内容' });
  return shown;
};
const bubble = () => within(screen.getByRole('region', { name: 'English' }));

describe('the form of an emergency', () => {
  it('has a further language opened on demand, with its own phone text, characters and messages', async () => {
    const { user, asked } = await openForm();
    expect(screen.queryByRole('region', { name: '其他语言' })).toBeNull();
    await user.click(screen.getByRole('button', { name: '其他语言' }));
    type(await screen.findByRole('textbox', { name: '短信内容（en）' }), english.text);
    expect(screen.getByText('尚未填写完整：其他语言')).toBeTruthy();
    type(screen.getByRole('textbox', { name: '防御指引（en）' }), `${english.instruction}${' Stay there.'.repeat(11)}`);
    const said = `Extreme rain. Move to high ground now.${' Stay there.'.repeat(11)}`;
    expect(bubble().getByText(said).getAttribute('lang')).toBe('en');
    // 170 of the GSM alphabet travel in two; in UCS-2 it would be three.
    expect(bubble().getByRole('status').textContent).toBe(`共 ${said.length} 个字符，按 2 条短信计，不限 70 字`);
    await user.click(screen.getByRole('button', { name: '立即发送' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(said)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    expect(asked().find(({ route }) => route === 'POST /emergencies')?.body).toMatchObject({
      alert: { text: '水库泄洪。', otherLanguages: [{ language: 'en', text: english.text }] },
    });
  });

  it('says beside the text that is longer than policy lets go unconfirmed that it is, and that the duty officer is asked', async () => {
    const { user } = await openForm();
    expect(await screen.findByText(/涵盖本次发送：提交后立即发送/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '其他语言' }));
    type(await screen.findByRole('textbox', { name: '短信内容（en）' }), `Rain. ${'Stay in. '.repeat(180)}`);
    type(screen.getByRole('textbox', { name: '防御指引（en）' }), 'Go up.');
    expect(bubble().getByText(/超过政策规定的 10 条：请缩短，否则须由值班员确认/)).toBeTruthy();
    expect(screen.getAllByText(/超过政策规定的 10 条/)).toHaveLength(1);
    expect(await screen.findByText(/^文字超过政策规定的短信条数：提交后/)).toBeTruthy();
    type(screen.getByRole('textbox', { name: '短信内容（en）' }), 'Rain.');
    expect(await screen.findByText(/涵盖本次发送：提交后立即发送/)).toBeTruthy();
    expect(screen.queryByText(/超过政策规定/)).toBeNull();
  });

  it('remarks on a link in it, beside that text alone', async () => {
    const { user } = await openForm();
    await user.click(screen.getByRole('button', { name: '其他语言' }));
    type(await screen.findByRole('textbox', { name: '短信内容（en）' }), 'See www.example.com');
    await waitFor(() => expect(bubble().getByText('www.example.com').tagName).toBe('MARK'));
    expect(
      within(screen.getByRole('region', { name: '手机收到的短信' })).queryAllByText('水库泄洪。远离河道。'),
    ).toHaveLength(1);
  });

  it('sends nothing in a language that was opened and left empty, or taken away', async () => {
    const { user, asked } = await openForm();
    await user.click(screen.getByRole('button', { name: '其他语言' }));
    await user.click(await screen.findByRole('button', { name: '增加一种语言' }));
    type(screen.getByRole('textbox', { name: '短信内容（ja）' }), '放流。');
    await user.click(screen.getAllByRole('button', { name: '删除这种语言' })[1] ?? document.body);
    await user.click(screen.getByRole('button', { name: '立即发送' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    const { alert } = Object(asked().find(({ route }) => route === 'POST /emergencies')?.body);
    expect(alert).not.toHaveProperty('otherLanguages');
  });
});

describe('the page of an emergency', () => {
  const base = emergencyCase();
  const found = emergencyCase({
    version: 5,
    alert: { ...base.alert, otherLanguages: [english] },
    prepared: {
      id: 'gd-rain',
      version: 2,
      slots: [],
      correction: { text: '有误。', otherLanguages: [{ language: 'en', text: 'Sent in error.' }] },
      allClear: { text: '解除。' },
    },
    messages: [{ orderedAt: '2026-05-06T00:59:00.000Z', kind: 'send', text: '原文' }],
    possibleActions: ['cancel-emergency'],
    orders: [orderRow({ caseId: id, status: 'started', counts: { sent: 3, delivered: 2, failed: 0, refused: 0 } })],
  });

  it('shows whoever confirms it every language', async () => {
    const awaitingSince = '2026-05-06T00:59:00.000Z';
    const waiting = {
      ...found,
      awaitingSince,
      status: 'awaiting-confirmation',
      possibleActions: ['confirm-emergency'],
    } as const;
    const { user } = await open({ ...waiting, sentAt: null, messages: [], deliveredText: null, orders: [] });
    const dialog = await ask(user, '确认发送');
    expect(dialog.getByText('Extreme rain. Move to high ground now.')).toBeTruthy();
  });

  it('names the message of another system that it takes up', async () => {
    const references = [{ sender: 'cma@cma.gov.cn', identifier: '44-1', sent: '2026-05-06T00:30:00.000Z' }];
    await open({ ...found, alert: { ...found.alert, references } });
    expect(screen.getByText('cma@cma.gov.cn 44-1')).toBeTruthy();
  });

  it('shows what they were told in every language', async () => {
    const told = {
      ...{ subject: 'gd-duty', name: '值班员', at: '2026-05-06T02:00:00.000Z', kind: 'correction' as const },
      ...{ text: '有误。', instruction: null, deliveredText: '有误。', findings: [] },
      otherLanguages: [{ language: 'en', text: 'Sent in error.', instruction: 'Go home.' }],
    } as const;
    await open({ ...found, status: 'cancelled', told: [told] });
    expect(screen.getByText('Sent in error. Go home.').getAttribute('lang')).toBe('en');
  });

  it('shows each language as it arrives, and offers the correction that was prepared in it', async () => {
    const answers = {
      'POST /emergencies/{id}/cancel': acted({ status: 'cancelled' }),
      'POST /emergencies/{id}/tell': acted({ status: 'cancelled' }),
    };
    const { user, asked } = await open(found, answers);
    expect(bubble().getByText('Extreme rain. Move to high ground now.')).toBeTruthy();
    const dialog = await ask(user, '取消发送');
    expect((await dialog.findByRole<HTMLTextAreaElement>('textbox', { name: '短信内容（en）' })).value).toBe(
      'Sent in error.',
    );
    await user.click(dialog.getByRole('button', { name: '取消，通知运营商停止，并告知已收到的人' }));
    await waitFor(() => expect(asked().some(({ route }) => route.endsWith('/tell'))).toBe(true));
    expect(asked().find(({ route }) => route.endsWith('/tell'))?.body).toMatchObject({
      text: '有误。',
      otherLanguages: [{ language: 'en', text: 'Sent in error.' }],
    });
  });
});
