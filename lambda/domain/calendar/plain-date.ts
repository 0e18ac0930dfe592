import { err, ok, type Result } from '../vocabulary/result.ts';

/** A day as `YYYY-MM-DD`, always a day in Asia/Shanghai; ordered by plain string comparison (years 0001-9999). */
export type PlainDate = string;

export type InvalidDate = { readonly code: 'invalid-date' };

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0);

const format = (year: number, month: number, day: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

// Wider than what is accepted from outside, so that a day beside 0001-01-01 or 9999-12-31 can still be named.
const fields = (date: PlainDate): readonly [number, number, number] => {
  const match = /^(\d{4,5})-(\d{2})-(\d{2})$/.exec(date);
  const year = Number(match?.[1]);
  const month = Number(match?.[2]);
  const day = Number(match?.[3]);
  if (!(year >= 0 && day >= 1 && day <= monthLength(year, month))) throw new RangeError('not a plain date');
  return [year, month, day];
};

/** Strict `YYYY-MM-DD` of a day that exists: `2026-13-40` and `2026-02-29` are refused. */
export const parsePlainDate = (text: string): Result<PlainDate, InvalidDate> => {
  const match = /^(?!0000)(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = Number(match?.[3]);
  const exists = day >= 1 && day <= monthLength(Number(match?.[1]), Number(match?.[2]));
  return exists ? ok(text) : err({ code: 'invalid-date' });
};

export const isPlainDate = (text: string): boolean => parsePlainDate(text).ok;

export const yearOf = (date: PlainDate): number => fields(date)[0];

const leapsBefore = (year: number): number =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400);

/** Days since 0001-01-01 of the proleptic Gregorian calendar (that day is 0, a Monday). */
const dayNumber = (date: PlainDate): number => {
  const [year, month, day] = fields(date);
  let days = (year - 1) * 365 + leapsBefore(year) + day - 1;
  for (let earlier = 1; earlier < month; earlier += 1) days += monthLength(year, earlier);
  return days;
};

const fromDayNumber = (number: number): PlainDate => {
  let year = Math.floor(number / 365.2425) + 1;
  const firstOf = (candidate: number) => (candidate - 1) * 365 + leapsBefore(candidate);
  while (firstOf(year) > number) year -= 1;
  while (firstOf(year + 1) <= number) year += 1;
  let rest = number - firstOf(year);
  let month = 1;
  while (rest >= monthLength(year, month)) {
    rest -= monthLength(year, month);
    month += 1;
  }
  return format(year, month, rest + 1);
};

/** The day `days` later (negative: earlier). Throws RangeError on a text that is not a plain date. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** ISO 8601: Monday is 1, Sunday is 7. */
export const weekday = (date: PlainDate): Weekday => {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  return days[dayNumber(date) % 7] ?? 1;
};

/** The corresponding day `months` later, or the last day of that month where it has no such day. */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const [year, month, day] = fields(date);
  const index = year * 12 + month - 1 + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return format(targetYear, targetMonth, Math.min(day, monthLength(targetYear, targetMonth)));
};
