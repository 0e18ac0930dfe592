import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { RegistryEntry, RegistryState } from '../../console/api/types.ts';
import { EntryScreen } from '../../console/features/registry/entry.tsx';
import { told } from '../../console/features/registry/entry-of.ts';
import { NewEntryScreen } from '../../console/features/registry/new-entry.tsx';
import { RegistryScreen } from '../../console/features/registry/registry.tsx';
import { type ActorName, actors, registered } from '../http/world.ts';
import { sealed } from './commits.ts';
import { register, registryState } from './register.ts';
import { show } from './render.tsx';
import { type Answers, Refusal } from './support/service.ts';

type Entry = NonNullable<RegistryEntry>;

const at = '2026-05-06T01:00:00.000Z';
const entryOf = (id: string, kind: Entry['kind']): Entry => {
  const found = registered.find((entry) => entry.kind === kind && 'id' in entry.value && entry.value.id === id);
  if (found === undefined) throw new Error(`${id} is not registered`);
  return told(found);
};
const department = entryOf('gd-emergency', 'organisation');
const renamed: Entry =
  department.kind === 'organisation'
    ? { kind: 'organisation', value: { ...department.value, aliases: ['广东应急'], division: '350000' } }
    : department;

const proposalOf = (entry: Entry | null, by: ActorName = 'registrar'): NonNullable<RegistryState['proposal']> => ({
  entry,
  by: actors[by].subject,
  name: actors[by].name,
  at,
  reason: '机构改革',
});

const type = (control: HTMLElement, value: string) => fireEvent.change(control, { target: { value } });
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

const changeable = registryState(department, { possibleActions: ['propose-change'] });

const openEntry = async (row: RegistryState, as: ActorName = 'registrar', answers: Answers = {}) => {
  const history = {
    stream: `registry#${row.kind}#${row.id}`,
    commits: sealed([
      { by: 'registrar', events: [{ type: 'registry.change-proposed', entry: row.current, reason: '首次登记' }] },
    ]),
  };
  const shown = show(<EntryScreen />, {
    at: `/registry/${row.kind}/${row.id}`,
    path: '/registry/:kind/:id',
    as,
    answers: {
      ...register,
      'GET /registry/{kind}/{id}': row,
      'GET /registry/{kind}/{id}/history': history,
      ...answers,
    },
  });
  await screen.findByRole('heading', { level: 1, name: /广东|中国移动/ });
  return shown;
};

describe('the registry', () => {
  const open = (as: ActorName, at = '/registry', answers: Answers = register) =>
    show(<RegistryScreen />, { at, as, answers });

  it('lists one kind at a time, each entry with what tells it apart', async () => {
    const { user, address, asked } = open('auditor');
    const row = (await screen.findByRole('link', { name: '广东省应急管理厅' })).closest('tr');
    expect(row?.textContent).toContain('政府部门 · 省级 · 广东省有效');
    await user.click(button('运营商接入'));
    const operator = (await screen.findByRole('link', { name: '中国移动' })).closest('tr');
    expect(operator?.textContent).toContain('全国 · 运营商自取 · 用户占比 50%');
    expect(address()).toBe('/registry?kind=operator');
    await user.click(button('应急发送授权'));
    const authority = await screen.findByRole('link', { name: '广东省应急管理厅 · gd-emergency-2026' });
    expect(authority.closest('tr')?.textContent).toContain('橙色及以上');
    expect(asked().some(({ address: question }) => question.startsWith('/registry/standing-authority'))).toBe(true);
    expect(screen.queryByRole('button', { name: '新登记' })).toBeNull();
  });

  it('says of holiday notices where there are none that those published come with the platform', async () => {
    open('auditor', '/registry?kind=holiday-notice');
    expect(await screen.findByText(/平台已含 2007—2026 年放假安排/)).toBeTruthy();
  });

  it('has what waits for a second person on top, whatever kind is listed', async () => {
    const waits = registryState(department, { proposal: proposalOf(renamed) });
    const { user, address } = open('registrar2', '/registry?kind=operator', {
      'GET /registry/{kind}': ({ address: question }) => ({
        items: question.startsWith('/registry/organisation') ? [waits] : [],
        next: null,
      }),
    });
    const part = (await screen.findByRole('heading', { name: '1 项变更待另一人确认' })).parentElement;
    expect(part?.textContent).toContain('单位：广东省应急管理厅 · 提出人：工业和信息化部·登记经办');
    await user.click(button('新登记'));
    expect(address()).toBe('/registry/new/operator');
  });
});

describe('a registered entry', () => {
  it('shows what is in force, what was found against it and what happened to it', async () => {
    const authority = entryOf('gd-emergency-2026', 'standing-authority');
    const uses = [{ caseId: `e-${'0'.repeat(26)}`, reason: '不属于紧急情形', reviewedAt: at }];
    await openEntry(registryState(authority, { unjustifiedUses: uses }), 'auditor');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      '应急发送授权：广东省应急管理厅 · gd-emergency-2026',
    );
    expect(screen.getByText('不当使用 1 次')).toBeTruthy();
    expect(screen.getByText('最低预警级别').closest('tr')?.textContent).toContain('橙色');
    expect(screen.getByText('生效时间').closest('tr')?.textContent).toContain('2026-01-01 08:00 北京时间');
    expect(screen.getByRole('link', { name: `e-${'0'.repeat(26)}` }).parentElement?.textContent).toContain(
      '不属于紧急情形',
    );
    expect(await screen.findByText('提出变更')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /提出/ })).toBeNull();
  });

  it('is proposed to be changed with a reason, and nothing of it is in force by that', async () => {
    const { user, asked, address } = await openEntry(changeable, 'registrar', {
      'POST /registry/{kind}/{id}/proposals': registryState(department, { version: 3, proposal: proposalOf(renamed) }),
    });
    await user.click(button('提出变更'));
    expect(address()).toContain('change=open');
    expect((await screen.findByRole('textbox', { name: '代号' })).matches(':disabled')).toBe(true);
    type(box('简称'), '广东应急\n');
    type(box('行政区划'), '350000');
    await user.click(button('提出'));
    const dialog = within(await screen.findByRole('dialog'));
    const confirm = dialog.getByRole('button', { name: '提出，待另一人确认' });
    expect(confirm.matches(':disabled')).toBe(true);
    type(dialog.getByRole('textbox', { name: '理由（写入记录）' }), '机构改革');
    await user.click(confirm);
    await within(screen.getByRole('region', { name: '通知' })).findByText('已提出，待另一名登记人员确认');
    expect(asked().find(({ route }) => route.startsWith('POST'))?.body).toEqual({ entry: renamed, reason: '机构改革' });
    expect(address()).not.toContain('change=open');
  });

  it('is proposed to be retired without an entry', async () => {
    const { user, asked } = await openEntry(changeable, 'registrar', {
      'POST /registry/{kind}/{id}/proposals': registryState(department, { version: 3, proposal: proposalOf(null) }),
    });
    await user.click(button('提出停用'));
    const dialog = within(await screen.findByRole('dialog', { name: '提出停用这项登记' }));
    type(await dialog.findByRole('textbox'), '单位撤销');
    await user.click(dialog.getByRole('button', { name: '提出停用' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(asked().find(({ route }) => route.startsWith('POST'))?.body).toEqual({ entry: null, reason: '单位撤销' });
  });

  it.each([
    ['行政区划', '999999', /999999 不是现行行政区划/],
    ['联系电话', '120', '这不是可以拨通的电话号码。'],
  ])('is not changed in its %s to %s, and says so at the field', async (name, typed, said) => {
    const { user } = await openEntry(changeable);
    await user.click(button('提出变更'));
    const field = await screen.findByRole('textbox', { name });
    type(field, typed);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(said)).toBeTruthy();
    expect(screen.getByText(`请填写或更正：${name}`)).toBeTruthy();
    expect(button('提出').matches(':disabled')).toBe(true);
    type(box('行政区划'), '440100');
    expect(screen.getByText('广东省广州市')).toBeTruthy();
  });

  it('keeps what was typed of a change until it is proposed', async () => {
    const { user, unmount } = await openEntry(changeable);
    await user.click(button('提出变更'));
    type(await screen.findByRole('textbox', { name: '联系处室' }), '应急指挥处');
    unmount();
    const again = await openEntry(changeable);
    await again.user.click(button('提出变更'));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '联系处室' })).value).toBe('应急指挥处');
  });
});

describe('a proposed change', () => {
  const row = registryState(department, {
    proposal: proposalOf(renamed),
    possibleActions: ['confirm-change', 'reject-change'],
  });

  it('stands beside what is in force, and is confirmed by another, who sees each change once more', async () => {
    const { user, asked } = await openEntry(row, 'registrar2', {
      'POST /registry/{kind}/{id}/confirm': registryState(renamed, { version: 3 }),
    });
    const table = within(screen.getByRole('table', { name: '拟改为' }));
    const line = (name: string) => table.getByRole('rowheader', { name }).closest('tr')?.textContent;
    expect(line('名称')).toBe('名称广东省应急管理厅未变');
    expect(line('简称')).toBe('简称无广东应急');
    expect(line('行政区划')).toBe('行政区划广东省福建省');
    expect(screen.queryByRole('button', { name: '提出变更' })).toBeNull();
    await user.click(button('确认变更'));
    const dialog = within(await screen.findByRole('dialog', { name: '确认后立即生效' }));
    expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '简称：无 → 广东应急',
      '行政区划：广东省 → 福建省',
    ]);
    await user.click(dialog.getByRole('button', { name: '确认，立即生效' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('变更已生效');
    expect(asked().find(({ route }) => route.startsWith('POST'))?.body).toEqual({ version: 2, reason: '' });
  });

  it('is one’s own: it can be taken back, and not confirmed', async () => {
    const { user, asked } = await openEntry({ ...row, possibleActions: ['reject-change'] }, 'registrar', {
      'POST /registry/{kind}/{id}/reject': registryState(department, { version: 3 }),
    });
    expect(screen.getByText(/这是您提出的变更，须由另一名登记人员确认/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: '确认变更' })).toBeNull();
    await user.click(button('撤回'));
    const dialog = within(await screen.findByRole('dialog', { name: '不予变更' }));
    await user.click(dialog.getByRole('button', { name: '不予变更' }));
    await within(screen.getByRole('region', { name: '通知' })).findByText('已记录：不予变更');
    expect(asked().some(({ route }) => route.endsWith('/reject'))).toBe(true);
  });

  it.each([
    [[], []],
    [['reject-change'], ['否决']],
    [
      ['confirm-change', 'reject-change'],
      ['确认变更', '否决'],
    ],
  ] as const)('has the buttons of what the service says is possible, whoever looks: %j', async (possible, expected) => {
    await openEntry({ ...row, possibleActions: [...possible] }, 'registrar2');
    const given = screen.queryAllByRole('button').map(({ textContent }) => textContent);
    expect(given.filter((name) => ['确认变更', '否决', '撤回', '提出变更', '提出停用'].includes(name))).toEqual(
      expected,
    );
  });

  it('that is refused by the service stays, with the reason in the dialog', async () => {
    const { user } = await openEntry(row, 'registrar2', {
      'POST /registry/{kind}/{id}/confirm': new Refusal('stale-version', 409, { version: 3 }),
    });
    await user.click(button('确认变更'));
    await user.click(await screen.findByRole('button', { name: '确认，立即生效' }));
    expect(await within(screen.getByRole('dialog')).findByText(/请核对最新内容/)).toBeTruthy();
  });

  it('of something new is compared with nothing, and of what is to be retired says just that', async () => {
    const { unmount } = await openEntry(
      registryState(department, { current: null, proposal: proposalOf(department) }),
      'auditor',
    );
    expect(screen.getByText('新登记待确认')).toBeTruthy();
    expect(screen.queryByText('已停用')).toBeNull();
    expect(within(screen.getByRole('table', { name: '拟改为' })).getAllByRole('columnheader')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: '否决' })).toBeNull();
    unmount();
    await openEntry(registryState(department, { proposal: proposalOf(null) }), 'registrar2');
    expect(screen.getByText('拟停用')).toBeTruthy();
  });
});

describe('a new entry', () => {
  const open = (kind: string, as: ActorName = 'registrar', answers: Answers = {}) =>
    show(<NewEntryScreen />, {
      at: `/registry/new/${kind}`,
      path: '/registry/new/:kind',
      as,
      answers: { ...register, ...answers },
    });

  it('of an operator asks for an address only where orders are pushed there', async () => {
    const { user, asked, address } = open('operator', 'registrar', {
      'POST /registry/{kind}/{id}/proposals': registryState(entryOf('mobile', 'operator'), { current: null }),
    });
    expect((await screen.findByText(/请填写或更正：/)).textContent).toContain('运营商');
    fireEvent.mouseDown(await screen.findByRole('combobox', { name: '运营商' }));
    expect(screen.queryByTitle('广东省应急管理厅')).toBeNull();
    await user.click(await screen.findByTitle('中国移动'));
    await user.click(screen.getByRole('checkbox', { name: '全国' }));
    type(box('用户占比'), '12.5');
    await user.click(screen.getByRole('radio', { name: '平台推送' }));
    expect(screen.getByText('请填写或更正：接收地址')).toBeTruthy();
    type(box('接收地址'), 'https://mobile.example/orders');
    await user.click(screen.getByRole('radio', { name: '运营商自取' }));
    expect(screen.queryByRole('textbox', { name: '接收地址' })).toBeNull();
    await user.click(button('提出'));
    const dialog = within(await screen.findByRole('dialog'));
    type(dialog.getByRole('textbox'), '新接入');
    await user.click(dialog.getByRole('button', { name: '提出，待另一人确认' }));
    await waitFor(() => expect(address()).toBe('/registry/operator/mobile'));
    expect(asked().find(({ route }) => route.startsWith('POST'))?.body).toMatchObject({
      entry: { value: { id: 'mobile', regions: ['000000'], delivery: { mode: 'poll' }, share: 0.125 } },
    });
  });

  it('of a holiday notice says which of its lines cannot be read', async () => {
    open('holiday-notice');
    type(await screen.findByRole('textbox', { name: '年份' }), '2027');
    type(box('通知网址'), 'https://www.gov.cn/2027');
    type(box('日期'), '2027-01-01 元旦 休\n2027-01-02 元旦 歇');
    expect(screen.getByText('请填写或更正：日期 第 2 行')).toBeTruthy();
    type(box('日期'), '2027-01-01 元旦 休\n2027-01-02 元旦 班');
    await waitFor(() => expect(button('提出').matches(':disabled')).toBe(false));
  });

  it('is for registrars alone, and of no kind that there is not', async () => {
    const { unmount } = open('organisation', 'auditor');
    expect(await screen.findByText(/请换用有相应角色的身份登录/)).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    unmount();
    open('nonsense');
    expect(await screen.findByRole('heading', { level: 1, name: '没有此页面' })).toBeTruthy();
  });
});

describe('a duty roster', () => {
  const rosterOf = (until: string): RegistryState => {
    const weekly = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until, people: ['值班员甲'] }];
    const people = [{ name: '值班员甲', channels: [{ gateway: 'sms', address: '13800000000' }] }];
    const value = { id: 'gd-comms', deskPhone: '020-55500106', people, weekly, dated: [] };
    return registryState({ kind: 'roster', value });
  };

  it('says in which hours nobody is on duty, and nothing where somebody always is', async () => {
    await openEntry(rosterOf('23:00'));
    expect(screen.getByText(/^每周约 7 小时没有安排值班人员/)).toBeTruthy();
    cleanup();
    await openEntry(rosterOf('00:00'));
    expect(screen.queryByText(/没有安排值班人员/)).toBeNull();
  });
});
