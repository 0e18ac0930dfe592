import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AlertDifferences } from '../../../console/alert/alert-differences.tsx';
import { type AlertDraft, alertOf, emptyAlert } from '../../../console/alert/alert-draft.ts';
import { isSameTarget, targetOf } from '../../../console/alert/emergency-command.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { EmergencyBoardScreen } from '../../../console/features/emergency/board/board.tsx';
import { draftOfAlert, withKept } from '../../../console/features/emergency/case/draft-of-alert.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { actors } from '../../http/world.ts';
import { emergencyCase } from '../emergency-case.ts';
import { emergencyLine } from '../emergency-line.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { acted, ask, open } from './opened.tsx';

const delivery = { scope: 'street', streets: '天河区石牌街道' } as const;

const typed: Partial<AlertDraft> = {
  ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions: ['440100'] },
  ...{ text: '水库泄洪，请立即转移。', instruction: '远离河道。' },
};
const draft = (more: Partial<AlertDraft> = {}): AlertDraft => ({
  ...emptyAlert('广东省应急管理厅'),
  ...typed,
  ...more,
});

const openForm = async (more: Partial<AlertDraft> = {}, language: 'zh' | 'en' = 'zh') => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, { ...draft(more), attempt: null });
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    language,
    answers: { ...register, 'POST /emergencies': acted() },
  });
  await screen.findByRole('textbox', { name: language === 'zh' ? '短信内容' : 'Message' });
  const sent = () => shown.asked().find(({ route }) => route === 'POST /emergencies')?.body;
  return { ...shown, sent };
};
const streets = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: '街道、村、场所' });

describe('the form of an emergency', () => {
  it('asks nobody how finely who does not open it, and wishes nothing', async () => {
    const { user, sent } = await openForm();
    expect(screen.queryByRole('textbox', { name: '街道、村、场所' })).toBeNull();
    const dialog = await ask(user, '立即发送');
    expect(dialog.queryByText('送达要求')).toBeNull();
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()).not.toHaveProperty('alert.delivery');
  });

  it('takes streets as they are written and how finely, says both before it is sent, and sends them', async () => {
    const { user, sent } = await openForm();
    await user.click(screen.getByRole('button', { name: '送达精度、街道（可不填）' }));
    fireEvent.change(await streets(), { target: { value: ` ${delivery.streets} ` } });
    await user.click(screen.getByRole('radio', { name: '按街道' }));
    expect(await screen.findByText(/所写街道和地点由能按街道区分的运营商自行辨认/)).toBeTruthy();
    const dialog = await ask(user, '立即发送');
    expect(await dialog.findByText('要求按街道送达；街道、场所：天河区石牌街道')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(sent()).toMatchObject({ alert: { delivery, divisions: ['440100'] } }));
  });

  it('takes no more characters of streets than an alert may have, and takes all of it back', async () => {
    const { user, sent } = await openForm({ delivery: { ...delivery } });
    expect((await streets()).maxLength).toBe(500);
    await user.click(screen.getByRole('button', { name: '不作要求' }));
    expect(screen.queryByRole('textbox', { name: '街道、村、场所' })).toBeNull();
    const dialog = await ask(user, '立即发送');
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()).not.toHaveProperty('alert.delivery');
  });

  it('is never complete with streets alone', () => {
    expect(alertOf(draft({ delivery: { ...delivery }, divisions: [] }), '2026-05-06T01:00:00.000Z')).toBeNull();
    const wished = alertOf(draft({ delivery: { scope: null, streets: ' ' } }), '2026-05-06T01:00:00.000Z');
    expect(wished).not.toHaveProperty('delivery');
  });

  it('says all of it in English', async () => {
    const { user } = await openForm({ delivery: { ...delivery } }, 'en');
    await screen.findByRole('textbox', { name: 'Streets, villages, grounds' });
    const dialog = await ask(user, 'Send now');
    expect(await dialog.findByText('served by street; streets: 天河区石牌街道')).toBeTruthy();
  });
});

describe('an alert for streets', () => {
  const found = emergencyCase();
  const wished = {
    ...found,
    alert: { ...found.alert, delivery: { ...delivery, reach: 'present', newcomers: false, finishInMinutes: 5 } },
  } as const;
  const said = '要求按街道送达；街道、场所：天河区石牌街道；只发给现在区域内的用户；不发给后到的人；5 分钟内发完';

  it('is shown with all that it wishes', async () => {
    await open(wished);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('is never shown as one for its outlines alone', async () => {
    const areas = [{ circle: '10,115 5' }];
    const { unmount } = await open({ ...wished, alert: { ...wished.alert, areas } });
    expect(await screen.findByText('限于轮廓或所写街道和场所内')).toBeTruthy();
    expect(screen.queryByText('仅限轮廓内')).toBeNull();
    unmount();
    await open({ ...found, alert: { ...found.alert, areas } });
    expect(await screen.findByText('仅限轮廓内')).toBeTruthy();
  });

  it('keeps its streets in an update until they are changed, and its other wishes always', () => {
    const again = draftOfAlert(wished.alert, false);
    expect(again.delivery).toEqual(delivery);
    const update = (more: Partial<AlertDraft>) => {
      const ready = alertOf({ ...again, ...more }, '2026-05-06T01:00:00.000Z');
      return ready === null ? null : withKept(ready, wished.alert).delivery;
    };
    expect(update({})).toEqual(wished.alert.delivery);
    const others = { reach: 'present', newcomers: false, finishInMinutes: 5 };
    expect(update({ delivery: undefined })).toEqual(others);
    expect(update({ delivery: { scope: 'county', streets: '' } })).toEqual({ ...others, scope: 'county' });
  });

  it('is held against the update beside what is out', async () => {
    show(<AlertDifferences before={wished.alert} after={found.alert} />);
    expect((await screen.findByRole('row', { name: /^送达要求/ })).textContent).toBe(`送达要求${said}–`);
  });

  it('is another one to confirm once its streets have changed', () => {
    const other = { ...wished, alert: { ...wished.alert, delivery: { ...delivery, streets: '猎德街道' } } };
    const [one, same, changed] = [wished, wished, other].map((it) => targetOf('confirm', it));
    if (one === undefined || same === undefined || changed === undefined) throw new Error('three targets');
    expect([isSameTarget(one, same), isSameTarget(one, changed)]).toEqual([true, false]);
  });

  it('says in its line on the board that it names streets, and is not confirmed before they are seen', async () => {
    const waits = { status: 'awaiting-confirmation', awaitingSince: '2026-05-06T00:58:30.000Z' } as const;
    const line = emergencyLine({ ...waits, sentAt: null, streets: true, orders: [] });
    const { promise, resolve } = Promise.withResolvers<typeof wished>();
    const { user } = show(<EmergencyBoardScreen />, {
      as: 'duty',
      at: '/emergencies',
      answers: {
        ...register,
        'GET /cases/{id}/notices': { desk: null, told: [], next: [] },
        'GET /emergencies': ({ address }) => ({
          items: new URL(address, 'http://api.example').searchParams.get('exercise') === 'true' ? [] : [line],
          next: null,
        }),
        'GET /emergencies/{id}': () => promise,
      },
    });
    expect((await screen.findAllByText(/（仅所写街道和场所内）/)).length).toBeGreaterThan(0);
    const [confirm] = await screen.findAllByRole('button', { name: '确认发送' });
    if (confirm === undefined) throw new Error('nothing to confirm');
    await user.click(confirm);
    const dialog = within(await screen.findByRole('dialog'));
    const button = dialog.getByRole<HTMLButtonElement>('button', { name: '确认，立即发送' });
    expect(button.disabled).toBe(true);
    resolve({ ...wished, version: line.version });
    expect(await dialog.findByText(said)).toBeTruthy();
    await waitFor(() => expect(button.disabled).toBe(false));
  });
});
