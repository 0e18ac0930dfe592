import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { FindingList } from '../../console/answers/finding-list.tsx';
import { PagedTable } from '../../console/answers/paged-table.tsx';
import { Problem } from '../../console/answers/problem.tsx';
import { StaleNotice } from '../../console/answers/stale-notice.tsx';
import { TextWithFindings } from '../../console/answers/text-with-findings.tsx';
import type { Finding } from '../../console/api/types.ts';
import { DivisionPicker } from '../../console/divisions/division-picker.tsx';
import { rememberScope } from '../../console/divisions/recent-scopes.ts';
import { drafts } from '../../console/drafts/drafts.ts';
import { OtherTabNotice } from '../../console/drafts/other-tab-notice.tsx';
import { useDraft } from '../../console/drafts/use-draft.ts';
import { BackLink } from '../../console/ui/way-back.tsx';
import { show } from './render.tsx';

const button = (name: string | RegExp) => screen.getByRole('button', { name });

const finding = (changes: Partial<Finding> = {}): Finding => ({
  rule: 'content.link',
  severity: 'block',
  citation: { edition: 'draft-2020', article: '27', quote: '不得含有链接' },
  pointer: '/text',
  span: { start: 2, end: 8 },
  found: 'gov.cn',
  ...changes,
});

const Scope = ({ first = [], within: of }: { readonly first?: readonly string[]; readonly within?: string }) => {
  const [value, setValue] = useState(first);
  return (
    <>
      <DivisionPicker label="范围" value={value} onChange={setValue} {...(of === undefined ? {} : { within: of })} />
      <p>{`选了 ${value.join()}`}</p>
    </>
  );
};

describe('the choice of where to send', () => {
  afterEach(() => localStorage.clear());
  const box = (name: string) => screen.getByRole('checkbox', { name });

  it('of the whole country is found by name, province or city', async () => {
    const { user } = show(<Scope />);
    const find = await screen.findByRole('textbox', { name: '查找省、市、区县' });
    expect(screen.queryByRole('checkbox', { name: '广州市' })).toBeNull();
    fireEvent.change(find, { target: { value: '广州' } });
    await user.click(box('广州市'));
    expect(screen.getByText('选了 440100')).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: '深圳市' })).toBeNull();
    fireEvent.change(find, { target: { value: '没有的地方' } });
    expect(screen.getByText('没有匹配的省或市')).toBeTruthy();
    fireEvent.change(find, { target: { value: '' } });
    await user.click(button('广东 已选 1 处'));
    expect(box('广州市').matches(':checked')).toBe(true);
  });

  it('of the whole country is a tile for every province, which opens to its cities and they to their counties', async () => {
    const { user } = show(<Scope />);
    const tiles = within(await screen.findByRole('group', { name: '省级行政区' }));
    expect(tiles.getAllByRole('button')).toHaveLength(34);
    await user.click(button('广东'));
    const province = within(await screen.findByRole('group', { name: '广东省' }));
    await user.click(province.getByRole('button', { name: '惠州市的区县' }));
    await user.click(box('博罗县'));
    expect(screen.getByText('选了 441322')).toBeTruthy();
    expect(button('惠州市的区县，已选 1 处').getAttribute('aria-expanded')).toBe('true');
    await user.click(box('广东省全部'));
    expect(button('广东 已全部选择').getAttribute('aria-expanded')).toBe('true');
    await user.click(button('北京'));
    expect(screen.queryByRole('group', { name: '广东省' })).toBeNull();
    await user.click(box('东城区'));
    expect(screen.getByText('选了 110101,440000')).toBeTruthy();
  });

  it('has one tile in the order of the keyboard, and arrows lead from it to all others', async () => {
    show(<Scope />);
    const tiles = within(await screen.findByRole('group', { name: '省级行政区' })).getAllByRole('button');
    expect(tiles.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    const reached = new Set<Element>();
    const walk = (from: Element): void => {
      if (reached.has(from)) return;
      reached.add(from);
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
        fireEvent.keyDown(from, { key });
        if (document.activeElement?.matches('.tile') === true) walk(document.activeElement);
      }
    };
    walk(button('北京'));
    expect(reached.size).toBe(34);
    fireEvent.keyDown(button('广东'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(button('福建'));
  });

  it.each([
    ['440000', '广州市', '440100'],
    ['440300', '罗湖区', '440303'],
    ['440303', '罗湖区', '440303'],
    ['460000', '五指山市', '469001'],
  ])('within %s is chosen from what it is made of', async (of, name, code) => {
    const { user } = show(<Scope within={of} />);
    await user.click(await screen.findByRole('checkbox', { name }));
    expect(screen.getByText(`选了 ${code}`)).toBeTruthy();
  });

  it('reaches a county, by its name in Chinese or pinyin or by that of its city, and keeps it in sight', async () => {
    const { user } = show(<Scope within="440000" />);
    const find = await screen.findByRole('textbox', { name: '查找区县（名称、拼音或代码）' });
    fireEvent.change(find, { target: { value: 'boluo' } });
    await user.click(await screen.findByRole('checkbox', { name: '惠州市博罗县' }));
    expect(screen.getByText('选了 441322')).toBeTruthy();
    fireEvent.change(find, { target: { value: '深圳' } });
    await user.click(await screen.findByRole('checkbox', { name: '深圳市罗湖区' }));
    fireEvent.change(find, { target: { value: '' } });
    await user.click(box('惠州市博罗县'));
    expect(screen.getByText('选了 440303')).toBeTruthy();
    await user.click(box('深圳市'));
    expect(screen.getByText('选了 440300')).toBeTruthy();
  });

  it('of the whole country finds counties and reads pinyin as well', async () => {
    const { user } = show(<Scope />);
    fireEvent.change(await screen.findByRole('textbox', { name: '查找省、市、区县' }), { target: { value: 'panyu' } });
    await user.click(await screen.findByRole('checkbox', { name: '广州市番禺区' }));
    expect(screen.getByText('选了 440113')).toBeTruthy();
  });

  it('offers the nearest divisions for a code that never was one', async () => {
    const { user } = show(<Scope first={['440399']} within="440000" />);
    const odd = within(await screen.findByRole('alert'));
    await user.click(odd.getByRole('button', { name: '改用广东省深圳市（440300）' }));
    expect(screen.getByText('选了 440300')).toBeTruthy();
  });

  it('that a wide choice displaced comes back with it, and only what was displaced here', async () => {
    const { user } = show(<Scope first={['440100', '350000']} />);
    await user.click(await screen.findByRole('checkbox', { name: '全国' }));
    expect(screen.getByText('选了 000000')).toBeTruthy();
    expect(button('福建 已全部选择')).toBeTruthy();
    await user.click(box('全国'));
    expect(screen.getByText('选了 350000,440100')).toBeTruthy();
  });

  it('is one of those of late by a press, as far as they are of today and within', async () => {
    for (const codes of [['110103'], ['110000'], ['440100', '440300'], ['440300'], ['440100', '440300']])
      rememberScope(codes);
    const { user } = show(<Scope within="440000" />);
    const offered = (await screen.findAllByRole('button', { name: /^广东省/ })).map(({ textContent }) => textContent);
    expect(offered).toEqual(['广东省广州市、深圳市', '广东省深圳市']);
    await user.click(button('广东省广州市、深圳市'));
    expect(screen.getByText('选了 440100,440300')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '广东省广州市、深圳市' })).toBeNull();
  });

  it('has none of late where this machine keeps nothing that can be read', async () => {
    localStorage.setItem('recent-scopes', '{"a":');
    const { unmount } = show(<Scope within="440000" />);
    expect(await screen.findByRole('checkbox', { name: '广州市' })).toBeTruthy();
    expect(screen.queryByText('最近发送：')).toBeNull();
    unmount();
    localStorage.setItem('recent-scopes', '[1, [], [2], ["440100"]]');
    show(<Scope within="440000" />);
    expect(await screen.findByRole('button', { name: '广东省广州市' })).toBeTruthy();
  });

  it('names what is no division of today, and puts it right by a press', async () => {
    const { user } = show(<Scope first={['110103', '999999']} within="110000" />);
    const odd = within(await screen.findByRole('alert'));
    expect(odd.getByText(/110103（.*）2010年撤销/)).toBeTruthy();
    await user.click(odd.getByRole('button', { name: /^改用/ }));
    expect(screen.getByText('选了 110101,999999')).toBeTruthy();
    await user.click(button('移除 999999'));
    expect(screen.getByText('选了 110101')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

const ofAreas = (kind: string): Finding =>
  finding({ rule: 'alert.areas', pointer: '/areas', severity: 'warn', found: '', facts: { kind, areas: 1 } });

const Typed = () => {
  const [first, setFirst] = useState(ofAreas('unchecked'));
  return (
    <>
      <FindingList findings={[first, ofAreas('changed')]} />
      <button type="button" onClick={() => setFirst(finding({ severity: 'warn', found: '' }))}>
        改
      </button>
    </>
  );
};

describe('findings', () => {
  it('that block come first, with the article in words and what was found', async () => {
    show(<FindingList findings={[finding({ severity: 'warn', found: '' }), finding()]} />);
    const [first, second] = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(first).toContain('须更正');
    expect(first).toContain('gov.cn');
    expect(first).toContain('参照《管理规定（征求意见稿）》第二十七条：不得含有链接');
    expect(second).not.toContain('gov.cn');
  });

  it('of one rule and place are each their own, and go with what they were found in', async () => {
    const { user } = show(<Typed />);
    expect(await screen.findAllByRole('listitem')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: '改' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByText(/轮廓是否落在所选区划内/)).toBeNull();
  });

  it('that are none say so', async () => {
    show(<FindingList findings={[]} />);
    expect(await screen.findByText('未发现问题')).toBeTruthy();
  });

  it('are marked in the text with the graver of two, and told on request', async () => {
    const { user } = show(
      <TextWithFindings text="请看gov.cn谢谢" findings={[finding(), finding({ rule: 'x', severity: 'warn' })]} />,
    );
    await user.click(await screen.findByRole('button', { name: '须更正：gov.cn' }));
    expect((await screen.findByRole('tooltip')).textContent).toContain('不得含有链接');
  });
});

describe('a problem', () => {
  it('names what it is about, and the incident to quote', async () => {
    show(<Problem problem={{ code: 'internal', status: 500, detail: '', incident: 'i-7' }} of="申请.pdf" />);
    const said = (await screen.findByRole('alert')).textContent;
    expect(said).toContain('申请.pdf');
    expect(said).toContain('i-7');
  });
});

describe('a list of one page', () => {
  const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

  it('is gone through row by row with the arrows', async () => {
    const columns = [
      { key: 'id', title: '编号', names: true, render: ({ id }: { id: string }) => <a href={`#${id}`}>{id}</a> },
    ];
    const reading = { data: { items: rows, next: null }, error: null, refetch: () => Promise.resolve() };
    const { user } = show(
      <PagedTable caption="各行" reading={reading} columns={columns} rowKey={({ id }) => id} scope="" />,
    );
    const [first, second] = await screen.findAllByRole('link');
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(document.activeElement).toBe(first);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('a page that hears nothing new', () => {
  const reading = (code: 'offline' | 'unauthenticated') => ({
    data: {},
    error: { problem: { code, status: 401, detail: '' } },
    dataUpdatedAt: 0,
    refetch: () => Promise.resolve(),
  });

  it('says since when and why, and asks again by a press', async () => {
    let asked = 0;
    const refetch = () => {
      asked += 1;
      return Promise.resolve();
    };
    const { user } = show(
      (['offline', 'unauthenticated'] as const).map((code) => (
        <StaleNotice key={code} readings={[{ ...reading(code), refetch }]} />
      )),
    );
    expect(await screen.findByText(/^连接中断：以下内容自 \d\d:\d\d:\d\d 起未更新$/)).toBeTruthy();
    expect(screen.getByText(/^登录已失效：以下内容自/)).toBeTruthy();
    for (const again of screen.getAllByRole('button', { name: '重试' })) await user.click(again);
    expect(asked).toBe(2);
  });

  it('says nothing while it has only just been looked at', async () => {
    show(
      <>
        <StaleNotice readings={[reading('offline')]} />
        <p>页面</p>
      </>,
    );
    await screen.findByText('页面');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

const read = (found: unknown): string | null => (typeof found === 'string' ? found : null);

const Typing = () => {
  const draft = useDraft('me.note', '', read);
  return (
    <>
      <OtherTabNotice draft={draft} read={read} />
      <input aria-label="备忘" value={draft.value} onChange={({ target }) => draft.change(target.value)} />
      <button type="button" onClick={() => draft.settle('')}>
        完成
      </button>
      <p>{draft.restored ? '找回的' : '新写的'}</p>
    </>
  );
};

describe('what is typed and not submitted', () => {
  const note = () => screen.findByRole<HTMLInputElement>('textbox', { name: '备忘' });
  const kept = (tab: string, value: string) =>
    localStorage.setItem(`console.draft.me.note~${tab}`, JSON.stringify({ at: 1, value }));

  it('outlives the page until it is settled', async () => {
    const { unmount } = show(<Typing />);
    fireEvent.change(await note(), { target: { value: '写到一半' } });
    unmount();
    const again = show(<Typing />);
    expect((await note()).value).toBe('写到一半');
    expect(screen.getByText('找回的')).toBeTruthy();
    await again.user.click(button('完成'));
    expect(screen.getByText('新写的')).toBeTruthy();
    expect(drafts.count('me.')).toBe(0);
  });

  it('in a tab that is closed by now becomes this one’s', async () => {
    kept('closed', '那边写的');
    show(<Typing />);
    await waitFor(async () => expect((await note()).value).toBe('那边写的'));
    fireEvent.change(await note(), { target: { value: '这边写的' } });
    await waitFor(() => expect(drafts.count('me.')).toBe(1));
    drafts.removeAll('me.');
  });

  it('in another open tab stays there, until somebody here takes it or keeps their own', async () => {
    kept('open', '那边写的');
    const held = [{ name: 'console.tab.open' }];
    Object.defineProperty(navigator, 'locks', { configurable: true, value: { query: async () => ({ held }) } });
    const { user } = show(<Typing />);
    const notice = within(await screen.findByRole('alert'));
    expect((await note()).value).toBe('');
    await user.click(notice.getByRole('button', { name: '改用另一标签页的内容' }));
    expect((await note()).value).toBe('那边写的');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.change(await note(), { target: { value: '这边写的' } });
    await user.click(await screen.findByRole('button', { name: '保留这里的内容' }));
    expect(screen.queryByRole('alert')).toBeNull();
    Reflect.deleteProperty(navigator, 'locks');
    drafts.removeAll('me.');
  });
});

it.each([
  ['/tasks?status=all', '/tasks?status=all'],
  ['/tasksheet?status=all', '/tasks'],
  [undefined, '/tasks'],
])('a way back from a page come to from %s leads to %s', async (list, expected) => {
  const { router } = show(<BackLink to="/tasks">返回</BackLink>);
  await act(() => router.navigate('/tasks/a-1', { state: { list } }));
  expect((await screen.findByRole('link', { name: '返回' })).getAttribute('href')).toBe(expected);
});
