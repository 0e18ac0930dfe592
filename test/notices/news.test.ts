import { addMinutes } from '../../lambda/domain/calendar/instant.ts';
import type { Commit, DomainEvent } from '../../lambda/domain/journal/commit.ts';
import { noticeKinds } from '../../lambda/domain/vocabulary/notice-kind.ts';
import { mayConcernSomebody } from '../../lambda/notices/concerning.ts';
import { newsNotices, newsOf } from '../../lambda/notices/news.ts';
import { noticeText } from '../../lambda/words/notice-words.ts';
import * as application from '../domain/application/history.ts';
import { given, onset, standingAt, system } from '../domain/emergency/history.ts';
import { noticePolicy, rosterOfBureau } from '../service/notice-world.ts';
import { sealed } from '../service/sealed.ts';

const present = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Error('it is not there');
  return value;
};
const state = present(given(standingAt('sent')).state);
const commitOf = (stream: string, ...events: readonly DomainEvent[]): Commit =>
  present(sealed(stream, [{ events, by: { ...system, organisation: 'miit' }, at: onset }])[0]);
const kindsOf = (commit: Commit, now = onset) =>
  newsOf(commit, { of: 'emergency', state }, (id) => id, now).map(({ kind, organisation }) => [kind, organisation]);
const overdue: DomainEvent = { type: 'paperwork.reminded', reminder: 'overdue', daysOverdue: 1 };
const resent: DomainEvent = { type: 'order.resent', reason: 'unacknowledged' };

describe('what people are told of besides an emergency that waits', () => {
  it.each<[DomainEvent, string, string]>([
    [{ type: 'emergency.cancelled', reason: '误发。', orders: [] }, 'message-halted', 'gd-emergency'],
    [{ type: 'emergency.refused', reason: '不属危急。' }, 'emergency-refused', 'gd-emergency'],
    [{ type: 'paperwork.returned', reason: '请补正。' }, 'paperwork-returned', 'gd-emergency'],
    [{ type: 'paperwork.reminded', reminder: 'before', daysOverdue: 0 }, 'paperwork-due', 'gd-emergency'],
    [overdue, 'paperwork-overdue', 'gd-emergency'],
    [resent, 'operator-silent', 'gd-bureau'],
  ])('%j is told of as %s to the people of %s', (event, kind, organisation) => {
    const commit = commitOf('emergency#e-1', event);
    expect(mayConcernSomebody(commit)).toBe(true);
    expect(kindsOf(commit)).toEqual([[kind, organisation]]);
  });

  it('is why an application lapsed undecided, to the department', () => {
    const lapsed = present(application.given(application.standingAt('lapsed')).state);
    const commit = commitOf('application#a-1', { type: 'application.lapse-explained', reason: '未能按时办理。' });
    const [news] = newsOf(commit, { of: 'application', state: lapsed }, (id) => id, onset);
    expect(news).toMatchObject({ kind: 'lapse-explained', organisation: 'gd-emergency', urgent: false });
  });

  it('is no old news: a journal that is read again tells nobody anything', () => {
    const commit = commitOf('emergency#e-1', overdue);
    expect(kindsOf(commit, addMinutes(onset, 24 * 60))).toHaveLength(1);
    expect(kindsOf(commit, addMinutes(onset, 24 * 60 + 1))).toEqual([]);
  });

  it('is nothing of what changes nothing for anybody', () => {
    const commit = commitOf('emergency#e-1', { type: 'emergency.confirmed', reason: '' });
    expect(mayConcernSomebody(commit)).toBe(false);
    expect(kindsOf(commit)).toEqual([]);
  });

  it('is a change of the register that waits, to the colleagues of who proposed it', () => {
    const commit = commitOf('registry#organisation#shenzhen', {
      type: 'registry.change-proposed',
      entry: null,
      reason: '停用',
    });
    const about = 'registry/organisation/shenzhen';
    const [news] = newsOf(commit, { of: 'entry', about, proposedAt: onset }, (id) => id, onset);
    expect(news).toMatchObject({
      kind: 'proposal-waits',
      organisation: 'miit',
      about: 'registry/organisation/shenzhen',
    });
  });

  describe('that waits for a second person', () => {
    const [first, second, third, chief] = rosterOfBureau.people.map((person) => ({
      ...person,
      subject: `sub-${person.name}`,
    }));
    const roster = { ...rosterOfBureau, people: [first, second, third, chief].map(present) };
    const proposed = (by: string): Commit => ({
      ...commitOf('registry#organisation#shenzhen', { type: 'registry.change-proposed', entry: null, reason: '停用' }),
      actor: { ...system, subject: by, organisation: 'gd-bureau' },
    });
    const told = (by: string, proposedAt: string | null, again = false, people = roster) => {
      const about = 'registry/organisation/shenzhen';
      return newsOf(proposed(by), { of: 'entry', about, proposedAt }, (id) => id, addMinutes(onset, 15), again).flatMap(
        (news) => newsNotices(news, people, noticePolicy).map(({ person, gateway }) => `${person}@${gateway}`),
      );
    };

    it('goes to everybody on duty but whoever proposed it, who may not confirm it', () => {
      expect(told('sub-甲', onset)).toEqual(['乙@sms', '丙@sms']);
      expect(told('sub-乙', onset)).toEqual(['甲@sms', '甲@voice', '丙@sms']);
      expect(told('somebody', onset)).toEqual(['甲@sms', '甲@voice', '乙@sms', '丙@sms']);
    });

    it('goes to another of the roster where nobody is on duty but whoever proposed it, and to nobody where there is none', () => {
      const alone = { ...roster, weekly: roster.weekly.map((shift) => ({ ...shift, people: ['甲'] })) };
      expect(told('sub-甲', onset, false, alone)).toEqual(['丁@sms']);
      const { chief: _, ...chiefless } = { ...alone, people: [present(first)] };
      expect(told('sub-甲', onset, false, chiefless)).toEqual([]);
    });

    it('is told once more where it still waits, and not where it was settled or another took its place', () => {
      expect(told('sub-甲', onset, true)).toEqual(['乙@sms', '丙@sms']);
      expect(told('sub-甲', null, true)).toEqual([]);
      expect(told('sub-甲', addMinutes(onset, 1), true)).toEqual([]);
      const about = { of: 'entry', about: 'registry/organisation/shenzhen', proposedAt: onset } as const;
      const [once, again] = [false, true].map((one) => newsOf(proposed('sub-甲'), about, (id) => id, onset, one)[0]);
      expect(once?.window).not.toBe(again?.window);
    });

    it('is an erratum as well, for those who neither wrote the message nor signed first', () => {
      const state = present(application.given(application.erratumWaits).state);
      const { at = '' } = state.pendingErratum ?? {};
      const commit = {
        ...commitOf('application#a-1', { type: 'application.erratum-signed', text: '', corrects: '', findings: [] }),
        at,
      };
      const people = [application.clerk.subject, application.officer.subject, 'third'].map((subject, index) => ({
        ...present(roster.people[index]),
        subject,
      }));
      const news = newsOf(commit, { of: 'application', state }, (id) => id, at);
      expect(news.map(({ kind }) => kind)).toEqual(['erratum-waits']);
      const notices = news.flatMap((one) => newsNotices(one, { ...rosterOfBureau, people }, noticePolicy));
      expect(notices.map(({ person }) => person)).toEqual(['丙']);
      const signed = application
        .given(application.erratumWaits)
        .when({ type: 'sign-erratum' }, { by: application.secondOfficer, at });
      const again = (one: typeof state) => newsOf(commit, { of: 'application', state: one }, (id) => id, at, true);
      expect(again(state)).toHaveLength(1);
      expect(again(present(signed.state))).toEqual([]);
    });
  });

  it('is that a reason is owed, to the authority before which an application lapsed, and to no other', () => {
    const kinds = (lapsed: Parameters<typeof application.given>[0]) => {
      const state = present(application.given(lapsed).state);
      const commit = commitOf('application#a-1', { type: 'application.lapsed', reason: 'undecided' });
      return newsOf(commit, { of: 'application', state }, (id) => id, onset).map(({ kind, organisation }) => [
        kind,
        organisation,
      ]);
    };
    expect(kinds(application.standingAt('lapsed'))).toEqual([
      ['application-lapsed', 'gd-emergency'],
      ['reason-owed', 'gd-bureau'],
    ]);
    const { events } = application
      .given(application.standingAt('returned'))
      .when({ type: 'lapse-application' }, { by: application.system, at: application.windowStart });
    const back = [
      ...application.standingAt('returned'),
      { events, by: application.system, at: application.windowStart },
    ];
    expect(kinds(back)).toEqual([['application-lapsed', 'gd-emergency']]);
  });

  it('goes to the first person on duty, and by no channel that is for what cannot wait, unless it cannot', () => {
    const [first, ...others] = rosterOfBureau.people;
    const channels = present(first).channels.map((channel) => ({
      ...channel,
      urgentOnly: channel.gateway === 'voice',
    }));
    const roster = { ...rosterOfBureau, people: [{ ...present(first), channels }, ...others] };
    const by = (event: DomainEvent, stream: string) =>
      newsOf(commitOf(stream, event), { of: 'emergency', state }, (id) => id, onset).flatMap((news) =>
        newsNotices(news, roster, noticePolicy).map(({ gateway }) => gateway),
      );
    expect(by(overdue, 'emergency#e-1')).toEqual(['sms']);
    expect(by(resent, 'order#e-1.1.mobile')).toEqual(['sms', 'voice']);
  });

  it('of a silent operator is told of once for each order', () => {
    const windows = [1, 2].map(
      () => newsOf(commitOf('order#e-1.1.mobile', resent), { of: 'emergency', state }, (id) => id, onset)[0]?.window,
    );
    expect(windows).toEqual(['order#e-1.1.mobile', 'order#e-1.1.mobile']);
  });

  it.each(noticeKinds)('is said whole in both languages, with the case and the link, and no more of it: %s', (kind) => {
    const news = {
      ...present(newsOf(commitOf('emergency#e-1', overdue), { of: 'emergency', state }, (id) => id, onset)[0]),
      kind,
    };
    const notice = present(newsNotices(news, rosterOfBureau, noticePolicy)[0]);
    const { zh, en } = noticeText(notice, 'https://console.example/x', () => ({ zh: '暴雨', en: 'Rainstorm' }));
    for (const text of [zh, en]) {
      expect(text).toContain('e-1');
      expect(text).toContain('https://console.example/x');
      expect(text).not.toMatch(/[{}]|undefined|null/);
      expect(text).not.toContain(state.alert.text);
    }
    expect(en).not.toMatch(/[：。，]/);
  });
});
