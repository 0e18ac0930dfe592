import fc from 'fast-check';
import { earliestOf, lastDayToSubmit } from '../../../console/application-form/lead-time.ts';
import { sendDays } from '../../../console/features/application/compose/send-calendar.ts';
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

describe('the days to choose from', () => {
  // 1 to 7 October 2026 are holidays; Saturday the 10th is worked.
  const countsFrom = '2026-09-28';
  const day = sendDays(at(countsFrom), firstDay(countsFrom));

  it.each([
    ['2026-10-01', 'festival', null],
    ['2026-10-08', 'works', 3],
    ['2026-10-10', 'make-up', 5],
    ['2026-10-11', 'weekend', null],
  ])('say of %s that it is %s, working day %s', (date, kind, nth) => {
    expect(day(date)).toMatchObject({ kind, nth });
  });

  it('are lawful from the last working day of the lead time on, and never before', () => {
    const all = Array.from({ length: 60 }, (_none, ahead) => day(addDays('2026-09-20', ahead)));
    const lawful = all.filter((one) => one?.lawful === true);
    expect(lawful[0]).toMatchObject({ date: firstDay(countsFrom), nth: 15 });
    expect(lawful.slice(1).every((one) => one?.nth === null)).toBe(true);
    expect(all.filter((one) => (one?.date ?? '') < firstDay(countsFrom)).every((one) => one?.lawful === false)).toBe(
      true,
    );
  });

  it('are counted for a year and told nothing about beyond', () => {
    expect(day('2027-10-08')).toMatchObject({ lawful: true });
    expect(day('2028-10-09')).toBeNull();
  });
});
