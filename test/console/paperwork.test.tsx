import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { EmergencyCase, Paperwork, PaperworkLine } from '../../console/api/types.ts';
import { FilingScreen } from '../../console/features/paperwork/filing.tsx';
import { PaperworkScreen } from '../../console/features/paperwork/paperwork.tsx';
import { type ActorName, actors, alert, paperwork as documented } from '../http/world.ts';
import { emergencyCase, emergencyStateOf, owedPaperwork } from './emergency-case.ts';
import { register } from './register.ts';
import { show } from './render.tsx';
import { type Answers, Refusal } from './support/service.ts';

const id = `e-${'0'.repeat(26)}`;
const at = '2026-05-06T01:00:00.000Z';

const line = (changes: Partial<PaperworkLine> = {}): PaperworkLine => ({
  caseId: id,
  version: 4,
  status: 'due',
  organisation: 'gd-emergency',
  authority: 'gd-comms',
  text: '请立即转移。',
  openedAt: at,
  dueOn: '2026-05-11',
  dueAt: '2026-05-11T16:00:00.000Z',
  dueInWorkingDays: 3,
  dueBasis: 'policy',
  provisional: false,
  overdue: false,
  daysOverdue: 0,
  filedAt: null,
  reviewedAt: null,
  reminders: null,
  ...changes,
});

/** By status and whether it is late, as the service sorts them. */
const listed =
  (lines: readonly PaperworkLine[]) =>
  ({ address }: { readonly address: string }) => {
    const query = new URL(address, 'http://api.example').searchParams;
    const [status, late] = [query.get('status'), query.get('overdue')];
    const items = lines
      .filter((one) => status === null || one.status === status)
      .filter(({ overdue }) => late === null || String(overdue) === late);
    return { items, next: null };
  };

const waits = {
  ...register,
  'GET /emergencies': { items: [], next: null },
  'GET /applications/counts': {
    submitted: { count: 0, more: false },
    'awaiting-second-signature': { count: 0, more: false },
    scheduled: { count: 0, more: false },
    returned: { count: 0, more: false },
    'erratum-waits': { count: 0, more: false },
    'reason-owed': { count: 0, more: false },
  },
} as const;

const list = (lines: readonly PaperworkLine[], as: ActorName = 'clerk', address = '/paperwork') =>
  show(<PaperworkScreen />, { at: address, as, answers: { ...waits, 'GET /paperwork': listed(lines) } });

describe('the list of paperwork', () => {
  const late = line({
    caseId: `e-${'1'.repeat(26)}`,
    text: '早该报送。',
    overdue: true,
    dueAt: '2026-04-30T16:00:00.000Z',
  });
  const returned = line({ caseId: `e-${'2'.repeat(26)}`, text: '退回补正。', status: 'returned', filedAt: at });

  it('begins for a department with what it owes and what came back, what is due first in front', async () => {
    const { asked } = list([line(), returned, late]);
    await screen.findByText('早该报送。');
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      '早该报送。',
      '请立即转移。',
      '退回补正。',
    ]);
    expect(screen.getByText('早该报送。').closest('tr')?.textContent).toContain('已逾期');
    expect(screen.getByText('早该报送。').closest('tr')?.textContent).toContain('尚未报送');
    expect(screen.getByText('请立即转移。').closest('tr')?.textContent).toContain('2026-05-11 23:59');
    expect(screen.queryByRole('region', { name: '各单位逾期情况' })).toBeNull();
    const questions = asked().filter(({ route }) => route === 'GET /paperwork');
    expect(questions.map(({ address }) => address)).toEqual([
      '/paperwork?order=due&limit=100&status=due',
      '/paperwork?order=due&limit=100&status=returned',
    ]);
  });

  it('begins for the authority with what waits for its review, and with who is late', async () => {
    const filed = line({ caseId: `e-${'3'.repeat(26)}`, text: '已报送的。', status: 'filed', filedAt: at });
    list([filed, late, { ...late, caseId: `e-${'4'.repeat(26)}`, dueAt: '2026-05-01T16:00:00.000Z' }], 'officer');
    expect((await screen.findByText('已报送的。')).closest('tr')?.textContent).toContain('2026-05-06 09:00');
    const panel = within(await screen.findByRole('region', { name: '各单位逾期情况' }));
    const row = await panel.findByRole('rowheader', { name: '广东省应急管理厅' });
    expect(row.closest('tr')?.textContent).toContain('2 件');
    expect(panel.getByRole('link').getAttribute('href')).toBe(`/paperwork/${late.caseId}`);
    expect(screen.getByRole('button', { name: '待审查' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('button', { name: '部门未报送' })).toBeTruthy();
  });

  it('of another status is asked for by a press, and says where it is empty what waits elsewhere', async () => {
    const { user, address } = list([line()]);
    await screen.findByText('请立即转移。');
    await user.click(screen.getByRole('button', { name: '已办结' }));
    const empty = await screen.findByText(/还没有办结的手续/);
    const besides = await within(empty).findByRole('link', { name: '1 份手续待报送' });
    expect(besides.getAttribute('href')).toBe('/paperwork?status=owed');
    expect(address()).toBe('/paperwork?status=accepted');
  });
});

const caseOf = (paperwork: Paperwork | null, changes: Partial<EmergencyCase> = {}): EmergencyCase =>
  emergencyCase({ id, paperwork, possibleActions: ['file-paperwork'], ...changes });

const open = async (found: EmergencyCase, answers: Answers = {}, as: ActorName = 'machine') => {
  const shown = show(<FilingScreen />, {
    at: `/paperwork/${id}`,
    path: '/paperwork/:id',
    as,
    answers: { ...register, 'GET /emergencies/{id}': found, ...answers },
  });
  await screen.findByText(/指令内容|没有须补办/);
  return shown;
};
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const file = () => screen.getByRole('button', { name: '报送手续' });

describe('paperwork that is owed', () => {
  it('says by when and why then, and what it is about', async () => {
    await open(caseOf(owedPaperwork({ provisional: true })));
    expect(screen.getByText('发送后 3 个工作日内，即 2026-05-11 当日结束前。')).toBeTruthy();
    expect(screen.getByText(/属本平台设定，非法律规定/).textContent).toContain('工作日暂计');
    expect(screen.getByRole('figure').textContent).toContain(alert.text);
    expect(screen.getByRole('link', { name: '查看此次应急发送' }).getAttribute('href')).toBe(`/emergencies/${id}`);
  });

  it('is filed once its parts are there, under the plan that the alert named unless another is', async () => {
    const plan = { title: '广东省防汛应急预案', number: '粤府办〔2025〕1号' };
    const filed = caseOf(owedPaperwork({ status: 'filed' }), { alert: { ...caseOf(null).alert, plan } });
    const { user, asked } = await open(caseOf(owedPaperwork(), { alert: filed.alert }), {
      'POST /emergencies/{id}/paperwork': emergencyStateOf(filed),
    });
    expect(box('依据的预案名称（必填）').value).toBe(plan.title);
    expect(file().matches(':disabled')).toBe(true);
    expect(screen.getByText('请填写理由、预案名称和情况说明。')).toBeTruthy();
    type('为何须先行发送（必填）', documented.reason);
    type('发送时的情况（必填）', documented.situation);
    type('预案文号', '');
    expect(screen.queryByText('请填写理由、预案名称和情况说明。')).toBeNull();
    await user.click(file());
    const dialog = within(await screen.findByRole('dialog', { name: '向通信管理局报送手续？' }));
    await user.click(dialog.getByRole('button', { name: '确认报送' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('手续已报送。');
    expect(asked().find(({ route }) => route.startsWith('POST'))?.body).toEqual({
      version: 3,
      document: { ...documented, plan: { title: plan.title } },
    });
  });

  it('keeps what was typed where the service refuses it, and for whoever comes back', async () => {
    const filled = async () => {
      type('为何须先行发送（必填）', documented.reason);
      type('依据的预案名称（必填）', documented.plan.title);
      type('发送时的情况（必填）', documented.situation);
    };
    const { user, unmount } = await open(caseOf(owedPaperwork()), {
      'POST /emergencies/{id}/paperwork': new Refusal('stale-version', 409, { version: 4 }),
    });
    await filled();
    await user.click(file());
    await user.click(await screen.findByRole('button', { name: '确认报送' }));
    expect(await within(screen.getByRole('dialog')).findByText(/请核对最新内容/)).toBeTruthy();
    unmount();
    await open(caseOf(owedPaperwork()));
    expect(screen.getByText('已恢复您上次在本机填写的内容。')).toBeTruthy();
    expect(box('发送时的情况（必填）').value).toBe(documented.situation);
  });

  it('says of which scan the service has nothing, and marks it where it is chosen', async () => {
    const scan = (name: string, letter: string) =>
      ({ name, mediaType: 'application/pdf', sizeInBytes: 3, sha256: letter.repeat(64) }) as const;
    const [sealed, letter] = [scan('申请.pdf', 'a'), scan('函.pdf', 'b')];
    const document = { ...documented, attachment: sealed, furtherScans: [letter] };
    const { user } = await open(caseOf(owedPaperwork({ status: 'returned', document })), {
      'POST /emergencies/{id}/paperwork': new Refusal('attachment-missing', 422, {
        reason: 'file-missing',
        pointer: '/document/furtherScans/0',
      }),
    });
    expect(screen.queryByText(/尚未上传成功/)).toBeNull();
    await user.click(file());
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: '确认报送' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/函\.pdf.*附件尚未上传/);
    const further = within(screen.getByRole('region', { name: '其他扫描件 1', hidden: true }));
    expect(further.getByText(/尚未上传成功/)).toBeTruthy();
  });

  it('that came back begins with what was filed, the reason before one’s eyes', async () => {
    const review = { subject: actors.officer.subject, name: actors.officer.name, at, reason: '情况说明不完整' };
    await open(caseOf(owedPaperwork({ status: 'returned', document: documented, review })));
    expect(screen.getByRole('heading', { level: 2, name: '补正后重新报送' })).toBeTruthy();
    const returned = screen.getByText('手续被退回，请按意见补正后重新报送').closest('[role="alert"]');
    expect(returned?.textContent).toContain('情况说明不完整');
    expect(box('为何须先行发送（必填）').value).toBe(documented.reason);
    await waitFor(() => expect(file().matches(':disabled')).toBe(false));
  });
});

describe('paperwork that others look at', () => {
  it('was filed as it stands there, by whom, and leads whoever reviews it to the case', async () => {
    const filed = { subject: actors.clerk.subject, name: actors.clerk.name, at };
    await open(
      caseOf(owedPaperwork({ status: 'filed', document: documented, filed }), {
        possibleActions: ['accept-paperwork'],
      }),
      {},
      'officer',
    );
    expect(screen.getByText('依据的预案').closest('tr')?.textContent).toContain(documented.plan.title);
    expect(screen.getByText(actors.clerk.name)).toBeTruthy();
    expect(screen.getByRole('link', { name: '前往审查' }).getAttribute('href')).toBe(`/emergencies/${id}`);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByText(/还有 \d/)).toBeNull();
  });

  it('is not there yet, or not owed at all', async () => {
    const { unmount } = await open(caseOf(owedPaperwork(), { possibleActions: [] }), {}, 'auditor');
    expect(screen.getByText('尚未报送。')).toBeTruthy();
    unmount();
    await open(caseOf(null), {}, 'auditor');
    expect(screen.getByText('此次应急发送没有须补办的手续')).toBeTruthy();
  });

  it('of a drill is a drill’s, in its dialog too', async () => {
    const { user } = await open(
      caseOf(owedPaperwork({ status: 'returned', document: documented }), { path: 'exercise' }),
    );
    await user.click(file());
    expect(await screen.findByRole('dialog', { name: '【演练】向通信管理局报送手续？' })).toBeTruthy();
  });
});
