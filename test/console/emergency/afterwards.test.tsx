import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AlertDifferences } from '../../../console/alert/alert-differences.tsx';
import { standingOf, withStanding } from '../../../console/alert/alert-draft.ts';
import type { EmergencyCase } from '../../../console/api/types.ts';
import { draftOfAlert, withKept } from '../../../console/features/emergency/case/draft-of-alert.ts';
import { entries } from '../../domain/registry/history.ts';
import { preparedRain } from '../../domain/registry/prepared-rain.ts';
import { actors, paperwork as documented } from '../../http/world.ts';
import { emergencyCase, emergencyStateOf, owedPaperwork } from '../emergency-case.ts';
import { register, registryState } from '../register.ts';
import { show } from '../render.tsx';
import { acted, ask, historyOf, id, open } from './opened.tsx';

const at = '2026-05-06T00:59:00.000Z';
const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const reason = (dialog: Awaited<ReturnType<typeof ask>>) =>
  dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^(理由|备注)/ });
const notice = (said: string) => within(screen.getByRole('region', { name: '通知' })).findByText(said);

const sent = (changes: Partial<EmergencyCase> = {}) =>
  emergencyCase({ version: 5, possibleActions: ['review-emergency'], ...changes });

describe('what the authority says afterwards', () => {
  const filed = { subject: actors.clerk.subject, name: actors.clerk.name, at };
  const owed = owedPaperwork({ status: 'filed', document: documented, filed });

  it('is whether it was urgent, with a reason; that it was not is noted on the authority used', async () => {
    const { user, asked } = await open(sent(), {
      'POST /emergencies/{id}/review': emergencyStateOf(sent({ version: 6 })),
    });
    const dialog = await ask(user, '事后审查');
    const confirm = dialog.getByRole('button', { name: '记录审查意见' });
    type(reason(dialog), '不属于紧急情形');
    expect(confirm.matches(':disabled')).toBe(true);
    await user.click(dialog.getByRole('radio', { name: '不属于情况危急' }));
    expect(dialog.getByText('将记入所用的应急发送授权。')).toBeTruthy();
    await user.click(confirm);
    await notice('审查意见已记录');
    expect(asked().find(({ route }) => route.endsWith('/review'))?.body).toEqual({
      version: 5,
      justified: false,
      reason: '不属于紧急情形',
    });
  });

  it('is that the paperwork is complete, or is returned with a reason', async () => {
    const found = sent({ paperwork: owed, possibleActions: ['accept-paperwork', 'return-paperwork'] });
    const { user, asked } = await open(found, {
      'POST /emergencies/{id}/paperwork/return': emergencyStateOf({ ...found, version: 6 }),
    });
    expect(screen.getByText('发送理由').closest('tr')?.textContent).toContain(documented.reason);
    expect((await ask(user, '办结')).getByRole('button', { name: '办结' }).matches(':disabled')).toBe(false);
    await user.click(screen.getByRole('button', { name: '暂不办理' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const dialog = await ask(user, '退回补正');
    expect(dialog.getByRole('button', { name: '退回补正' }).matches(':disabled')).toBe(true);
    type(reason(dialog), '缺少预案');
    await user.click(dialog.getByRole('button', { name: '退回补正' }));
    await notice('已退回补正');
    expect(asked().find(({ route }) => route.endsWith('/return'))?.body).toEqual({ version: 5, reason: '缺少预案' });
  });

  it('is of what was filed when the question was opened: filed anew, it is not judged unseen', async () => {
    const found = sent({ paperwork: owed, possibleActions: ['accept-paperwork'] });
    const { user, answer, lookAgain } = await open(found);
    const dialog = await ask(user, '办结');
    const anew = { ...owed, filed: { ...filed, at: '2026-05-06T01:30:00.000Z' } };
    answer({
      'GET /emergencies/{id}': { ...found, version: 7, paperwork: anew },
      'GET /emergencies/{id}/history': historyOf(found, {
        by: 'clerk',
        events: [{ type: 'emergency.refused', reason: '' }],
      }),
    });
    await lookAgain();
    expect(await dialog.findByText('此间事项已有变化，不能再如此办理')).toBeTruthy();
    expect(dialog.getByRole('button', { name: '办结' }).matches(':disabled')).toBe(true);
  });
});

describe('an update', () => {
  const others = register['GET /registry/{kind}'];
  const narrowed = registryState({
    kind: 'prepared-message',
    value: { ...preparedRain, areas: [{ circle: '10.0,115.0 5' }] },
  });
  const updatable = sent({ possibleActions: ['update-emergency'] });

  it('begins with what is out, and is sent with the differences before one’s eyes', async () => {
    const { user, asked, address } = await open(
      updatable,
      { 'POST /emergencies/{id}/update': acted({ status: 'updated' }) },
      { as: 'machine' },
    );
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    const form = within(await screen.findByRole('region', { name: '更新内容' }));
    const text = await form.findByRole<HTMLTextAreaElement>('textbox', { name: '短信内容' });
    expect(text.value).toBe(updatable.alert.text);
    type(text, '水位回落，仍请留在高处。');
    await user.click(form.getByRole('button', { name: '更新内容' }));
    const dialog = within(await screen.findByRole('dialog', { name: '发送更新内容' }));
    expect(dialog.getByText(/^按下即为本单位声明：情况危急/)).toBeTruthy();
    expect((await dialog.findAllByRole('rowheader')).map(({ textContent }) => textContent)).toContain('短信内容');
    await user.click(dialog.getByRole('button', { name: '确认，发送更新' }));
    await notice('更新已提交');
    expect(asked().find(({ route }) => route.endsWith('/update'))?.body).toMatchObject({
      version: 5,
      alert: { text: '水位回落，仍请留在高处。', level: 'red', divisions: ['440100'], urgent: true },
    });
    expect(address()).toBe(`/emergencies/${id}`);
  });

  const outlined = {
    ...updatable.alert,
    areas: [{ circle: '23.1,113.2 5' }],
    delivery: { reach: 'present' as const },
  };

  it('keeps the outlines that nobody types, and how it is to be delivered', async () => {
    const { user, asked } = await open(
      { ...updatable, alert: outlined },
      { 'POST /emergencies/{id}/update': acted({ status: 'updated' }) },
      { as: 'machine' },
    );
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    const form = within(await screen.findByRole('region', { name: '更新内容' }));
    type(await form.findByRole('textbox', { name: '短信内容' }), '水位回落，仍请留在高处。');
    await user.click(form.getByRole('button', { name: '更新内容' }));
    const dialog = within(await screen.findByRole('dialog', { name: '发送更新内容' }));
    const told = (await dialog.findAllByRole('rowheader')).map(({ textContent }) => textContent);
    expect(told).not.toContain('轮廓');
    await user.click(dialog.getByRole('button', { name: '确认，发送更新' }));
    await notice('更新已提交');
    const { areas, delivery } = outlined;
    expect(asked().find(({ route }) => route.endsWith('/update'))?.body).toMatchObject({ alert: { areas, delivery } });
  });

  it('that goes to the divisions its outlines lie in keeps these', async () => {
    const liwan = { division: '440103', name: '广东省广州市荔湾区' };
    const within440103 = [{ ...liwan, ofOutline: 1, ofDivision: 0.2, slight: false }];
    const { property: _, sha256: _digest, sizeInBytes: _size, ...file } = entries['boundary-file'].value;
    const { user, asked } = await open(
      { ...updatable, alert: outlined },
      {
        'POST /emergencies/{id}/update': acted({ status: 'updated' }),
        'POST /outlines/divisions': {
          ...{ files: [file], outlines: [{ outside: 0 }], within: within440103, touched: [liwan] },
          ...{ untouched: [], partly: [], undrawn: [], missing: [], more: { within: 0, touched: 0, missing: 0 } },
        },
      },
      { as: 'machine' },
    );
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    const form = within(await screen.findByRole('region', { name: '更新内容' }));
    await user.click(await form.findByRole('button', { name: '改选轮廓所在的区划' }));
    await user.click(form.getByRole('button', { name: '更新内容' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '确认，发送更新' }));
    await notice('更新已提交');
    const { areas } = outlined;
    expect(asked().find(({ route }) => route.endsWith('/update'))?.body).toMatchObject({
      alert: { divisions: ['440103'], areas },
    });
  });

  it('of other divisions has none of the outlines, which is said before it is sent', async () => {
    const draft = draftOfAlert(outlined, false);
    const [same, other] = [['440100'], ['440100', '440300']].map((divisions) =>
      standingOf('sent', outlined, divisions),
    );
    expect(withStanding(draft, same).outline?.areas).toEqual(outlined.areas);
    expect(withStanding(draft, other).outline).toBeUndefined();
    expect(withKept(updatable.alert, outlined).delivery).toEqual(outlined.delivery);
    show(<AlertDifferences before={outlined} after={{ ...updatable.alert, divisions: ['440100', '440300'] }} />);
    await screen.findByText(/圆，半径 5 千米/);
    expect(screen.getByRole('row', { name: /^轮廓/ }).textContent).toBe(
      '轮廓1 个，仅发至其内\n圆，半径 5 千米；约 78.5 平方千米，东西约 10 千米、南北约 10 千米；' +
        '中心约在北纬 23.100°、东经 113.200°无，发至整个区域',
    );
  });

  it('may be made from a prepared message, where the message is, and brings its own correction', async () => {
    const { user, asked } = await open(
      updatable,
      {
        'GET /registry/{kind}': (asked) =>
          asked.address.includes('prepared-message') ? { items: [narrowed], next: null } : others(asked),
        'POST /emergencies/{id}/update': acted({ status: 'updated' }),
      },
      { as: 'machine' },
    );
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    const form = within(await screen.findByRole('region', { name: '更新内容' }));
    await user.click(
      within(await form.findByRole('region', { name: '预置模板' })).getByRole('button', { name: /暴雨/ }),
    );
    expect(form.getByRole<HTMLButtonElement>('button', { name: '更新内容' }).disabled).toBe(true);
    type(await form.findByRole('textbox', { name: '时数' }), '3');
    await user.click(form.getByRole('button', { name: '更新内容' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '确认，发送更新' }));
    await notice('更新已提交');
    // It stays where the message is, and as wide.
    expect(Object(asked().find(({ route }) => route.endsWith('/update'))?.body).alert).not.toHaveProperty('areas');
    expect(asked().find(({ route }) => route.endsWith('/update'))?.body).toMatchObject({
      alert: { text: '广东省广州市未来3小时内有特大暴雨。', divisions: updatable.alert.divisions },
      prepared: { id: 'gd-rain', version: 2, correction: { text: '广东省广州市的短信有误。' } },
    });
  });

  it('that can no longer be sent stays to be read, and says what happened', async () => {
    const { user, answer, lookAgain } = await open(updatable, {}, { as: 'machine' });
    await user.click(screen.getByRole('button', { name: '更新内容' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '短信内容' });
    type(text, '写到一半');
    answer({ 'GET /emergencies/{id}': { ...updatable, version: 6, status: 'ended', possibleActions: [] } });
    await lookAgain();
    expect(await screen.findByText('此间事项已有变化，不能再如此办理')).toBeTruthy();
    expect(text.value).toBe('写到一半');
  });

  it('is not offered to whoever may not send one, however the address asks for it', async () => {
    await open(sent({ possibleActions: [] }), {}, { at: `/emergencies/${id}?update=open` });
    expect(screen.queryByRole('region', { name: '更新内容' })).toBeNull();
  });
});
