import { screen, waitFor, within } from '@testing-library/react';
import type { ApplicationCard } from '../../console/api/types.ts';
import { ScheduleScreen } from '../../console/features/schedule/schedule.tsx';
import { addDays, daysBetween } from '../../lambda/domain/calendar/plain-date.ts';
import { daysOf } from '../../lambda/domain/views/planned.ts';
import type { ActorName } from '../http/world.ts';
import { applicationCard } from './application-card.ts';
import { register } from './register.ts';
import { show } from './render.tsx';

const send = (nth: number, changes: Partial<ApplicationCard> = {}) =>
  applicationCard({
    caseId: `a-${nth}`,
    text: `【广东省应急管理厅】第${nth}条短信，请注意防范台风`,
    status: 'scheduled',
    window: { start: '2026-05-14T01:00:00.000Z', end: '2026-05-14T12:00:00.000Z' },
    divisions: ['440100'],
    volumeEstimate: 1_200_000,
    ...changes,
  });

const onDay = (items: readonly ApplicationCard[], date: string) =>
  items.filter((card) => card.window !== null && daysOf(card.window).includes(date));

type Opening = {
  readonly as?: ActorName;
  readonly at?: string;
  readonly language?: 'zh' | 'en';
  readonly partial?: boolean;
};

const open = async (items: readonly ApplicationCard[], opening: Opening = {}) => {
  const { as = 'officer', at = '/calendar', language = 'zh', partial = false } = opening;
  const shown = show(<ScheduleScreen />, {
    as,
    at,
    language,
    answers: {
      ...register,
      'GET /schedule': ({ address }) => {
        const query = new URL(address, 'http://api.example').searchParams;
        const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
        const each = Number(query.get('each') ?? 3);
        const dates = Array.from({ length: daysBetween(from, to) + 1 }, (_none, at) => addDays(from, at));
        const days = dates.flatMap((date) => {
          const found = onDay(items, date);
          return found.length === 0 ? [] : [{ date, sends: found.length, items: found.slice(0, each) }];
        });
        return { from, to, partial, days };
      },
      'GET /schedule/{day}': ({ address }) => ({
        items: onDay(items, new URL(address, 'http://api.example').pathname.slice(-10)),
        next: null,
      }),
    },
  });
  await (at.includes('view=day') ? screen.findByRole('list', { name: /按开始时间/ }) : screen.findByRole('table'));
  return shown;
};
const cell = (day: string) => document.querySelector(`time[datetime="${day}"]`)?.closest('td');
const asks = (asked: Awaited<ReturnType<typeof open>>['asked']) =>
  asked()
    .filter(({ route }) => route === 'GET /schedule')
    .map(({ address }) => address);

describe('the calendar of sends', () => {
  it('shows the month of today in whole weeks, each send on every day that it touches', async () => {
    const long = send(2, { window: { start: '2026-05-14T14:00:00.000Z', end: '2026-05-15T17:00:00.000Z' } });
    const { asked } = await open([send(1), long]);
    expect(asks(asked)).toEqual(['/schedule?from=2026-04-27&to=2026-05-31']);
    expect(screen.getByRole('heading', { level: 2, name: '2026 年 5 月' })).toBeTruthy();
    expect(cell('2026-05-06')?.querySelector('time')?.getAttribute('aria-current')).toBe('date');
    await waitFor(() =>
      expect(cell('2026-05-14')?.textContent).toContain('09:00 广东省应急管理厅第1条短信，请注意防范台…'),
    );
    expect(cell('2026-05-14')?.textContent).toContain('22:00 广东省应急管理厅第2条');
    expect(cell('2026-05-14')?.textContent).toContain('约 120 万用户');
    expect(cell('2026-05-15')?.textContent).toContain('延续 广东省应急管理厅第2条');
    expect(cell('2026-05-16')?.textContent).toContain('延续');
    expect(cell('2026-05-17')?.textContent).not.toContain('延续');
  });

  it('leads from a day with more sends than it shows to all of them', async () => {
    const { user, address } = await open(
      [1, 2, 3, 4, 5].map((nth) => send(nth)),
      { at: '/calendar?region=440000' },
    );
    await user.click(screen.getByRole('link', { name: '还有 2 件，查看 2026-05-14 全部发送' }));
    expect(address()).toBe('/calendar?region=440000&view=day&day=2026-05-14');
    expect(await screen.findByText(/第5条/)).toBeTruthy();
  });

  it('by week has a row a region and a column a day', async () => {
    const both = send(1, { divisions: ['440100', '440300'] });
    const { user, asked } = await open([both], { at: '/calendar?view=week&day=2026-05-14' });
    expect(asks(asked)).toEqual(['/schedule?from=2026-05-11&to=2026-05-17&each=50']);
    const table = within(screen.getByRole('table', { name: /每行一个地区，每列一天/ }));
    expect(table.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual([
      '广东省广州市',
      '广东省深圳市',
    ]);
    expect(table.getByRole('columnheader', { name: '周四 05-14' })).toBeTruthy();
    expect(table.getAllByText(/第1条/)).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '下周' }));
    await waitFor(() => expect(asks(asked).at(-1)).toBe('/schedule?from=2026-05-18&to=2026-05-24&each=50'));
    expect(await screen.findByText('这段时间没有已申请或已安排的发送')).toBeTruthy();
  });

  it('goes on and back by month, and home to today', async () => {
    const { user, address } = await open([]);
    await user.click(screen.getByRole('button', { name: '下月' }));
    await screen.findByRole('heading', { level: 2, name: '2026 年 6 月' });
    expect(address()).toBe('/calendar?day=2026-06-01');
    await user.click(screen.getByRole('button', { name: '今天' }));
    await screen.findByRole('heading', { level: 2, name: '2026 年 5 月' });
    await user.click(screen.getByRole('button', { name: '上月' }));
    await screen.findByRole('heading', { level: 2, name: '2026 年 4 月' });
  });

  it('is of one region where one is chosen, of those the office answers for', async () => {
    const { user, asked } = await open([]);
    const choice = screen.getByRole('combobox', { name: '地区' });
    expect(within(choice).queryByRole('option', { name: '福州市' })).toBeNull();
    await user.selectOptions(choice, '深圳市');
    await waitFor(() => expect(asks(asked).at(-1)).toContain('division=440300'));
  });

  it('opens a case for those alone who may, and names an authority for auditors', async () => {
    const { unmount } = await open([send(1)], { as: 'duty' });
    await screen.findByText('广东省应急管理厅');
    expect(screen.queryByRole('link', { name: '广东省应急管理厅' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: '主管机构' })).toBeNull();
    unmount();
    await open([send(1)], { as: 'auditor' });
    expect((await screen.findByRole('link', { name: '广东省应急管理厅' })).getAttribute('href')).toBe('/tasks/a-1');
    expect(screen.getByRole('combobox', { name: '主管机构' })).toBeTruthy();
  });

  it('says where not every send is listed, and how many more regions one has', async () => {
    const wide = send(1, { divisions: ['440100', '440300', '440400', '440500', '440600'] });
    await open([wide], { partial: true, language: 'en' });
    expect(await screen.findByText(/Not every send is counted/)).toBeTruthy();
    expect(screen.getByText(/and 2 more/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'May 2026' })).toBeTruthy();
  });
});
