import fc from 'fast-check';
import { earliestOf, lastDayToSubmit } from '../../../console/application-form/lead-time.ts';
import { monthsFrom, sendMonth } from '../../../console/features/application/compose/send-calendar.ts';
import { addDays } from '../../../lambda/domain/calendar/plain-date.ts';
import { publishedCalendar as calendar } from '../../../lambda/domain/calendar/published-calendar.ts';

const at = (countsFrom: string, strict = false) => ({ calendar, countsFrom, days: 15, strict });
const firstDay = (countsFrom: string, strict = false): string =>
  earliestOf(at(countsFrom, strict))?.when.date ?? 'unknown';

describe('the last day to submit', () => {
  it('is today where today is the day before the count of the chosen send begins, a Sunday too', () => {
    expect(firstDay('2026-11-22')).toBe('2026-12-11');
    expect(lastDayToSubmit({ calendar, days: 15, strict: false, send: '2026-12-11' })).toBe('2026-11-22');
  });

  it('is in time for the send, and the day after it is not', () => {
    const sends = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2025-06-01', days));
    fc.assert(
      fc.property(sends, fc.boolean(), (send, strict) => {
        const last = lastDayToSubmit({ calendar, days: 15, strict, send }) ?? '';
        expect(firstDay(last, strict) <= send).toBe(true);
        expect(firstDay(addDays(last, 1), strict) <= send).toBe(false);
      }),
    );
  });
});

describe('the calendar of a month', () => {
  // 1 to 7 October 2026 are holidays; Saturday the 10th is worked.
  const lead = at('2026-09-28');
  const days = sendMonth(lead, firstDay('2026-09-28'), '2026-10').flat();
  const day = (date: string) => days.find((one) => one?.date === date);

  it('has whole weeks from Monday, and every day of the month once', () => {
    expect(days.length % 7).toBe(0);
    expect(days.filter((one) => one !== null).map(({ date }) => date.slice(8))).toEqual(
      Array.from({ length: 31 }, (_, index) => String(index + 1).padStart(2, '0')),
    );
    expect(days.indexOf(day('2026-10-01') ?? null)).toBe(3);
  });

  it.each([
    ['2026-10-01', 'festival', null],
    ['2026-10-08', 'works', 3],
    ['2026-10-10', 'make-up', 5],
    ['2026-10-11', 'weekend', null],
  ])('says of %s that it is %s, working day %s', (date, kind, nth) => {
    expect(day(date)).toMatchObject({ kind, nth });
  });

  it('offers the first day whose working day is the last of the lead time, and every day after it', () => {
    const offered = days.filter((one) => one?.lawful === true);
    expect(offered[0]).toMatchObject({ date: firstDay('2026-09-28'), nth: 15 });
    expect(offered.slice(1).every((one) => one?.nth === null)).toBe(true);
  });

  it('can be turned from the month of submission on, over the end of a year', () => {
    expect(monthsFrom('2026-11-22').slice(0, 3)).toEqual(['2026-11', '2026-12', '2027-01']);
  });
});
