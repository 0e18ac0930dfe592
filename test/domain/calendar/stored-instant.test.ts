import { Day, Instant } from '../../../lambda/domain/calendar/stored-instant.ts';

describe('What may be given as a time', () => {
  it.each([
    ['2000-01-01T00:00:00Z', true],
    ['1999-12-31T23:59:59.999Z', false],
    ['2000-01-01T07:59:59.999+08:00', false],
    ['2000-01-01T08:00:00+08:00', true],
    ['2199-12-31T23:59:59.999Z', true],
    ['2199-12-31T23:59:59-00:01', false],
    ['2200-01-01T00:00:00Z', false],
    ['2200-01-01T07:59:59+08:00', true],
  ])('an instant is of the years 2000-2199 by its canonical text: %s', (instant, isGiven) => {
    expect(Instant.safeParse(instant).success).toBe(isGiven);
  });

  it.each(['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00', '0001-01-01T00:00:00Z'])(
    'an instant whose canonical year has a sign or no second digit is none: %s',
    (instant) => {
      expect(Instant.safeParse(instant).success).toBe(false);
    },
  );

  it.each([
    ['2000-01-01', true],
    ['1999-12-31', false],
    ['2199-12-31', true],
    ['2200-01-01', false],
    ['9999-12-31', false],
    ['2026-02-29', false],
  ])('a day is of the same years: %s', (day, isGiven) => {
    expect(Day.safeParse(day).success).toBe(isGiven);
  });
});
