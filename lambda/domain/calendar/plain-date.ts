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

const [zero, hyphen] = [0x30, 0x2d];

/** The number that ASCII digits from `start` to `end` make; NaN where another character is among them. */
const numberIn = (text: string, start: number, end: number): number => {
  let number = 0;
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    number = number * 10 + digit;
  }
  return number;
};

/** `-MM-DD` behind so many digits of a year. */
const monthAndDay = 6;

/** Year, month and day of a text; null where there is no such day. Its digits are read one by one: days are reckoned with all the time. */
const read = (text: string): readonly [number, number, number] | null => {
  const end = text.length - monthAndDay;
  if (text.charCodeAt(end) !== hyphen || text.charCodeAt(end + 3) !== hyphen) return null;
  const year = numberIn(text, 0, end);
  const month = numberIn(text, end + 1, end + 3);
  const day = numberIn(text, end + 4, end + 6);
  return year >= 0 && day >= 1 && day <= monthLength(year, month) ? [year, month, day] : null;
};

const isYearLength = (digits: number): boolean => digits === 4 || digits === 5;

// Wider than what is accepted from outside, so that a day beside 0001-01-01 or 9999-12-31 can still be named.
const fields = (date: PlainDate): readonly [number, number, number] => {
  const known = isYearLength(date.length - monthAndDay) ? read(date) : null;
  if (known === null) throw new RangeError('not a plain date');
  return known;
};

/** Strict `YYYY-MM-DD` of a day that exists: `2026-13-40` and `2026-02-29` are refused. */
export const parsePlainDate = (text: string): Result<PlainDate, InvalidDate> => {
  const known = text.length === 4 + monthAndDay ? read(text) : null;
  return known !== null && known[0] > 0 ? ok(text) : err({ code: 'invalid-date' });
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
