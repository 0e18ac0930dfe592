import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AlertDifferences } from '../../../console/alert/alert-differences.tsx';
import { type AlertDraft, emptyAlert } from '../../../console/alert/alert-draft.ts';
import type { EmergencyCase } from '../../../console/api/types.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { outlinesOf } from '../../../console/features/emergency/board/board-lines.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { actors } from '../../http/world.ts';
import { emergencyCase } from '../emergency-case.ts';
import { orderRow } from '../order-row.ts';
import { register } from '../register.ts';
import { show } from '../render.tsx';
import { acted, ask, id, open } from './opened.tsx';

// Squares in the open sea: no outline of anything.
const square = '10.0,115.00 10.0,115.5 10.5,115.5 10.5,115.00 10.0,115.00';
const toldOfSquare = /^多边形，4 个点；约 3,040 平方千米，东西约 54.7 千米、南北约 55.6 千米；中心约在北纬 10.250°/;
const crossing = '10,115 11,116 10,116 11,115 10,115';

const paste = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: '粘贴轮廓' }), { target: { value } });
const system = (name: RegExp) => screen.getByRole('radio', { name });

const openForm = async (changes: Partial<AlertDraft> = {}) => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, {
    ...emptyAlert('广东省应急管理厅'),
    ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions: ['440100'] },
    ...{ text: '水库泄洪。', instruction: '远离河道。', attempt: null },
    ...changes,
  });
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    answers: { ...register, 'POST /emergencies': acted() },
  });
  await screen.findByRole('textbox', { name: '短信内容' });
  return shown;
};
const openField = async () => {
  const shown = await openForm();
  await shown.user.click(screen.getByRole('button', { name: /^轮廓：多边形或圆/ }));
  await screen.findByRole('textbox', { name: '粘贴轮廓' });
  return shown;
};
const sends = () => screen.getByRole<HTMLButtonElement>('button', { name: '立即发送' });
type Asked = Awaited<ReturnType<typeof openForm>>['asked'];
const alertIn = (asked: Asked, route: string): Record<string, unknown> =>
  Object(Object(asked().find((one) => one.route === route)?.body).alert);

describe('the form of an emergency', () => {
  it('asks nobody for outlines who does not open them, and sends none', async () => {
    const { user, asked } = await openForm();
    expect(screen.queryByRole('textbox', { name: '粘贴轮廓' })).toBeNull();
    await user.click(sends());
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    expect(alertIn(asked, 'POST /emergencies')).not.toHaveProperty('areas');
  });

  it('reads what is pasted at once, shows it as it was understood, and sends it to the letter', async () => {
    const { user, asked } = await openField();
    paste(square);
    expect(screen.getByText('请选择坐标系。')).toBeTruthy();
    expect(screen.getByText('尚未填写完整：轮廓')).toBeTruthy();
    expect(sends().disabled).toBe(true);
    await user.click(system(/^WGS 84/));
    const read = within(screen.getByRole('region', { name: '已识别的轮廓' }));
    expect(read.getByText(toldOfSquare)).toBeTruthy();
    expect(read.getByRole('img').getAttribute('aria-label')).toMatch(/^1 个轮廓的示意图，不是地图/);
    expect(screen.getByText('广东省广州市内、所给 1 个轮廓以内的电话用户')).toBeTruthy();
    await user.click(sends());
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('广东省广州市内、所给 1 个轮廓以内的电话用户')).toBeTruthy();
    expect(await dialog.findByText(toldOfSquare)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    expect(alertIn(asked, 'POST /emergencies')['areas']).toEqual([{ polygon: [square] }]);
  });

  it('converts what is said to be in GCJ-02, and says so', async () => {
    const { user, asked } = await openField();
    await user.click(system(/^GCJ-02/));
    paste('22.5,114.0 5');
    expect(screen.getByText(/^圆，半径 5 千米；约 78.5 平方千米.*；由 GCJ-02 换算为 WGS 84$/)).toBeTruthy();
    await user.click(sends());
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，立即发送' }));
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
    expect(alertIn(asked, 'POST /emergencies')['areas']).toEqual([
      { circle: expect.stringMatching(/^22\.50\d+,113\.99\d+ 5$/), convertedFrom: 'GCJ-02' },
    ]);
  });

  it.each([
    ['nothing that is an area', '沿江一带', /^区域轮廓无法识别/],
    ['an outline that crosses itself', crossing, /^第1个区域的轮廓在 [\d.]+,[\d.]+ 附近自相交或相接。$/],
    ['latitude and longitude changed', '115,10 5', /纬度和经度写反了/],
    ['a line', '{"type":"LineString","coordinates":[[115,10],[116,11]]}', /^LineString 不是区域/],
    ['more than is looked at', '1'.repeat(250_001), /^轮廓共250,001个字符，一次最多131,072个。/],
  ])('says what is wrong with %s, and sends nothing while it is', async (_what, text, said) => {
    const { user } = await openField();
    await user.click(system(/^WGS 84/));
    paste(text);
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '粘贴轮廓' }).getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('广东省广州市内的全部电话用户')).toBeNull();
    expect(await screen.findByText(/涵盖本次发送：提交后立即发送/)).toBeTruthy();
    expect(sends().disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: '不用轮廓' }));
    expect(screen.queryByRole('textbox', { name: '粘贴轮廓' })).toBeNull();
    expect(sends().disabled).toBe(false);
  });

  it('has them again after the page was loaded anew, those that cannot be read too', async () => {
    const { user, unmount } = await openField();
    await user.click(system(/^WGS 84/));
    paste(square);
    unmount();
    drafts.flush();
    const again = show(<TriggerScreen />, { as: 'machine', at: '/emergencies/new', answers: register });
    expect(await screen.findByText(toldOfSquare)).toBeTruthy();
    paste(crossing);
    again.unmount();
    drafts.flush();
    show(<TriggerScreen />, { as: 'machine', at: '/emergencies/new', answers: register });
    expect(await screen.findByText(/自相交/)).toBeTruthy();
    expect(sends().disabled).toBe(true);
  });

  const narrowed = {
    outline: { text: '10,115 5', coordinates: 'WGS-84', areas: [{ circle: '10,115 5' }] },
    delivery: { scope: null, streets: '石牌街道' },
  } as const;
  it.each([
    ['nothing', {}, '内的全部电话用户', '内'],
    ['outlines', { outline: narrowed.outline }, '内、所给 1 个轮廓以内的电话用户', '内、所给 1 个轮廓以内'],
    ['streets', { delivery: narrowed.delivery }, '内、所写街道和场所以内的电话用户', '内、所写街道和场所以内'],
    ['both', narrowed, '内、所给 1 个轮廓或所写街道和场所以内的电话用户', '内、所给 1 个轮廓或所写街道和场所以内'],
  ])('says whom it is for where it is narrowed to %s', async (_what, changes, people, place) => {
    const { user, unmount } = await openForm(changes);
    expect(screen.getByText(`广东省广州市${people}`)).toBeTruthy();
    await user.click(sends());
    expect(within(await screen.findByRole('dialog')).getByText(`广东省广州市${people}`)).toBeTruthy();
    unmount();
    await openForm({ ...changes, drill: true });
    const drilled = place === '内' ? '广东省广州市' : `广东省广州市${place}`;
    expect(screen.getByText(`不发往任何电话；演练区域：${drilled}`)).toBeTruthy();
  });

  it('of a drill narrows a drill', async () => {
    await openForm({
      drill: true,
      outline: { text: '10,115 5', coordinates: 'WGS-84', areas: [{ circle: '10,115 5' }] },
    });
    expect(screen.getByText('不发往任何电话；演练区域：广东省广州市内、所给 1 个轮廓以内')).toBeTruthy();
  });
});

const base = emergencyCase();
const found = (changes: Partial<EmergencyCase> = {}) =>
  emergencyCase({
    version: 5,
    alert: { ...base.alert, areas: [{ polygon: [square] }, { circle: '10.0,116.0 25.50' }] },
    deliveredText: '原文',
    messages: [{ orderedAt: '2026-05-06T00:59:00.000Z', kind: 'send', text: '原文' }],
    possibleActions: ['update-emergency'],
    orders: [orderRow({ caseId: id, areas: 2 })],
    ...changes,
  });

describe('the page of an emergency', () => {
  it('says and sketches what it is narrowed to, and saves it as GeoJSON', async () => {
    const saved: Blob[] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    URL.revokeObjectURL = () => undefined;
    URL.createObjectURL = (blob: Blob | MediaSource) => {
      if (blob instanceof Blob) saved.push(blob);
      return '#saved';
    };
    const { user } = await open(found());
    expect(await screen.findByText(/^1\. 多边形，4 个点/)).toBeTruthy();
    expect(screen.getByText(/^2\. 圆，半径 25.5 千米/)).toBeTruthy();
    expect(screen.getByRole('img').getAttribute('aria-label')).toMatch(/^2 个轮廓的示意图，不是地图/);
    await user.click(screen.getByRole('button', { name: '下载 GeoJSON' }));
    Object.assign(URL, { createObjectURL, revokeObjectURL });
    const { features } = JSON.parse((await saved[0]?.text()) ?? '{}');
    expect(features).toHaveLength(2);
  });

  it('shows whoever confirms it, and names them in its reach', async () => {
    const waiting = found({
      status: 'awaiting-confirmation',
      awaitingSince: '2026-05-06T00:59:00.000Z',
      possibleActions: ['confirm-emergency'],
      ...{ sentAt: null, messages: [], deliveredText: null, orders: [] },
    });
    const { user, answer, lookAgain } = await open(waiting);
    const dialog = await ask(user, '确认发送');
    expect(dialog.getByText('广东省广州市内、所给 2 个轮廓以内的电话用户')).toBeTruthy();
    expect(await dialog.findByText(/^2\. 圆，半径 25.5 千米/)).toBeTruthy();
    // Others in their place are not confirmed unseen.
    answer({
      'GET /emergencies/{id}': { ...waiting, version: 6, alert: { ...waiting.alert, areas: [{ circle: '10,117 1' }] } },
    });
    await lookAgain();
    await dialog.findByText('此间事项已有变化，不能再如此办理');
  });
});

describe('an update', () => {
  const openUpdate = async () => {
    const shown = await open(
      found(),
      { 'POST /emergencies/{id}/update': acted({ status: 'updated' }) },
      { as: 'machine' },
    );
    await shown.user.click(screen.getByRole('button', { name: '更新内容' }));
    const form = within(await screen.findByRole('region', { name: '更新内容' }));
    await form.findByRole('textbox', { name: '粘贴轮廓' });
    const give = async (): Promise<Record<string, unknown>> => {
      await shown.user.click(form.getByRole('button', { name: '更新内容' }));
      const dialog = within(await screen.findByRole('dialog'));
      await shown.user.click(dialog.getByRole('button', { name: '确认，发送更新' }));
      await waitFor(() => expect(shown.asked().some(({ route }) => route.endsWith('/update'))).toBe(true));
      return alertIn(shown.asked, 'POST /emergencies/{id}/update');
    };
    return { ...shown, form, give };
  };

  it('begins with the outlines that are out, and others take their place', async () => {
    const { user, form, give } = await openUpdate();
    expect(form.getByText(/^1\. 多边形，4 个点/)).toBeTruthy();
    await user.click(form.getByRole('radio', { name: /^WGS 84/ }));
    fireEvent.change(form.getByRole('textbox', { name: '粘贴轮廓' }), { target: { value: '10,115 50' } });
    expect(await form.findByText(/区域轮廓与正在发送的不同/)).toBeTruthy();
    const { areas } = await give();
    expect(areas).toEqual([{ circle: '10,115 50' }]);
  });

  it('may leave them, and take them up again', async () => {
    const { user, form, give } = await openUpdate();
    await user.click(form.getByRole('button', { name: '不用轮廓' }));
    expect(form.queryByText(/^1\. 多边形，4 个点/)).toBeNull();
    await user.click(form.getByRole('button', { name: '用回已发短信的轮廓' }));
    expect(form.getByText(/^1\. 多边形，4 个点/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: '不用轮廓' }));
    expect(await give()).not.toHaveProperty('areas');
  });

  it('says that they are others where they are as many, as large and in the same place', async () => {
    const [before, after] = ['10,115 5', '10.00001,115 5'].map((circle) => ({ ...base.alert, areas: [{ circle }] }));
    if (before === undefined || after === undefined) throw new Error('two alerts');
    show(<AlertDifferences before={before} after={after} />);
    await screen.findAllByText(/圆，半径 5 千米/);
    expect(screen.getByRole('row', { name: /^轮廓/ }).textContent).toMatch(/（另一轮廓）$/);
  });

  it('of another area says that they are not used any more, and uses them where they are asked for', async () => {
    const { user, form, give } = await openUpdate();
    await user.click(form.getByRole('checkbox', { name: '深圳市' }));
    expect(form.getByText(/^区域已更改，已发短信的轮廓不再使用/)).toBeTruthy();
    await user.click(form.getByRole('button', { name: '用回已发短信的轮廓' }));
    expect(form.queryByText(/^区域已更改/)).toBeNull();
    const { areas, divisions } = await give();
    expect(divisions).toEqual(expect.arrayContaining(['440100', '440300']));
    expect(areas).toEqual(found().alert.areas);
  });
});

describe('a line of the board', () => {
  it('has as many outlines as its newest alert was ordered with', () => {
    const first = orderRow({ areas: 2, issuedAt: '2026-05-06T01:00:00.000Z' });
    const update = orderRow({ kind: 'update', areas: 1, issuedAt: '2026-05-06T02:00:00.000Z' });
    const stop = orderRow({ kind: 'end', issuedAt: '2026-05-06T03:00:00.000Z' });
    expect(outlinesOf({ orders: [stop, update, first] })).toBe(1);
    expect(outlinesOf({ orders: [first, orderRow({ kind: 'update', issuedAt: '2026-05-06T02:00:00.000Z' })] })).toBe(0);
    expect(outlinesOf({})).toBe(0);
    expect(outlinesOf({ areas: 3, orders: [] })).toBe(3);
  });
});
