import { screen, waitFor, within } from '@testing-library/react';
import type { ApplicationCard } from '../../console/api/types.ts';
import { WorkListScreen } from '../../console/features/application/work-list/work-list.tsx';
import type { ActorName } from '../http/world.ts';
import { applicationCard } from './application-card.ts';
import { emergencyLine } from './emergency-line.ts';
import { register } from './register.ts';
import { now, show } from './render.tsx';

const waiting = (nth: number, changes: Partial<ApplicationCard> = {}) =>
  applicationCard({
    caseId: `a-${nth}`,
    text: `第${nth}条短信`,
    window: { start: '2026-05-06T03:30:00.000Z', end: '2026-05-06T12:00:00.000Z' },
    volumeEstimate: 12_400_000,
    ...changes,
  });

const count = (of: number, more = false) => ({ count: of, more });

const open = (items: readonly ApplicationCard[], as: ActorName = 'officer', at = '/tasks') =>
  show(<WorkListScreen />, {
    as,
    at,
    answers: {
      ...register,
      'GET /applications': ({ address }) => {
        const asked = new URL(address, 'http://api.example').searchParams;
        const [status, waits] = [asked.get('status'), asked.get('waits')];
        const isWaiting = (one: ApplicationCard) =>
          waits === 'erratum-waits' ? one.erratumBarred !== undefined : one.reasonOwed;
        return {
          items: items.filter((one) => (waits === null ? status === null || one.status === status : isWaiting(one))),
          next: null,
        };
      },
      'GET /applications/counts': {
        submitted: count(2),
        'awaiting-second-signature': count(100, true),
        scheduled: count(0),
        returned: count(1),
        'erratum-waits': count(items.filter(({ erratumBarred }) => erratumBarred !== undefined).length),
        'reason-owed': count(items.filter(({ reasonOwed }) => reasonOwed === true).length),
      },
      'GET /emergencies': {
        items: [emergencyLine({ status: 'awaiting-confirmation', awaitingSince: now })],
        next: null,
      },
      'GET /paperwork': { items: [], next: null },
    },
  });
const row = async (text: string) => (await screen.findByText(text)).closest('tr')?.textContent;

describe('the work list of an authority', () => {
  it('begins with what is to be decided, the most pressing first, with how long there is', async () => {
    const { asked } = open([waiting(1), waiting(2, { warnings: 2, provisional: true, status: 'submitted' })]);
    await waitFor(async () => expect(await row('第1条短信')).toContain('广东省应急管理厅'));
    expect(await row('第1条短信')).toContain('广东省约 1,240 万用户');
    expect(await row('第1条短信')).toContain('还有 2 小时');
    expect(await row('第2条短信')).toContain('2 条提醒');
    expect(await row('第2条短信')).toContain('工作日暂计');
    const questions = asked().filter(({ route }) => route === 'GET /applications');
    expect(questions.map(({ address }) => address)).toContain('/applications?order=due&status=submitted');
  });

  it('counts what is under each filter, and says where it counted no further', async () => {
    open([waiting(1)]);
    const filters = within(await screen.findByRole('group', { name: '按状态筛选' }));
    expect(await filters.findByRole('button', { name: /待审批\s*2 件/ })).toBeTruthy();
    expect(filters.getByRole('button', { name: /待复核\s*100\+ 件/ })).toBeTruthy();
    expect(filters.getByRole('button', { name: '全部' })).toBeTruthy();
  });

  it('of all begins with the latest, and of what is over shows a moment and no deadline', async () => {
    const { user, asked } = open([waiting(1, { status: 'completed' })]);
    await user.click(await screen.findByRole('button', { name: '全部' }));
    expect(await row('第1条短信')).not.toContain('还有');
    expect(await row('第1条短信')).toContain('2026-05-06 11:30');
    expect(screen.getByText('全部申请，最近的在前；新到事项自动出现。')).toBeTruthy();
    expect(asked().map(({ address }) => address)).toContain('/applications?order=recent');
  });

  it('says above what waits elsewhere, and where it is empty so that nobody takes one for the other', async () => {
    const { user } = open([waiting(1)]);
    expect((await screen.findByText(/^另有/)).textContent).toContain('1 件应急事项待值班员确认');
    await user.click(screen.getByRole('button', { name: /待发送/ }));
    const empty = await screen.findByText(/没有待发送的申请/);
    expect(within(empty).getByRole('link', { name: '2 件待审批' }).getAttribute('href')).toBe('/tasks');
  });

  it('shortens a scope of many places', async () => {
    open([waiting(1, { divisions: ['440100', '440300', '440400', '440500'] })]);
    await waitFor(async () => expect(await row('第1条短信')).toContain('等另 1 处'));
    expect(await row('第1条短信')).not.toContain('汕头市');
  });

  it('is of one authority for an auditor who chooses one, in its counts too', async () => {
    const { user, asked } = open([waiting(1)], 'auditor');
    await screen.findByRole('option', { name: '广东省通信管理局' });
    await user.selectOptions(screen.getByRole('combobox', { name: '主管机构' }), '广东省通信管理局');
    await waitFor(() =>
      expect(asked().map(({ address }) => address)).toContain(
        '/applications?order=due&status=submitted&authority=gd-comms',
      ),
    );
    expect(asked().map(({ address }) => address)).toContain('/applications/counts?authority=gd-comms');
  });

  it('offers lists of what waits besides its status where something does, and asks for them by name', async () => {
    const items = [
      waiting(1),
      waiting(2, { status: 'completed', erratumBarred: ['gd-clerk', 'other'] }),
      waiting(3, { status: 'lapsed', reasonOwed: true }),
    ];
    const { asked, user } = open(items);
    const filters = within(await screen.findByRole('group', { name: '按状态筛选' }));
    await user.click(await filters.findByText(/更正待复核/));
    expect(await screen.findByText('第2条短信')).toBeTruthy();
    expect(screen.queryByText('第3条短信')).toBeNull();
    await user.click(await filters.findByText(/待说明原因/));
    expect(await screen.findByText('第3条短信')).toBeTruthy();
    const addresses = asked().map(({ address }) => address);
    expect(addresses).toContain('/applications?order=due&waits=erratum-waits');
    expect(addresses).toContain('/applications?order=due&waits=reason-owed');
  });

  it('offers no list of what is rare where there is nothing of it', async () => {
    open([waiting(1)]);
    const filters = within(await screen.findByRole('group', { name: '按状态筛选' }));
    expect(await filters.findByText(/退回更正/)).toBeTruthy();
    expect(filters.queryByText(/更正待复核/)).toBeNull();
  });
});
