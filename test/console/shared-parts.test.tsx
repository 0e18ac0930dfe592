import { screen, waitFor, within } from '@testing-library/react';
import type { RegistryState } from '../../console/api/types.ts';
import { Navigation, Side } from '../../console/app/navigation.tsx';
import { told } from '../../console/features/registry/entry-of.ts';
import { type Column, DataTable } from '../../console/ui/data-table.tsx';
import { DifferencesTable, differencesOf } from '../../console/ui/differences.tsx';
import { Facts } from '../../console/ui/facts.tsx';
import { FilterBar } from '../../console/ui/filter-bar.tsx';
import { Tag } from '../../console/ui/tag.tsx';
import { preparedRain } from '../domain/registry/prepared-rain.ts';
import { type ActorName, actors } from '../http/world.ts';
import { registryState } from './register.ts';
import { show } from './render.tsx';

type Row = { readonly id: string; readonly sent: number | null };

const columns: readonly Column<Row>[] = [
  { key: 'id', title: '运营商', names: true, render: ({ id }) => id },
  { key: 'sent', title: '已发', number: true, blank: ({ sent }) => sent === null, render: ({ sent }) => sent ?? '–' },
];
const rows: readonly Row[] = [
  { id: '移动', sent: 1200 },
  { id: '电信', sent: null },
];

describe('a table of the console', () => {
  const table = (changes: Partial<Parameters<typeof DataTable<Row>>[0]> = {}) =>
    show(<DataTable caption="各家发送" columns={columns} rows={rows} rowKey={({ id }) => id} {...changes} />);

  it('has a caption, a header over each column and a header before each row', async () => {
    table();
    const found = await screen.findByRole('table', { name: '各家发送' });
    expect(
      within(found)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['运营商', '已发']);
    expect(
      within(found)
        .getAllByRole('rowheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['移动', '电信']);
  });

  it('says in each cell what it is, for the card that a row is on a phone, and leaves out what says nothing', async () => {
    table();
    const cell = await screen.findByRole('cell', { name: '–' });
    expect(cell.dataset['label']).toBe('已发');
    expect(cell.classList.contains('blank')).toBe(true);
    expect(screen.getByRole('cell', { name: '1200' }).classList.contains('blank')).toBe(false);
  });

  it('marks the rows it is told to, and hides its caption unless it is to be seen', async () => {
    table({ rowClass: ({ sent }) => (sent === null ? 'row-new' : ''), captioned: true });
    const row = (await screen.findByRole('rowheader', { name: '电信' })).closest('tr');
    expect(row?.classList.contains('row-new')).toBe(true);
    expect(screen.getByText('各家发送').classList.contains('visually-hidden')).toBe(false);
  });
});

describe('two versions beside each other', () => {
  const words = { caption: '差异', what: '项目', before: '原', after: '现', blank: '空' };
  const lines = differencesOf(
    [
      ['范围', '广州'],
      ['数量', '9'],
      ['频次', '1'],
    ],
    [
      ['范围', '深圳'],
      ['频次', '1'],
    ],
  );

  it('show only what differs, what is gone as gone and nothing as what stands for it', async () => {
    show(<DifferencesTable lines={lines} words={words} />);
    await screen.findByRole('rowheader', { name: '范围' });
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['范围', '数量']);
    expect(screen.getByText('广州').tagName).toBe('DEL');
    expect(screen.getByText('深圳').tagName).toBe('INS');
    expect(screen.getByRole('cell', { name: '空' })).toBeTruthy();
  });

  it('of a choice call neither gone', async () => {
    show(<DifferencesTable of="choice" lines={lines} words={words} />);
    expect((await screen.findByText('广州')).tagName).toBe('SPAN');
  });
});

describe('facts', () => {
  it('have their names as headers, and leave out what is not known', async () => {
    show(
      <Facts
        facts={[
          ['单位', '广东省应急管理厅'],
          ['理由', null],
        ]}
      />,
    );
    expect((await screen.findByText('单位')).closest('th')).not.toBeNull();
    expect(screen.queryByText('理由')).toBeNull();
  });
});

describe('a bar of filters', () => {
  it('presses the one that holds and tells which is chosen', async () => {
    const chosen: string[] = [];
    const choices = [
      { value: 'all', label: '全部' },
      { value: 'due', label: '到期', count: '3 件' },
    ] as const;
    const { user } = show(
      <FilterBar label="筛选" choices={choices} chosen="all" choose={(value) => chosen.push(value)} />,
    );
    const bar = await screen.findByRole('group', { name: '筛选' });
    expect(within(bar).getByRole('button', { name: '全部' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(within(bar).getByRole('button', { name: /到期.*3 件/ }));
    expect(chosen).toEqual(['due']);
  });
});

describe('a tag', () => {
  it('has the colour of its meaning and none where it asks nothing', async () => {
    show(
      <>
        <Tag meaning="act">被拒</Tag>
        <Tag meaning="plain">待审批</Tag>
      </>,
    );
    expect((await screen.findByText('被拒')).closest('.tag-act.ant-tag-error')).not.toBeNull();
    expect(screen.getByText('待审批').closest('.tag-plain')?.className).not.toMatch(
      /ant-tag-(?:error|success|warning)/,
    );
  });
});

describe('the navigation', () => {
  const counts = { returned: { count: 2, more: false } };
  const answers = {
    'GET /applications/counts': () => ({
      submitted: { count: 0, more: false },
      'awaiting-second-signature': { count: 0, more: false },
      'erratum-waits': { count: 0, more: false },
      'reason-owed': { count: 0, more: false },
      scheduled: { count: 0, more: false },
      ...counts,
    }),
    'GET /emergencies': { items: [], next: null },
    'GET /paperwork': { items: [], next: null },
    'GET /registry/{kind}': { items: [], next: null },
  };

  it('marks the place one is within and tells what waits where', async () => {
    show(<Navigation />, { at: '/applications/a-1', answers });
    const link = await screen.findByRole('link', { name: '我的申请 2' });
    expect(link.getAttribute('aria-current')).toBe('true');
    expect(screen.getByRole('link', { name: '补办手续' }).getAttribute('aria-current')).toBeNull();
  });

  it.each<readonly [string, ActorName, RegistryState['possibleActions'], string]>([
    ['a colleague of whoever proposed it', 'colleague', ['confirm-change', 'reject-change'], ' 1'],
    ['whoever proposed it', 'clerk', ['reject-change'], ''],
  ])('counts a prepared message that waits for a second person to %s', async (_who, as, possibleActions, count) => {
    const by = { by: actors.clerk.subject, name: actors.clerk.name, at: '2026-05-06T01:00:00.000Z', reason: '' };
    const entry = told({ kind: 'prepared-message', value: preparedRain });
    if (entry === null) throw new Error('an entry is told as one');
    const row = registryState(entry, {
      current: null,
      proposal: { entry, ...by },
      possibleActions: [...possibleActions],
    });
    const { asked } = show(<Navigation />, {
      at: '/applications',
      as,
      answers: { ...answers, 'GET /registry/{kind}': { items: [row], next: null } },
    });
    await waitFor(() => expect(asked().map(({ route }) => route)).toContain('GET /registry/{kind}'));
    expect((await screen.findByRole('link', { name: `预置模板${count}` })).getAttribute('href')).toContain(
      '/registry/prepared-message',
    );
  });

  it('is folded on request, and stays so', async () => {
    localStorage.removeItem('console.folded');
    const { user } = show(<Side />, { at: '/applications', answers });
    const button = await screen.findByRole('button', { name: '展开或收起导航' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(localStorage.getItem('console.folded')).toBe('yes');
  });
});
