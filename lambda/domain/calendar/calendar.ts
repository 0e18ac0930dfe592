import { ok } from '../vocabulary/result.ts';
import {
  type CalendarAnswer,
  countBackward,
  countForward,
  type DayReader,
  type EarliestSendQuestion,
  earliestSend,
  type LatestSubmissionQuestion,
  latestSubmission,
  unknownDay,
  workdaysUntil,
} from './counting.ts';
import type { HolidayDay } from './holiday-notice.ts';
import { type PlainDate, parsePlainDate, weekday, yearOf } from './plain-date.ts';

export type { CalendarAnswer, CalendarError, NotPublished } from './counting.ts';
export { HolidayNotice } from './holiday-notice.ts';

/**
 * Working days in Asia/Shanghai as the State Council's notices make them. Every question is answered with a value or
 * with `calendar-not-published` (naming the year) or `invalid-date`; a year without a notice is never guessed.
 */
export type Calendar = {
  /** Years with a notice, ascending. */
  readonly publishedYears: readonly number[];
  /** What the notices say of one day; undefined where only the weekday decides. */
  readonly namedDay: (date: PlainDate) => HolidayDay | undefined;
  readonly isWorkday: (date: PlainDate) => CalendarAnswer<boolean>;
  /** The `days`-th working day after `date`; `date` itself for 0. Throws RangeError on a negative or broken count. */
  readonly addWorkdays: (date: PlainDate, days: number) => CalendarAnswer<PlainDate>;
  /** The `days`-th working day before `date`; `date` itself for 0. */
  readonly subtractWorkdays: (date: PlainDate, days: number) => CalendarAnswer<PlainDate>;
  readonly earliestSend: (question: EarliestSendQuestion) => CalendarAnswer<PlainDate>;
  readonly latestSubmission: (question: LatestSubmissionQuestion) => CalendarAnswer<PlainDate>;
  /** Working days after `from` up to and including `to`. */
  readonly workdaysUntil: (from: PlainDate, to: PlainDate) => CalendarAnswer<number>;
};

/** A notice as far as days are counted by it. */
export type NoticedDays = { readonly year: number; readonly days: readonly Readonly<HolidayDay>[] };

/** A later notice may change late-December days of the year before, so it wins over the earlier one. */
const mergeDays = (notices: readonly NoticedDays[]): ReadonlyMap<PlainDate, HolidayDay> => {
  const ascending = notices.toSorted((left, right) => left.year - right.year);
  return new Map(ascending.flatMap((notice) => notice.days.map((day) => [day.date, day] as const)));
};

/**
 * Late-December days of a published year are answered from its own notice until the next one is known: that notice
 * can still change them, and whoever counted on them counts again when it is loaded. Of two notices for one year the
 * last given replaces the other whole, as a correction does.
 */
export const createCalendar = (notices: readonly NoticedDays[]): Calendar => {
  const years = new Map(notices.map((notice) => [notice.year, notice]));
  const days = mergeDays([...years.values()]);
  const read: DayReader = (date) => {
    const year = yearOf(date);
    if (!years.has(year)) return unknownDay(year);
    const named = days.get(date);
    return ok(named ? !named.isOffDay : weekday(date) < 6);
  };
  return {
    publishedYears: [...years.keys()].toSorted((left, right) => left - right),
    namedDay: (date) => days.get(date),
    isWorkday: (date) => {
      const day = parsePlainDate(date);
      return day.ok ? read(day.value) : day;
    },
    addWorkdays: (date, count) => countForward(read, date, count),
    subtractWorkdays: (date, count) => countBackward(read, date, count),
    earliestSend: (question) => earliestSend(read, question),
    latestSubmission: (question) => latestSubmission(read, question),
    workdaysUntil: (from, to) => workdaysUntil(read, from, to),
  };
};
