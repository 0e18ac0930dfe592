import { act, screen, waitFor, within } from '@testing-library/react';
import type { SessionState } from '../../console/api/services.tsx';
import { noteSignIn } from '../../console/api/sign-in/sign-outs.ts';
import type { EmergencyLine } from '../../console/api/types.ts';
import { Broken } from '../../console/app/broken.tsx';
import { CannotStart } from '../../console/app/cannot-start.tsx';
import { SessionExpired } from '../../console/app/session-expired.tsx';
import { Shell } from '../../console/app/shell.tsx';
import { SignOut } from '../../console/app/sign-out.tsx';
import { SignedOut } from '../../console/app/signed-out.tsx';
import { prefix } from '../../console/drafts/draft-store.ts';
import { drafts } from '../../console/drafts/drafts.ts';
import { NoPlace, NoSuchPage, NotYours } from '../../console/session/no-such-page.tsx';
import { type ActorName, actors } from '../http/world.ts';
import { emergencyLine } from './emergency-line.ts';
import { meOf, now, show } from './render.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const none = { count: 0, more: false };

/** What the frame of every page asks. */
const frame = (waiting: readonly EmergencyLine[] = []) =>
  ({
    'GET /emergencies': { items: [...waiting], next: null },
    'GET /applications': { items: [], next: null },
    'GET /paperwork': { items: [], next: null },
    'GET /registry/{kind}': { items: [], next: null },
    'GET /applications/counts': {
      submitted: { count: 3, more: false },
      'awaiting-second-signature': none,
      scheduled: none,
      returned: none,
      'erratum-waits': none,
      'reason-owed': none,
    },
  }) as const;

const openShell = (as: ActorName, at: string, waiting: readonly EmergencyLine[] = []) =>
  show(<Shell />, { as, at, answers: frame(waiting) });

describe('the frame around every page', () => {
  it('says who is signed in for what, by which clock, and has a way past itself', async () => {
    openShell('officer', '/tasks');
    const header = within(await screen.findByRole('banner'));
    expect(header.getByText('广东省通信管理局')).toBeTruthy();
    expect(header.getByText(/· 审批$/)).toBeTruthy();
    expect(header.getByText(/2026-05-06 09:0\d/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '跳到主要内容' }).getAttribute('href')).toBe('#main');
    expect(screen.getByRole('main').id).toBe('main');
  });

  it('leads whoever is of an organisation to the channels by which they are told', async () => {
    const { user, address } = openShell('duty', '/emergencies');
    await user.click(await screen.findByRole('link', { name: '通知渠道' }));
    await waitFor(() => expect(address()).toBe('/my-notices'));
  });

  it('leads nobody there who is of none', async () => {
    openShell('auditor', '/audit');
    await screen.findByRole('banner');
    expect(screen.queryByRole('link', { name: '通知渠道' })).toBeNull();
  });

  it('names what waits where in its navigation, and speaks the other language on request', async () => {
    const { user } = openShell('officer', '/tasks');
    expect(await screen.findByRole('link', { name: '待办事项 3' })).toBeTruthy();
    await user.click(button('English'));
    expect(await screen.findByRole('link', { name: 'Work list 3' })).toBeTruthy();
    expect(button('中文')).toBeTruthy();
  });

  it('opens its menu as a drawer, whose links lead on', async () => {
    const { user, address } = openShell('officer', '/tasks');
    await user.click(await screen.findByRole('button', { name: '菜单' }));
    const drawer = within(await screen.findByRole('dialog', { name: '菜单' }));
    await user.click(drawer.getByRole('link', { name: '发送日历' }));
    await waitFor(() => expect(address()).toBe('/calendar'));
  });

  it('draws no navigation beside the page where the window is too narrow to show it', async () => {
    const { matchMedia } = window;
    window.matchMedia = (media) => {
      const asked = matchMedia(media);
      return media === '(max-width: 900px)' ? Object.assign(asked, { matches: true }) : asked;
    };
    openShell('officer', '/tasks');
    await screen.findByRole('banner');
    expect(screen.queryByRole('navigation')).toBeNull();
    window.matchMedia = matchMedia;
  });

  it('keeps a page of another role shut and leads home', async () => {
    openShell('clerk', '/tasks');
    const shut = await screen.findByRole('alert');
    expect(shut.textContent).toContain('请换用有相应角色的身份登录');
    expect(within(shut).getByRole('link', { name: '回到首页' }).getAttribute('href')).toBe('/applications');
  });
});

describe('whoever is on duty', () => {
  const waits = emergencyLine({ status: 'awaiting-confirmation', awaitingSince: now, sentAt: null });
  const drill = emergencyLine({ ...waits, caseId: `e-${'1'.repeat(26)}`, path: 'exercise' });

  it('is told on every page what waits, in the title too, and that nothing will sound', async () => {
    localStorage.removeItem('alarm-sound');
    document.title = '发送日历 · 公益短信';
    const { user } = openShell('duty', '/calendar', [waits, drill]);
    const told = await screen.findByRole('region', { name: '应急值班' });
    expect(told.textContent).toContain('1 件 + 演练 1 件待值班员确认');
    expect(within(told).getByRole('link', { name: '前往确认' }).getAttribute('href')).toBe('/emergencies');
    await waitFor(() => expect(document.title).toMatch(/^\(1\) /));
    expect(screen.getByText('声音提醒未开启：有应急发送待确认时不会响铃。')).toBeTruthy();
    await user.click(button('不需要'));
    expect(screen.queryByText(/声音提醒未开启/)).toBeNull();
    expect(localStorage.getItem('alarm-sound')).toBe('off');
  });

  it('of another authority is told nothing, nor is an officer who is not', async () => {
    const { unmount } = openShell('duty', '/calendar', [{ ...waits, authority: 'fj-comms' }]);
    await screen.findByText(/声音提醒未开启/);
    expect(screen.queryByRole('region', { name: '应急值班' })).toBeNull();
    unmount();
    openShell('officer', '/calendar', [waits]);
    await screen.findByRole('banner');
    expect(screen.queryByRole('region', { name: '应急值班' })).toBeNull();
    expect(screen.queryByText(/声音提醒/)).toBeNull();
  });

  it('sees what waits on the board itself, and no second word of it there', async () => {
    openShell('duty', '/emergencies', [waits]);
    await screen.findByText(/声音提醒未开启/);
    expect(screen.queryByRole('region', { name: '应急值班' })).toBeNull();
  });
});

describe('a sign-in that has expired', () => {
  const expired = (awaited: boolean) => {
    const state: SessionState = { is: 'expired', awaited };
    return { state: () => state };
  };

  it('keeps the page and is renewed beside it', async () => {
    let renewed = 0;
    const renew = async () => {
      renewed += 1;
    };
    const { user } = show(<SessionExpired />, { session: { ...expired(false), renew } });
    expect((await screen.findByRole('alert')).textContent).toContain('本页内容全部保留');
    expect(screen.queryByRole('button', { name: '暂不登录' })).toBeNull();
    await user.click(button('重新登录'));
    expect(renewed).toBe(1);
  });

  it('holds up what was asked for, which can be given up', async () => {
    let given = 0;
    const giveUp = () => {
      given += 1;
    };
    const { user } = show(<SessionExpired />, { session: { ...expired(true), giveUp } });
    const dialog = within(await screen.findByRole('dialog', { name: '登录已过期' }));
    expect(dialog.getByText('您刚才的操作尚未提交；重新登录后将自动继续。')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '暂不登录' }));
    expect(given).toBe(1);
  });

  it('is renewed in this very window where no other may be opened', async () => {
    let here = 0;
    const signIn = async () => {
      here += 1;
    };
    const renew = () => Promise.reject(new Error('blocked'));
    const { user } = show(<SessionExpired />, { session: { ...expired(false), renew, signIn } });
    await user.click(await screen.findByRole('button', { name: '重新登录' }));
    expect((await screen.findByText(/未能打开登录窗口/)).textContent).toContain('未保存的内容已保留在本机。');
    await user.click(button('在本窗口登录'));
    expect(here).toBe(1);
  });

  it('says nothing while it is valid', async () => {
    show(
      <>
        <SessionExpired />
        <p>页面</p>
      </>,
    );
    await screen.findByText('页面');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a sign-out', () => {
  const mine = `${actors.clerk.subject}.`;
  const leaving = () => {
    const left: (string | null)[] = [];
    const signOut = async (forgets: string | null) => void left.push(forgets);
    return { left, ...show(<SignOut />, { session: { signOut } }) };
  };

  it('asks nothing where nothing unsaved is left behind', async () => {
    const { user, left } = leaving();
    await user.click(await screen.findByRole('button', { name: '退出登录' }));
    expect(left).toEqual([null]);
  });

  it.each([
    ['留在本机并退出', [null], 1],
    ['删除草稿并退出', [mine], 0],
    ['取消', [], 1],
  ])('asks what is to become of drafts: %s', async (choice, expected, kept) => {
    drafts.hold(`${mine}application.new`, { text: '写到一半' });
    drafts.hold('another.application.new', { text: '别人的' });
    const { user, left } = leaving();
    await user.click(await screen.findByRole('button', { name: '退出登录' }));
    const dialog = within(await screen.findByRole('dialog', { name: '退出前：未保存的草稿' }));
    expect(dialog.getByText(/您在本机有 1 份未保存的草稿/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: choice }));
    expect(left).toEqual(expected);
    expect([drafts.count(mine), drafts.count('another.')]).toEqual([kept, 1]);
    drafts.removeAll('');
  });

  it('in another tab leaves nothing of the page, not even its address', async () => {
    history.replaceState(null, '', '/console/tasks/a-1');
    show(<SignedOut />);
    expect(await screen.findByRole('heading', { level: 1, name: '已退出登录' })).toBeTruthy();
    expect(location.pathname).toBe('/console/');
    expect(button('登录')).toBeTruthy();
    act(noteSignIn);
  });
});

describe('what stands in the place of a page', () => {
  it('that failed says that what was typed is kept, or that it is not', async () => {
    const { unmount } = show(<Broken />);
    expect((await screen.findByRole('alert')).textContent).toContain('已填写的内容仍保存在本机');
    unmount();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name, value) {
      if (name.startsWith(prefix)) throw new DOMException('full', 'QuotaExceededError');
      setItem.call(this, name, value);
    };
    try {
      drafts.hold('x', 1);
      drafts.flush();
      show(<Broken />);
      expect(await screen.findByText(/未能在本机保留您填写的内容/)).toBeTruthy();
    } finally {
      Storage.prototype.setItem = setItem;
      act(drafts.flush);
      drafts.removeAll('');
    }
  });

  it('that cannot start, is not there, or is nobody’s, says so with a way on', async () => {
    const { unmount } = show(<CannotStart />);
    expect(await screen.findByRole('heading', { level: 1, name: '暂时无法登录' })).toBeTruthy();
    unmount();
    const other = show(<NoSuchPage />, { as: 'registrar' });
    expect((await screen.findByRole('link', { name: '回到首页' })).getAttribute('href')).toBe('/registry');
    other.unmount();
    const operator = show(<NotYours place="work" />, { as: { ...meOf('clerk'), roles: [] } });
    expect(await screen.findByRole('heading', { level: 1, name: '待办事项' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: '回到首页' })).toBeNull();
    operator.unmount();
    show(<NoPlace />, { as: 'mobile' });
    expect(await screen.findByRole('heading', { level: 1, name: '当前身份没有可以办理的页面' })).toBeTruthy();
  });
});
