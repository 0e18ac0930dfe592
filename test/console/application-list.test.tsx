import { screen, waitFor, within } from '@testing-library/react';
import type { Answer } from '../../console/api/client.ts';
import type { ApplicationCard } from '../../console/api/types.ts';
import { ApplicationListScreen } from '../../console/features/application/list/list.tsx';
import { applicationCard } from './application-card.ts';
import { register } from './register.ts';
import { show } from './render.tsx';

type Page = Answer<'GET /applications'>;
const card = (nth: number, changes: Partial<ApplicationCard> = {}) =>
  applicationCard({ caseId: `a-${nth}`, text: `第${nth}条短信`, ...changes });

/** Three pages of two rows; the cursor is the number of the first row. */
const paged = ({ address }: { readonly address: string }): Page => {
  const from = Number(new URL(address, 'http://api.example').searchParams.get('cursor') ?? 1);
  return { items: [card(from), card(from + 1)], next: from < 5 ? String(from + 2) : null };
};

const present = <T,>(found: T | null | undefined): T => {
  if (found === null || found === undefined) throw new Error('it is not there');
  return found;
};

const rows = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
const button = (name: string) => within(screen.getByRole('navigation')).getByRole('button', { name });

describe('a list of several pages', () => {
  it('is gone through forward and back, and says which rows these are', async () => {
    const { user, address } = show(<ApplicationListScreen />, {
      at: '/applications',
      answers: { 'GET /applications': paged },
    });
    await screen.findByText('第1条短信');
    await user.click(button('下一页'));
    await screen.findByText('第3条短信');
    expect(screen.getByText('第 3–4 行')).toBeTruthy();
    expect(address()).toBe('/applications?cursor=3');
    await user.click(button('下一页'));
    await screen.findByText('第5条短信');
    expect(button('下一页').matches(':disabled')).toBe(true);
    await user.click(button('上一页'));
    await screen.findByText('第3条短信');
    await user.click(button('第一页'));
    await waitFor(() => expect(rows()).toEqual(['第1条短信', '第2条短信']));
    expect(address()).toBe('/applications');
  });

  it('that was come to from elsewhere counts no rows, and has a first page but none before', async () => {
    const { user, address } = show(<ApplicationListScreen />, {
      at: '/applications?cursor=3',
      answers: { 'GET /applications': paged },
    });
    await screen.findByText('第3条短信');
    expect(screen.queryByText(/^第 \d/)).toBeNull();
    expect(button('上一页').matches(':disabled')).toBe(true);
    await user.click(button('第一页'));
    await screen.findByText('第1条短信');
    expect(address()).toBe('/applications');
  });

  it('remembers over a reload which rows it had come to', async () => {
    const answers = { 'GET /applications': paged };
    const { user, unmount } = show(<ApplicationListScreen />, { at: '/applications', answers });
    await screen.findByText('第1条短信');
    await user.click(button('下一页'));
    await screen.findByText('第 3–4 行');
    unmount();
    show(<ApplicationListScreen />, { at: '/applications?cursor=3', answers });
    expect(await screen.findByText('第 3–4 行')).toBeTruthy();
    expect(button('上一页').matches(':disabled')).toBe(false);
  });

  it('begins at its first page when another status is chosen', async () => {
    const { user, asked } = show(<ApplicationListScreen />, {
      at: '/applications?cursor=3',
      answers: { 'GET /applications': paged },
    });
    await screen.findByText('第3条短信');
    await user.selectOptions(screen.getByRole('combobox'), '已撤回');
    await waitFor(() => expect(asked().at(-1)?.address).toBe('/applications?order=recent&status=withdrawn'));
    await screen.findByText('第1条短信');
  });
});

describe('a department’s own application', () => {
  it.each([
    ['zh' as const, 'returned' as const, '退回'],
    ['en' as const, 'draft' as const, 'draft'],
  ])('says in %s what is asked of it when it is %s', async (language, status, expected) => {
    show(<ApplicationListScreen />, {
      language,
      answers: { 'GET /applications': { items: [card(1, { status, text: '' })], next: null } },
    });
    const row = (await screen.findByRole('rowheader')).closest('tr');
    expect(row?.textContent?.toLowerCase()).toContain(expected);
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('can be begun by who may write one', async () => {
    const { user, address } = show(<ApplicationListScreen />, { answers: { 'GET /applications': paged } });
    await user.click(await screen.findByRole('button', { name: '新建申请' }));
    expect(address()).toBe('/applications/new');
  });

  it('is begun by nobody else', async () => {
    show(<ApplicationListScreen />, { as: 'auditor', answers: { 'GET /applications': paged } });
    await screen.findByText('第1条短信');
    expect(screen.queryByRole('button', { name: '新建申请' })).toBeNull();
  });
});

it('done is said in the colour of success where it is success alone, and else with who reached how few', async () => {
  const short = {
    operator: 'mobile',
    operators: 2,
    sent: 1_000_000,
    delivered: 20_000,
    shortfall: { is: 'few' as const, of: 1_000_000, percent: 2, isGrave: true },
  };
  const items = [card(1, { status: 'completed' }), card(2, { status: 'completed', fellShort: short })];
  show(<ApplicationListScreen />, {
    at: '/applications',
    answers: { ...register, 'GET /applications': { items, next: null } },
  });
  await screen.findByText('第2条短信');
  const line = (text: string) =>
    within(present(screen.getAllByRole('row').find((row) => row.textContent?.includes(text))));
  const statusIn = (text: string) => present(line(text).getByText('已完成').closest('.ant-tag'));
  expect(line('第1条短信').queryByText(/另有/)).toBeNull();
  expect(line('第2条短信').getByText(/20,000\/1,000,000.*2%.*另有 1 家未达到/)).toBeTruthy();
  expect(statusIn('第1条短信').className).not.toBe(statusIn('第2条短信').className);
});

it('names the division that a send fell short in where the whole of it did not', async () => {
  const short = {
    operator: 'mobile',
    operators: 1,
    ...{ division: '440300', divisions: 3, sent: 100_000, delivered: 2_000 },
    shortfall: { is: 'few' as const, of: 100_000, percent: 2, isGrave: true },
  };
  const items = [card(1, { status: 'completed', fellShort: short })];
  show(<ApplicationListScreen />, {
    at: '/applications',
    answers: { ...register, 'GET /applications': { items, next: null } },
  });
  expect(await screen.findByText(/深圳市送达不足：2,000\/100,000，2%；送达不足的地区共 3 个/)).toBeTruthy();
});
