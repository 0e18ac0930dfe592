import { screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { Route, Routes, useParams } from 'react-router';
import { noticeWords } from '../../../console/case-file/notice-words.ts';
import { OpenedNoticeScreen } from '../../../console/features/emergency/case/opened-notice.tsx';
import type { Operations } from '../../../lambda/http/operations.ts';
import { emergencyCase } from '../emergency-case.ts';
import { show } from '../render.tsx';
import { Refusal } from '../support/service.ts';
import { id, open } from './opened.tsx';

type Notices = Operations['GET /cases/{id}/notices']['answer'];
type Told = Notices['told'][number];

const told = (changes: Partial<Told> = {}): Told => ({
  kind: 'emergency-awaits',
  organisation: 'gd-comms',
  position: 'first',
  person: '值班员甲',
  by: 'sms',
  status: 'handed',
  dueAt: '2026-05-06T00:59:00.000Z',
  attempts: 1,
  failedAt: null,
  handedAt: '2026-05-06T00:59:01.000Z',
  openedAt: null,
  ...changes,
});
const desk = { organisation: 'gd-comms', phone: '020-55500106', rostered: true };
const waiting = emergencyCase({
  status: 'awaiting-confirmation',
  awaitingSince: '2026-05-06T00:59:00.000Z',
  sentAt: null,
});
const openWith = (notices: Notices, language: 'zh' | 'en' = 'zh') =>
  open(waiting, { 'GET /cases/{id}/notices': notices }, { language });

describe('who has been told of what waits', () => {
  it('is shown with the number of the desk, what happened to each notice, and who is next', async () => {
    const next = [{ organisation: 'gd-comms', position: 'second' as const, at: '2026-05-06T01:00:00.000Z' }];
    await openWith({
      desk,
      told: [
        told(),
        told({
          position: 'second',
          person: null,
          status: 'failed',
          handedAt: null,
          attempts: 3,
          failedAt: '2026-05-06T00:59:30.000Z',
        }),
      ],
      next,
    });
    expect(await screen.findByRole('heading', { name: '通知情况' })).toBeTruthy();
    expect(screen.getByText('020-55500106').getAttribute('href')).toBe('tel:020-55500106');
    const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(
      lines.some((line) => line.endsWith('第一值班人 值班员甲（待确认）：短信已送交网关（08:59:01），尚无人查看')),
    ).toBe(true);
    expect(
      lines.some((line) =>
        line.endsWith('第二值班人（待确认）：短信未送交：网关未接收（已试 3 次，最近 08:59:30），继续重试'),
      ),
    ).toBe(true);
    expect(screen.getByText('仍无人处理时：09:00:00 起通知第二值班人')).toBeTruthy();
  });

  it('says that nobody has been told where nobody has, and why nobody can be', async () => {
    await openWith({ desk: { ...desk, rostered: false }, told: [], next: [] });
    expect(await screen.findByRole('heading', { name: '尚未通知任何人' })).toBeTruthy();
    expect(screen.getByText(/没有登记值班表，平台无法通知任何人/)).toBeTruthy();
  });

  it('is said in English as well', async () => {
    await openWith({ desk, told: [told({ status: 'opened', openedAt: '2026-05-06T00:59:20.000Z' })], next: [] }, 'en');
    expect(await screen.findByText(/somebody signed in by its link at 08:59:20/)).toBeTruthy();
  });

  it('stands in the way of nothing where it cannot be read', async () => {
    await open(waiting, { 'GET /cases/{id}/notices': new Refusal('internal', 500) });
    expect(screen.getByRole('heading', { name: '待值班员确认，尚未发送' })).toBeTruthy();
  });
});

describe('the words of a notice', () => {
  const said = {
    waiting: (words: typeof noticeWords.zh, by: string) => words.waiting(by),
    failed: (words: typeof noticeWords.zh, by: string) => words.failed(by, 2, '08:59:01'),
    handed: (words: typeof noticeWords.zh, by: string) => words.handed(by, '08:59:01'),
    dropped: (words: typeof noticeWords.zh, by: string) => words.dropped(by),
    opened: (words: typeof noticeWords.zh, by: string) => words.opened(by, '08:59:01'),
  };
  const claims = [
    { of: ['opened'], words: /已有人|somebody signed in|已查看|已读|\bread\b/ },
    { of: ['handed', 'opened'], words: /已送交|已提交|handed to|published/ },
    { of: [], words: /已收到|已送达|已接通|received|delivered|answered|已提醒|已知悉/ },
  ];

  it('claim no more than the record of any status', () => {
    const statuses = fc.constantFrom<keyof typeof said>('waiting', 'failed', 'handed', 'dropped', 'opened');
    const language = fc.constantFrom<'zh' | 'en'>('zh', 'en');
    fc.assert(
      fc.property(statuses, language, (status, which) => {
        const text = said[status](noticeWords[which], noticeWords[which].by.sms).replaceAll(/not handed over/g, '');
        for (const claim of claims) if (claim.words.test(text)) expect(claim.of).toContain(status);
      }),
    );
  });
});

const Arrived = () => {
  const { kind, id: entry } = useParams();
  return <p>{`${kind} ${entry}`}</p>;
};

describe('the link of a notice', () => {
  const at = `/notices/${'a'.repeat(32)}`;
  it('notes that somebody looked and leads to the case', async () => {
    const { asked } = show(<OpenedNoticeScreen />, {
      ...{ at, path: '/notices/:id', as: 'duty' },
      answers: { 'POST /notices/{id}/opened': { about: id } },
    });
    await waitFor(() => expect(asked().map(({ route }) => route)).toContain('POST /notices/{id}/opened'));
  });

  it('leads to a change of the register, with which the page of its entry begins', async () => {
    const { asked } = show(
      <Routes>
        <Route path="/notices/:id" element={<OpenedNoticeScreen />} />
        <Route path="/registry/:kind/:id" element={<Arrived />} />
      </Routes>,
      {
        ...{ at, path: '*', as: 'registrar2' },
        answers: { 'POST /notices/{id}/opened': { about: 'registry/organisation/sz-government' } },
      },
    );
    expect(await screen.findByText('organisation sz-government')).toBeTruthy();
    expect(asked().map(({ route }) => route)).toContain('POST /notices/{id}/opened');
  });

  it.each([
    ['duty', 'tasks'],
    ['clerk', 'applications'],
  ] as const)('leads %s to the page that is theirs of an application: %s', async (as, place) => {
    show(
      <Routes>
        <Route path="/notices/:id" element={<OpenedNoticeScreen />} />
        <Route path="/:kind/:id" element={<Arrived />} />
      </Routes>,
      { ...{ at, path: '*', as }, answers: { 'POST /notices/{id}/opened': { about: 'a-1' } } },
    );
    expect(await screen.findByText(`${place} a-1`)).toBeTruthy();
  });

  it('says so where there is no such notice', async () => {
    show(<OpenedNoticeScreen />, {
      ...{ at, path: '/notices/:id', as: 'duty' },
      answers: { 'POST /notices/{id}/opened': new Refusal('not-found', 404) },
    });
    expect(within(await screen.findByRole('alert')).getByText('未找到')).toBeTruthy();
  });
});
