import { screen, waitFor, within } from '@testing-library/react';
import { type AlertDraft, emptyAlert } from '../../../console/alert/alert-draft.ts';
import { againAfterMs } from '../../../console/alert/estimates.tsx';
import type { Estimate } from '../../../console/api/types.ts';
import { drafts } from '../../../console/drafts/drafts.ts';
import { TriggerScreen } from '../../../console/features/emergency/trigger/trigger.tsx';
import { actors } from '../../http/world.ts';
import { emergencyCase } from '../emergency-case.ts';
import { register } from '../register.ts';
import { now, show } from '../render.tsx';
import type { Answers } from '../support/service.ts';
import { acted, ask, open } from './opened.tsx';

const told: readonly Estimate[] = [
  { by: 'operator', operator: 'mobile', asking: 'answered', phones: 3_120_000, asOf: now, scope: 'county' },
  { by: 'register', operator: 'telecom', asking: 'cannot', phones: 2_100_000 },
  { by: 'nobody', operator: 'broadnet', asking: 'no-answer' },
];

type Opening = { readonly language?: 'zh' | 'en'; readonly changes?: Partial<AlertDraft> };

const openForm = async (answers: Answers, { language = 'zh', changes = {} }: Opening = {}) => {
  drafts.hold(`${actors.machine.subject}.emergency.new`, {
    ...emptyAlert('广东省应急管理厅'),
    ...{ level: 'red', hazardClass: 'natural-disaster', event: '溃坝', divisions: ['440100'] },
    ...{ text: '水库泄洪，请立即转移。', instruction: '远离河道。', attempt: null },
    ...changes,
  });
  const shown = show(<TriggerScreen />, {
    as: 'machine',
    at: '/emergencies/new',
    language,
    answers: { ...register, 'POST /emergencies': acted(), ...answers },
  });
  await screen.findByRole('textbox', { name: language === 'zh' ? '短信内容' : 'Message' });
  const questions = () => shown.asked().flatMap(({ route, body }) => (route === 'POST /estimates' ? [body] : []));
  return { ...shown, questions };
};

const reckoned = async (language: 'zh' | 'en' = 'zh') => {
  const name = language === 'zh' ? /^区域内用户数/ : /^Phones in the area/;
  return within(await screen.findByRole('region', { name })).findByRole('status');
};
const toBe = async (said: string) => waitFor(async () => expect((await reckoned()).textContent).toBe(said));

describe('how many phones it is for, in the dialog before a send', () => {
  it('is asked as it opens and not before, and is told by operator, each by whose word it is', async () => {
    const { user, questions } = await openForm({ 'POST /estimates': { operators: told } });
    expect(questions()).toEqual([]);
    await ask(user, '立即发送');
    await toBe('中国移动：约 312 万部在区域内（09:00，按县）中国电信：登记用户 210 万部broadnet：未知（未及时答复）');
    expect(questions()).toEqual([{ divisions: ['440100'] }]);
  });

  it('is told in English', async () => {
    const { user } = await openForm({ 'POST /estimates': { operators: told } }, { language: 'en' });
    await ask(user, 'Send now');
    const said = await reckoned('en');
    await waitFor(() => expect(said.textContent).toContain('about 3,120,000 phones in the area (09:00, by county)'));
    expect(said.textContent).toContain('2,100,000 phones registered');
    expect(said.textContent).toContain('not known (no answer in time)');
  });

  it.each([
    ['zh', '中国电信：登记用户 210 万部（答复的数目不可信：多于所选区划可能有的）'],
    ['en', '2,100,000 phones registered (its answer is not believed: more than there can be in the divisions)'],
  ] as const)('says that an answer is not believed: %s', async (language, expected) => {
    const operators: readonly Estimate[] = [
      { by: 'register', operator: 'telecom', asking: 'not-believed', phones: 2_100_000 },
    ];
    const { user } = await openForm({ 'POST /estimates': { operators: [...operators] } }, { language });
    await ask(user, language === 'zh' ? '立即发送' : 'Send now');
    const said = await reckoned(language);
    await waitFor(() => expect(said.textContent).toContain(expected));
  });

  it('is waited for by nobody: the message goes out while operators are still being asked', async () => {
    const { user, asked } = await openForm({ 'POST /estimates': () => new Promise(() => undefined) });
    const dialog = await ask(user, '立即发送');
    await toBe('正在询问运营商。无须等待，可以直接发送。');
    const send = dialog.getByRole<HTMLButtonElement>('button', { name: '确认，立即发送' });
    expect(send.disabled).toBe(false);
    await user.click(send);
    await waitFor(() => expect(asked().some(({ route }) => route === 'POST /emergencies')).toBe(true));
  });

  it('holds up nothing where it cannot be told', async () => {
    const { user } = await openForm({ 'POST /estimates': 'no answer' });
    const dialog = await ask(user, '立即发送');
    await toBe('未能询问，不影响发送。');
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: '确认，立即发送' }).disabled).toBe(false);
    expect(dialog.queryByText('无法连接服务')).toBeNull();
  });

  it('is of the outlines too; what is registered is of the whole divisions, and says so', async () => {
    const outline = { text: '10.0,115.0 2', coordinates: 'WGS-84', areas: [{ circle: '10.0,115.0 2' }] } as const;
    const { user, questions } = await openForm(
      { 'POST /estimates': { operators: told.slice(1, 2) } },
      { changes: { outline } },
    );
    await ask(user, '立即发送');
    await toBe('中国电信：登记用户 210 万部（所选区划全部）');
    expect(questions()).toEqual([{ divisions: ['440100'], areas: outline.areas }]);
  });

  it('names the day of a count that is not of today', async () => {
    const [counted] = told;
    const operators = counted === undefined ? [] : [{ ...counted, asOf: '2026-05-05T13:30:00.000Z' }];
    const { user } = await openForm({ 'POST /estimates': { operators } });
    await ask(user, '立即发送');
    await toBe('中国移动：约 312 万部在区域内（05-05 21:30，按县）');
  });

  it('is asked again each time it opens, about what it is for then', async () => {
    const { user, questions } = await openForm({ 'POST /estimates': { operators: told } });
    const dialog = await ask(user, '立即发送');
    await waitFor(() => expect(questions()).toHaveLength(1));
    await user.click(dialog.getByRole('button', { name: '暂不办理' }));
    await user.click(screen.getByRole('checkbox', { name: '深圳市' }));
    expect(questions()).toHaveLength(1);
    await ask(user, '立即发送');
    await waitFor(() => expect(questions()).toEqual([{ divisions: ['440100'] }, { divisions: ['440100', '440300'] }]));
  });

  it('is asked of nobody for a drill', async () => {
    const { user, questions } = await openForm(
      { 'POST /estimates': { operators: told } },
      { changes: { drill: true, text: '演练：水库泄洪。' } },
    );
    await ask(user, '开始演练');
    expect(screen.queryByRole('region', { name: /^区域内用户数/ })).toBeNull();
    expect(questions()).toEqual([]);
  });

  it('is asked again by itself where operators had been asked a moment ago, and else not', () => {
    expect(againAfterMs({ operators: [{ by: 'nobody', operator: 'mobile', asking: 'not-now' }] })).toBe(3_500);
    expect(againAfterMs({ operators: [...told] })).toBe(false);
    expect(againAfterMs(undefined)).toBe(false);
  });
});

describe('how many phones it is for, before a duty officer confirms it', () => {
  const waiting = emergencyCase({
    status: 'awaiting-confirmation',
    standingAuthority: null,
    gaps: ['level'],
    awaitingSince: '2026-05-06T00:58:30.000Z',
    sentAt: null,
    expiresAt: null,
    possibleActions: ['confirm-emergency', 'refuse-emergency', 'cancel-emergency'],
  });

  it('is asked in the words of the alert, and whoever refuses it is not told', async () => {
    const alert = { ...waiting.alert, delivery: { reach: 'present', visitors: false, finishInMinutes: 5 } } as const;
    const { user, asked } = await open({ ...waiting, alert }, { 'POST /estimates': { operators: [...told] } });
    const refusing = await ask(user, '不予确认');
    expect(refusing.queryByRole('region', { name: /^区域内用户数/ })).toBeNull();
    await user.click(refusing.getByRole('button', { name: '暂不办理' }));
    await user.click(screen.getByRole('button', { name: '确认发送' }));
    await waitFor(async () => expect((await reckoned()).textContent).toContain('中国移动：约 312 万部在区域内'));
    expect(asked().flatMap(({ route, body }) => (route === 'POST /estimates' ? [body] : []))).toEqual([
      { divisions: alert.divisions, reach: 'present', visitors: false },
    ]);
  });

  it.each([
    ['registered', '约 312 万部登记在区域内（09:00，按县）'],
    ['present', '约 312 万部在区域内（09:00，按县）'],
    ['either', '约 312 万部在区域内（09:00，按县）'],
  ] as const)('is said of those that were asked about: %s', async (reach, expected) => {
    const alert = { ...waiting.alert, delivery: { reach } } as const;
    const { user } = await open({ ...waiting, alert }, { 'POST /estimates': { operators: told.slice(0, 1) } });
    await user.click(screen.getByRole('button', { name: '确认发送' }));
    await waitFor(async () => expect((await reckoned()).textContent).toBe(`中国移动：${expected}`));
  });
});
