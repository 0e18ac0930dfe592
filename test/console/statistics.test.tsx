import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { StatisticsAnswer } from '../../console/api/types.ts';
import { downloadCsv } from '../../console/features/statistics/download.ts';
import { StatisticsScreen } from '../../console/features/statistics/statistics.tsx';
import type { ActorName } from '../http/world.ts';
import { register } from './register.ts';
import { now, show } from './render.tsx';

const nothing: StatisticsAnswer = {
  from: '2026-04-07',
  to: '2026-05-06',
  asOf: now,
  authority: null,
  organisation: null,
  partial: false,
  notRecorded: ['submissions-refused-by-rules'],
  received: { applications: 0, emergencies: 0, drills: 0 },
  sends: { ordinary: 0, emergencies: 0, drills: 0, volume: 0, complaints: 0 },
  decisions: { approved: 0, returned: 0, declined: 0, undecided: 0, withdrawn: 0, lapsed: 0, halted: 0 },
  decisionHours: null,
  decisionWorkingDays: null,
  reasons: [],
  rules: [],
  paperwork: { owed: 0, filedOnTime: 0, filedLate: 0, unfiled: 0, overdue: 0, accepted: 0 },
  operators: [],
  divisions: [],
  days: [],
};

const busy: StatisticsAnswer = {
  ...nothing,
  received: { applications: 12, emergencies: 3, drills: 2 },
  sends: { ordinary: 7, emergencies: 3, drills: 2, volume: 9_000_000, complaints: 4 },
  decisions: { ...nothing.decisions, approved: 7, returned: 2, declined: 1, undecided: 2 },
  decisionHours: { count: 10, p50: 4.25, p90: 30 },
  decisionWorkingDays: { count: 9, p50: 1, p90: 3 },
  reasons: [
    { outcome: 'returned', reason: '范围过大', count: 1 },
    { outcome: 'declined', reason: '不属于公益', count: 3 },
  ],
  rules: [{ rule: 'content.link', approved: 1, returned: 2, declined: 0 }],
  paperwork: { owed: 3, filedOnTime: 2, filedLate: 1, unfiled: 0, overdue: 0, accepted: 3 },
  operators: [
    {
      operator: 'mobile',
      reports: 7,
      fellShort: 1,
      sent: 1_000,
      delivered: 984,
      failed: 10,
      refused: 6,
      deliveryRate: 0.9841,
    },
    { operator: 'telecom', reports: 0, fellShort: 0, sent: 0, delivered: 0, failed: 0, refused: 0, deliveryRate: null },
  ],
  divisions: [
    { division: '440100', reports: 7, fellShort: 0, sent: 700, delivered: 693, deliveryRate: 0.99 },
    { division: '440300', reports: 6, fellShort: 2, sent: 300, delivered: 291, deliveryRate: 0.97 },
  ],
  days: [{ date: '2026-05-01', received: 2, sends: 1, volume: 1_000_000 }],
};

type Opening = { readonly as?: ActorName; readonly language?: 'zh' | 'en'; readonly at?: string };

const open = (answer: StatisticsAnswer, { as = 'officer', language = 'zh', at = '/statistics' }: Opening = {}) =>
  show(<StatisticsScreen />, { as, language, at, answers: { ...register, 'GET /statistics': answer } });
const panel = async (name: string) => within(await screen.findByRole('region', { name }));
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const questions = (asked: ReturnType<ReturnType<typeof open>['asked']>) =>
  asked.filter(({ route }) => route === 'GET /statistics').map(({ address }) => address);

describe('what statistics are asked', () => {
  it('is the last thirty days until somebody asks something else, which the address keeps', async () => {
    const { user, asked, address } = open(nothing);
    await screen.findByText(/未能提交的申请不留记录/);
    expect([box('自').value, box('至').value]).toEqual(['2026-04-07', '2026-05-06']);
    expect(screen.getByRole('button', { name: '近 30 日' }).getAttribute('aria-pressed')).toBe('true');
    await user.click(screen.getByRole('button', { name: '近 7 日' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '发送单位' }), '广东省应急管理厅');
    await waitFor(() => expect(questions(asked()).at(-1)).toContain('organisation=gd-emergency'));
    expect(address()).toBe('/statistics?from=2026-04-30&to=2026-05-06&organisation=gd-emergency');
    expect(questions(asked())[0]).toBe('/statistics?from=2026-04-07&to=2026-05-06');
    expect(screen.queryByRole('option', { name: '中国移动' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: '主管机构' })).toBeNull();
  });

  it.each([
    ['2026-05-07', '2026-05-06', /开始日期（2026-05-07）晚于结束日期（2026-05-06/],
    ['2025-01-01', '2026-05-06', /所选时段有 491 天，一次最多统计 366 天/],
  ])('is not put from %s to %s, and the fields say why', async (from, to, said) => {
    const { asked } = open(nothing, { at: `/statistics?from=${from}&to=${to}` });
    expect((await screen.findByRole('alert')).textContent).toMatch(said);
    expect(box('自').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(box('自').getAttribute('aria-describedby') ?? '')?.textContent).toMatch(said);
    expect(questions(asked())).toEqual([]);
    expect(screen.queryByRole('button', { name: /导出/ })).toBeNull();
  });

  it('waits for a whole day to be typed', async () => {
    const { address } = open(nothing);
    await screen.findByText(/未能提交的申请不留记录/);
    type('自', '2026-04');
    expect(address()).toBe('/statistics');
    expect(box('自').getAttribute('aria-invalid')).toBe('true');
    type('自', '2026-04-01');
    expect(address()).toBe('/statistics?from=2026-04-01');
  });

  it('is of any authority for an auditor', async () => {
    const { user, asked } = open(nothing, { as: 'auditor' });
    await screen.findByRole('option', { name: '福建省通信管理局' });
    await user.selectOptions(screen.getByRole('combobox', { name: '主管机构' }), '福建省通信管理局');
    await waitFor(() => expect(questions(asked()).at(-1)).toContain('authority=fj-comms'));
  });
});

describe('the figures', () => {
  it('begin with the few that one looks for first, drills apart', async () => {
    open(busy);
    await screen.findByText('收到 · 申请');
    const said = document.body.textContent;
    expect(said).toContain('收到 · 申请12');
    expect(said).toContain('发送数量（部）9,000,000');
    expect(said).toContain('收到 · 演练2');
  });

  it('are told in tables beside their drawings, rates in per cent and nothing where there is none', async () => {
    open(busy);
    const operators = await panel('各运营商送达率');
    const row = (name: string) => operators.getByRole('rowheader', { name, hidden: true }).closest('tr')?.textContent;
    await waitFor(() => expect(row('中国移动')).toBe('中国移动98.4%711,000984106'));
    expect(row('中国电信')).toBe('中国电信–000000');
    expect((await panel('应急发送补办手续')).getByText(/按时率 67%/)).toBeTruthy();
    const rules = await panel('系统校验结果与决定');
    expect(rules.getByRole('rowheader', { name: /链接/, hidden: true }).closest('tr')?.textContent).toMatch(/120$/);
  });

  it('are judged in words, by operator and by region, with what to do', async () => {
    const { unmount } = open(busy);
    const regions = await panel('各地区送达率');
    expect(regions.getByText('广东省深圳市：6 份报告中 2 份送达不足').closest('.ant-alert-error')?.textContent).toMatch(
      /问明原因.*其他渠道告知/,
    );
    const names = regions.getAllByRole('rowheader', { hidden: true }).map(({ textContent }) => textContent);
    expect(names).toEqual(['广东省深圳市', '广东省广州市']);
    expect((await panel('各运营商送达率')).getByText('中国移动：7 份报告中 1 份送达不足')).toBeTruthy();
    unmount();
    open({ ...busy, divisions: busy.divisions.slice(0, 1) });
    expect((await panel('各地区送达率')).getByText('未见送达不足')).toBeTruthy();
    expect((await panel('各地区送达率')).queryByRole('alert')).toBeNull();
  });

  it('count how long decisions took in working days where any was, else in hours', async () => {
    const { unmount } = open(busy);
    expect((await panel('决定用时')).getByText('用时（工作日），共 9 件决定')).toBeTruthy();
    unmount();
    open({ ...busy, decisionWorkingDays: null });
    expect((await panel('决定用时')).getByText('用时（小时），共 10 件决定')).toBeTruthy();
  });

  it('say that there is nothing, instead of drawing it', async () => {
    open(nothing);
    expect((await panel('决定用时')).getByText('尚无决定')).toBeTruthy();
    const paperwork = await panel('应急发送补办手续');
    expect(paperwork.queryByText(/按时率/)).toBeNull();
  });

  it('that are not whole say so', async () => {
    open({ ...busy, partial: true });
    expect(await screen.findByText(/数据未能全部计入/)).toBeTruthy();
  });
});

describe('the cases as a file', () => {
  const session = (renewed: boolean) => ({
    ...{ token: () => 'token', state: () => ({ is: 'valid' as const }), subscribe: () => () => undefined },
    onExpired: () => Promise.resolve(renewed),
    ...{ renew: () => Promise.resolve(), giveUp: () => undefined },
    ...{ signIn: () => Promise.resolve(), signOut: () => Promise.resolve() },
  });
  const { fetch: before, Blob } = globalThis;
  const saved: string[] = [];
  const answers = (...given: readonly (Response | Error)[]) => {
    const left = [...given];
    globalThis.fetch = async () => {
      const next = left.shift();
      if (next instanceof Response) return next;
      throw next ?? new TypeError('nothing is left to answer');
    };
  };
  beforeEach(() => {
    saved.length = 0;
    URL.createObjectURL = () => 'blob:cases';
    HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    };
  });
  afterEach(() => {
    globalThis.fetch = before;
    globalThis.Blob = Blob;
  });

  it('is handed to the browser under the days it is of', async () => {
    const { user } = open(busy);
    answers(new Response('a,b'));
    await user.click(await screen.findByRole('button', { name: '导出明细（CSV）' }));
    await waitFor(() => expect(saved).toEqual(['statistics-2026-04-07-2026-05-06.csv']));
  });

  it('is one file of all the pages that its links lead to, and none where one of them is not answered', async () => {
    let parts = 0;
    globalThis.Blob = class extends Blob {
      constructor(given: BlobPart[] = [], options?: BlobPropertyBag) {
        super(given, options);
        parts = given.length;
      }
    };
    const leads = { headers: { link: '</statistics?cursor=0~x>; rel="next"' } };
    answers(new Response('a', leads), new Response('b', leads), new Response('c'));
    expect(await downloadCsv('/statistics', 'x.csv', session(true))).toBeNull();
    expect(saved).toEqual(['x.csv']);
    expect(parts).toBe(3);
    answers(new Response('a', leads), new Response('', { status: 503 }));
    expect(await downloadCsv('/statistics', 'x.csv', session(true))).toMatchObject({ code: 'unavailable' });
    expect(saved).toHaveLength(1);
  });

  it('is asked for again once somebody has signed in again, and not otherwise', async () => {
    answers(new Response('', { status: 401 }), new Response('a,b'));
    expect(await downloadCsv('/statistics', 'x.csv', session(true))).toBeNull();
    expect(saved).toEqual(['x.csv']);
    answers(new Response('', { status: 401 }));
    expect(await downloadCsv('/statistics', 'x.csv', session(false))).toMatchObject({ code: 'cancelled-sign-in' });
    expect(saved).toHaveLength(1);
  });

  it.each([
    ['offline', new TypeError('no network')],
    ['unavailable', new Response('', { status: 503 })],
    ['unreadable-answer', new Response('', { status: 404 })],
  ])('is none and says why where the answer is %s', async (code, answer) => {
    answers(answer);
    expect(await downloadCsv('/statistics', 'x.csv', session(true))).toMatchObject({ code });
    expect(saved).toEqual([]);
  });
});
