import fc from 'fast-check';
import { createCalendar } from '../../../lambda/domain/calendar/calendar.ts';
import { explainCount } from '../../../lambda/domain/calendar/explain.ts';
import { festivalsOf, festivalYears } from '../../../lambda/domain/calendar/festivals.ts';
import { outlook } from '../../../lambda/domain/calendar/outlook.ts';
import { addDays, daysBetween } from '../../../lambda/domain/calendar/plain-date.ts';
import {
  provisionalAddWorkdays,
  provisionalEarliestSend,
  provisionalLatestSubmission,
} from '../../../lambda/domain/calendar/provisional.ts';
import { publishedCalendar } from '../../../lambda/domain/calendar/published-calendar.ts';
import { publishedNotices } from '../../../lambda/domain/calendar/published-notices.ts';

const years = publishedNotices().map((notice) => notice.year);
const knownBefore = (year: number) => createCalendar(publishedNotices().filter((notice) => notice.year < year));

describe('an unpublished year, replayed from history', () => {
  it.each(years)('%i: no day is called settled that the notice then decided otherwise', (year) => {
    const calendar = knownBefore(year);
    const wrong: string[] = [];
    for (
      let date = year === 2015 ? '2015-01-01' : `${year - 1}-12-20`;
      date <= `${year}-12-20`;
      date = addDays(date, 1)
    ) {
      const [guess, truth] = [outlook(calendar, date), publishedCalendar.isWorkday(date)];
      if (!guess.ok || !truth.ok) throw new Error('both are known');
      if (guess.value.state !== 'open' && (guess.value.state === 'working') !== truth.value) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it('never gives a date earlier than the notice then allowed, nor refuses one it allowed', () => {
    const submission = fc.tuple(fc.constantFrom(...years.slice(1)), fc.integer({ min: -20, max: 320 }));
    fc.assert(
      fc.property(submission, fc.constantFrom(3, 10, 15), fc.boolean(), ([year, offset], days, strict) => {
        const question = { submitted: addDays(`${year}-01-01`, offset), days, strict };
        const guess = provisionalEarliestSend(knownBefore(year), question);
        const truth = publishedCalendar.earliestSend(question);
        if (!guess.ok || !truth.ok) throw new Error('both are known');
        expect(guess.value.earliestPossible <= truth.value && truth.value <= guess.value.date).toBe(true);
      }),
    );
  });
});

describe('the provisional reading', () => {
  it('is exact and says nothing where the notices are published', () => {
    expect(provisionalEarliestSend(publishedCalendar, { submitted: '2025-09-26', days: 10 })).toEqual({
      ok: true,
      value: { date: '2025-10-16', earliestPossible: '2025-10-16', provisional: false, years: [] },
    });
  });

  it('names the year whose notice is missing', () => {
    const answer = provisionalAddWorkdays(publishedCalendar, '2026-12-24', 3);
    expect(answer).toMatchObject({
      ok: true,
      value: { date: '2027-01-05', earliestPossible: '2026-12-27', provisional: true, years: [2027] },
    });
  });

  it('is provisional in a plain week of an unpublished year as well', () => {
    expect(provisionalAddWorkdays(publishedCalendar, '2027-07-19', 2)).toMatchObject({
      value: { date: '2027-07-21', earliestPossible: '2027-07-21', provisional: true, years: [2027] },
    });
  });

  it('asks for an early submission where the send lies in an unpublished year', () => {
    const latest = provisionalLatestSubmission(publishedCalendar, { send: '2027-01-05', days: 3 });
    expect(latest).toEqual({ ok: true, value: '2026-12-24' });
  });

  it('gives no answer for a year whose festivals nobody has listed', () => {
    expect(provisionalAddWorkdays(publishedCalendar, '2041-03-01', 1)).toEqual({
      ok: false,
      error: { code: 'calendar-not-published', year: 2041 },
    });
    expect(provisionalAddWorkdays(publishedCalendar, '2027-02-30', 1)).toMatchObject({
      error: { code: 'invalid-date' },
    });
  });
});

describe('the table of festivals', () => {
  const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });
  const lunar = (date: string): string => chinese.format(new Date(`${date}T00:00:00Z`));
  const moonDay: Readonly<Record<string, string>> = { 春节: '1/1', 端午节: '5/5', 中秋节: '8/15' };
  // New moons minutes from midnight at UTC+8, which the approximation behind Intl puts on the other day.
  const closeCalls = ['2027-02-06', '2030-02-03'];

  it.each(festivalYears)('%i agrees with the Chinese calendar', (year) => {
    const listed = (festivalsOf(year) ?? []).filter((festival) => moonDay[festival.name]);
    expect(listed).toHaveLength(3);
    const differing = listed.filter((festival) => lunar(festival.date) !== moonDay[festival.name]);
    expect(differing.every((festival) => closeCalls.includes(festival.date))).toBe(true);
  });

  it('puts 清明节 where the notices put it', () => {
    const distance = publishedNotices().map((notice) => {
      const own = festivalsOf(notice.year)?.find((festival) => festival.name === '清明节')?.date ?? '';
      return Math.min(...notice.days.filter((day) => day.isOffDay).map((day) => Math.abs(daysBetween(own, day.date))));
    });
    expect(distance).toEqual(publishedNotices().map(() => 0));
  });
});

describe('the explanation of a count', () => {
  it('lists every rest day with its reason, and the weekend days that count', () => {
    const notes = explainCount(publishedCalendar, '2025-09-26', '2025-10-11');
    expect(notes.ok && notes.value.map((note) => `${note.date} ${note.counts} ${note.label}`)).toEqual([
      '2025-09-27 false 周六',
      '2025-09-28 true 国庆节、中秋节调休上班',
      ...['01', '02', '03', '04', '05', '06', '07', '08'].map((day) => `2025-10-${day} false 国庆节、中秋节放假`),
      '2025-10-11 true 国庆节、中秋节调休上班',
    ]);
  });

  it('marks days that wait for a notice', () => {
    const notes = explainCount(publishedCalendar, '2026-12-28', '2027-01-01');
    expect(notes.ok && notes.value.map((note) => `${note.date} ${note.kind}`)).toEqual([
      '2026-12-29 open',
      '2026-12-30 open',
      '2026-12-31 open',
      '2027-01-01 festival',
    ]);
  });
});
