import fc from 'fast-check';
import {
  addDays,
  addMonths,
  daysBetween,
  parsePlainDate,
  weekday,
} from '../../../lambda/domain/calendar/plain-date.ts';

const reference = (day: string): Date => new Date(`${day}T00:00:00Z`);
const dates = fc
  .date({ min: reference('1600-01-01'), max: reference('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a plain date', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s exists', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    '2026-13-40',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-10-00',
    '0000-01-01',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01\n',
    '２０２６-01-01',
    '2026-01-01T00:00:00Z',
    '12026-01-01',
  ])('%j does not exist', (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: false, error: { code: 'invalid-date' } });
  });

  it('moves by days as the Gregorian calendar does', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -4000, max: 4000 }), (day, shift) => {
        const moved = reference(day);
        moved.setUTCDate(moved.getUTCDate() + shift);
        const expected = moved.toISOString().slice(0, 10);
        expect(addDays(day, shift)).toBe(expected);
        expect(daysBetween(day, expected)).toBe(shift);
      }),
    );
  });

  it('knows its weekday, Monday being 1', () => {
    fc.assert(fc.property(dates, (day) => expect(weekday(day)).toBe(reference(day).getUTCDay() || 7)));
  });

  it('has a neighbour even at the ends of what is accepted', () => {
    expect(addDays('9999-12-31', 1)).toBe('10000-01-01');
    expect(addDays(addDays('0001-01-01', -1), 1)).toBe('0001-01-01');
  });

  it.each([
    ['2026-01-15', 5, '2026-06-15'],
    ['2026-09-30', 5, '2027-02-28'],
    ['2027-09-30', 5, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-10', -1, '2025-12-10'],
  ])('%s and %i months later is the corresponding day or the end of the month: %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});
