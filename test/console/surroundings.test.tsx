import { act, renderHook, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { useCommand, useRead } from '../../console/api/queries.ts';
import { useNow } from '../../console/api/services.tsx';
import { missedSignOut, noteSignIn, type SignOut, watchSignOuts } from '../../console/api/sign-in/sign-outs.ts';
import { remember } from '../../console/browser/remember.ts';
import { Mixed, useLanguage } from '../../console/i18n/language.tsx';
import { useMay, useMe } from '../../console/session/me.tsx';
import { useNotify } from '../../console/ui/notices.tsx';
import { useNewItems } from '../../console/ui/use-filter.ts';
import { meOf, now, show } from './render.tsx';
import { Refusal } from './support/service.ts';

const Whose = () => {
  const { name } = useMe();
  return <p>{`${name}：${useMay('auditor', 'registrar') ? '可以' : '不可以'}`}</p>;
};

describe('whoever is signed in', () => {
  it.each([
    ['auditor' as const, '可以'],
    ['clerk' as const, '不可以'],
  ])('is known to every part, with what %s may do', async (as, may) => {
    show(<Whose />, { as });
    expect(await screen.findByText(`${meOf(as).name}：${may}`)).toBeTruthy();
  });

  it('is asked for again where the service did not say', async () => {
    const { user, answer } = show(<Whose />, { answers: { 'GET /me': 'no answer' } });
    expect((await screen.findByRole('alert')).textContent).toContain('无法连接服务');
    answer({ 'GET /me': meOf('auditor') });
    await user.click(screen.getByRole('button', { name: '重试' }));
    expect(await screen.findByText(/可以/)).toBeTruthy();
  });
});

const Clock = () => <p>{useNow().slice(0, 16)}</p>;

it('goes by the clock of the service, whatever the one here says', async () => {
  show(<Clock />);
  expect(await screen.findByText(now.slice(0, 16))).toBeTruthy();
});

const Chooser = () => {
  const { language, choose } = useLanguage();
  return (
    <button type="button" onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
      <Mixed text={`Sent by 广东省通信管理局 (2 areas)`} />
    </button>
  );
};

describe('the language', () => {
  it('is that of the page for whoever reads it aloud, is remembered, and names what is not in it', async () => {
    const { user, container } = show(<Chooser />);
    const button = await screen.findByRole('button');
    expect([document.documentElement.lang, container.querySelectorAll('span[lang]').length]).toEqual(['zh-CN', 0]);
    await user.click(button);
    expect([document.documentElement.lang, localStorage.getItem('console.language')]).toEqual(['en', 'en']);
    const named = [...container.querySelectorAll('span[lang="zh-CN"]')].map(({ textContent }) => textContent);
    expect(named).toEqual(['广东省通信管理局']);
    expect(button.textContent).toBe('Sent by 广东省通信管理局 (2 areas)');
  });

  it('changes where nothing can be remembered', () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(() => remember('console.language', 'en')).not.toThrow();
    } finally {
      Storage.prototype.setItem = setItem;
    }
    expect(localStorage.getItem('console.language')).toBeNull();
  });
});

const none = { count: 0, more: false };
const counts = (submitted: number) => ({
  submitted: { ...none, count: submitted },
  'awaiting-second-signature': none,
  scheduled: none,
  returned: none,
  'erratum-waits': none,
  'reason-owed': none,
});

const Counter = () => {
  const reading = useRead('GET /applications/counts', {});
  const { give, problem, running } = useCommand('POST /applications/{id}/withdraw');
  const id = `a-${'0'.repeat(26)}`;
  return (
    <>
      <p>{`${reading.data?.submitted.count ?? '?'} 件`}</p>
      <p>{problem === null ? '没有问题' : problem.code}</p>
      <button
        type="button"
        disabled={running}
        onClick={() => void give({ path: { id }, body: { version: 1, reason: '不再需要' } })}
      >
        撤回
      </button>
    </>
  );
};

describe('a command', () => {
  it.each([
    ['is refused as overtaken', new Refusal('stale-version', 409, { version: 2 }), 'stale-version', '1 件'],
    ['is refused for good', new Refusal('not-permitted', 403), 'not-permitted', '2 件'],
    ['has no answer', 'no answer' as const, 'offline', '2 件'],
  ])(
    'that %s is a problem, and lists are asked again only where they may have changed',
    async (_how, said, code, seen) => {
      let asked = 0;
      const { user } = show(<Counter />, {
        answers: {
          'GET /applications/counts': () => {
            asked += 1;
            return counts(3 - asked);
          },
          'POST /applications/{id}/withdraw': said,
        },
      });
      await screen.findByText('2 件');
      await user.click(screen.getByRole('button'));
      expect(await screen.findByText(code)).toBeTruthy();
      expect(await screen.findByText(seen)).toBeTruthy();
    },
  );
});

const Teller = () => {
  const notify = useNotify();
  const [told, setTold] = useState(0);
  const tell = (): void => {
    setTold(told + 1);
    notify('error', `第${told + 1}条`);
  };
  return (
    <button type="button" onClick={tell}>
      再说一条
    </button>
  );
};

it('says the last four things, each until it is closed', async () => {
  const { user } = show(<Teller />);
  const more = await screen.findByRole('button', { name: '再说一条' });
  for (let times = 0; times < 5; times += 1) await user.click(more);
  const area = screen.getByRole('region', { name: '通知' });
  expect(area.textContent).toBe('第2条第3条第4条第5条');
  const [first] = screen.getAllByRole('button', { name: '关闭' });
  if (first !== undefined) await user.click(first);
  await waitFor(() => expect(area.textContent).toBe('第3条第4条第5条'));
});

describe('what is new in a list', () => {
  const list = (ids: readonly string[] | undefined, scope = '全部') => ({ ids, scope });
  const look = (first: ReturnType<typeof list>) =>
    renderHook(({ ids, scope }: ReturnType<typeof list>) => [...useNewItems(ids, scope)], { initialProps: first });

  it('is what was not there at the look before', () => {
    const { result, rerender } = look(list(['a']));
    expect(result.current).toEqual([]);
    rerender(list(['b', 'a']));
    expect(result.current).toEqual(['b']);
    rerender(list(['b', 'a']));
    expect(result.current).toEqual(['b']);
    rerender(list(['c', 'b', 'a']));
    expect(result.current).toEqual(['c']);
  });

  it('is nothing at the first look at another list', () => {
    const { result, rerender } = look(list(['a']));
    rerender(list(['x', 'y'], '已退回'));
    expect(result.current).toEqual([]);
  });
});

describe('a sign-out in another tab', () => {
  const elsewhere = (id: string, forgets: string | null): void => {
    localStorage.setItem('console.signed-out', JSON.stringify({ id, forgets }));
  };

  it('is learnt of by a tab that wakes, with the drafts that go with it', () => {
    const heard: SignOut[] = [];
    watchSignOuts((signOut) => heard.push(signOut));
    noteSignIn();
    act(() => void dispatchEvent(new Event('focus')));
    expect(heard).toEqual([]);
    elsewhere('s-1', 'draft.');
    act(() => void dispatchEvent(new Event('focus')));
    expect(heard.at(-1)).toEqual({ id: 's-1', forgets: 'draft.' });
  });

  it('does not concern whoever has signed in since', () => {
    elsewhere('s-2', null);
    expect(missedSignOut()).toEqual({ id: 's-2', forgets: null });
    noteSignIn();
    expect(missedSignOut()).toBeNull();
  });

  it('is none where what is kept is no sign-out', () => {
    localStorage.setItem('console.signed-out', '{"id":7');
    expect(missedSignOut()).toBeNull();
  });
});
