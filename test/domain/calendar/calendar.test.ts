import fc from 'fast-check';
import { createCalendar, HolidayNotice } from '../../../lambda/domain/calendar/calendar.ts';
import { addDays, weekday } from '../../../lambda/domain/calendar/plain-date.ts';
import { publishedCalendar } from '../../../lambda/domain/calendar/published-calendar.ts';
import { publishedNotices } from '../../../lambda/domain/calendar/published-notices.ts';

const day = fc.integer({ min: 0, max: 3900 }).map((offset) => addDays('2015-06-01', offset));
const count = fc.integer({ min: 0, max: 20 });
const strictness = fc.boolean();

const value = <T>(answer: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!answer.ok) throw new Error('expected an answer', { cause: answer.error });
  return answer.value;
};

describe('working days as the notices make them', () => {
  it('reads the notices of a release by what a registered one must be', () => {
    expect(publishedNotices().map((notice) => HolidayNotice.parse(notice))).toEqual(publishedNotices());
  });

  it.each([
    ['2025-01-26', true, 'a Sunday worked for the Spring Festival'],
    ['2025-02-04', false, 'the last day of the Spring Festival, a Tuesday'],
    ['2025-02-05', true, 'the day after it'],
    ['2025-06-14', false, 'a plain Saturday'],
    ['2025-06-16', true, 'a plain Monday'],
    ['2018-12-31', false, 'a day of 2018 that the notice for 2019 made a rest day'],
    ['2018-12-29', true, 'the Saturday worked in exchange'],
  ])('%s: %s (%s)', (date, expected) => {
    expect(publishedCalendar.isWorkday(date)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['2014-12-31', 2014],
    ['2027-01-01', 2027],
    ['9999-12-31', 9999],
  ])('says nothing of %s', (date, year) => {
    expect(publishedCalendar.isWorkday(date)).toEqual({ ok: false, error: { code: 'calendar-not-published', year } });
  });

  it('stops at the first day it does not know', () => {
    const missing = { ok: false, error: { code: 'calendar-not-published', year: 2027 } };
    expect(publishedCalendar.addWorkdays('2026-12-28', 3)).toEqual({ ok: true, value: '2026-12-31' });
    expect(publishedCalendar.addWorkdays('2026-12-28', 4)).toEqual(missing);
    expect(publishedCalendar.latestSubmission({ send: '2027-01-01', days: 3 })).toEqual(missing);
    expect(publishedCalendar.workdaysUntil('2026-12-30', '2027-01-01')).toEqual(missing);
    expect(publishedCalendar.subtractWorkdays('2015-01-05', 2)).toMatchObject({ error: { year: 2014 } });
  });

  it('takes a late-December day from the later notice once that is known', () => {
    const before = createCalendar(publishedNotices().filter((notice) => notice.year <= 2022));
    expect(before.isWorkday('2022-12-30')).toEqual(publishedCalendar.isWorkday('2022-12-30'));
    const notice = { year: 2027, papers: ['a paper'], days: [{ name: '元旦', date: '2026-12-31', isOffDay: false }] };
    const off = { ...notice, days: [{ name: '元旦', date: '2026-12-31', isOffDay: true }] };
    const withNext = (next: HolidayNotice) => createCalendar([next, ...publishedNotices()]).isWorkday('2026-12-31');
    expect([withNext(notice), withNext(off)]).toEqual([
      { ok: true, value: true },
      { ok: true, value: false },
    ]);
  });

  it('reads a year by its corrected notice alone', () => {
    const correction = {
      year: 2026,
      papers: ['a paper'],
      days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }],
    };
    const corrected = createCalendar([...publishedNotices(), correction]);
    expect(corrected.isWorkday('2026-01-02')).toEqual({ ok: true, value: true });
    expect(corrected.publishedYears).toEqual(publishedCalendar.publishedYears);
  });

  it.each([-1, 1.5, Number.NaN])('does not count %d days', (days) => {
    expect(() => publishedCalendar.addWorkdays('2025-03-03', days)).toThrow(RangeError);
  });

  it('counts back what it counted forward', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const forward = value(publishedCalendar.addWorkdays(from, days));
        expect(value(publishedCalendar.workdaysUntil(from, forward))).toBe(days);
        if (value(publishedCalendar.isWorkday(from)))
          expect(publishedCalendar.subtractWorkdays(forward, days)).toEqual({ ok: true, value: from });
      }),
    );
  });
});

describe('the latest submission for a send', () => {
  it('is the last working day that is early enough', () => {
    fc.assert(
      fc.property(day, count, strictness, (send, days, strict) => {
        const latest = value(publishedCalendar.latestSubmission({ send, days, strict }));
        expect(value(publishedCalendar.isWorkday(latest))).toBe(true);
        expect(value(publishedCalendar.earliestSend({ submitted: latest, days, strict })) <= send).toBe(true);
        const next = value(publishedCalendar.addWorkdays(latest, 1));
        expect(value(publishedCalendar.earliestSend({ submitted: next, days, strict })) > send).toBe(true);
      }),
    );
  });

  it('never moves back when the send moves on', () => {
    fc.assert(
      fc.property(day, count, strictness, (send, days, strict) => {
        const [one, other] = [send, addDays(send, 1)].map((date) =>
          value(publishedCalendar.latestSubmission({ send: date, days, strict })),
        );
        expect((one ?? '') <= (other ?? '')).toBe(true);
      }),
    );
  });

  it('gives a rest day no more time than the working day before it', () => {
    const ask = (send: string) => publishedCalendar.latestSubmission({ send, days: 10 });
    expect([weekday('2025-06-14'), ask('2025-06-14')]).toEqual([6, ask('2025-06-13')]);
  });
});

describe('a holiday notice', () => {
  const notice = { year: 2027, papers: ['a paper'], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] };

  it.each([
    ['the first day that may belong to it', '2026-12-22', true],
    ['a day before that', '2026-12-21', false],
    ['its last day', '2027-12-31', true],
    ['a day after it', '2028-01-01', false],
    ['a day that does not exist', '2027-02-29', false],
  ])('names %s (%s): %s', (_, date, accepted) => {
    const days = [{ name: '元旦', date, isOffDay: true }];
    expect(HolidayNotice.safeParse({ ...notice, days }).success).toBe(accepted);
  });

  it.each([
    ['without a paper', { papers: [] }],
    ['without a day', { days: [] }],
    ['naming a day twice', { days: [...notice.days, ...notice.days] }],
  ])('%s is refused', (_, change) => {
    expect(HolidayNotice.safeParse({ ...notice, ...change }).success).toBe(false);
  });
});
