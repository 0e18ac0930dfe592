import { ok } from '../vocabulary/result.ts';
import type { Calendar } from './calendar.ts';
import {
  type CalendarAnswer,
  countForward,
  type DayReader,
  type EarliestSendQuestion,
  earliestSend,
  type LatestSubmissionQuestion,
  latestSubmission,
} from './counting.ts';
import { type DayOutlook, outlook } from './outlook.ts';
import { addDays, type PlainDate } from './plain-date.ts';

export type ProvisionalDate = {
  /** Conservative: no notice that follows precedent makes this too early. */
  readonly date: PlainDate;
  /** The same count if every open day were a working day: before this is too early whatever the notice says. */
  readonly earliestPossible: PlainDate;
  /** true where a day of the count hangs on a notice that is not published. */
  readonly provisional: boolean;
  /** The years of the missing notices, ascending. */
  readonly years: readonly number[];
};

const readerWhere =
  (calendar: Calendar, counts: (state: DayOutlook['state']) => boolean): DayReader =>
  (date) => {
    const answer = outlook(calendar, date);
    return answer.ok ? ok(counts(answer.value.state)) : answer;
  };

/** Counts only days that no plausible notice makes a rest day. */
export const conservativeReader = (calendar: Calendar): DayReader =>
  readerWhere(calendar, (state) => state === 'working');

const optimisticReader = (calendar: Calendar): DayReader => readerWhere(calendar, (state) => state !== 'rest');

/** The years of the missing notices on which days after `from` up to and including `to` hang, ascending. */
export const missingYears = (calendar: Calendar, from: PlainDate, to: PlainDate): readonly number[] => {
  const years = new Set<number>();
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    const answer = outlook(calendar, day);
    if (answer.ok && answer.value.missingYear !== null) years.add(answer.value.missingYear);
  }
  return [...years].toSorted((left, right) => left - right);
};

type Bounds = (read: DayReader) => CalendarAnswer<PlainDate>;

const between = (calendar: Calendar, from: PlainDate, count: Bounds): CalendarAnswer<ProvisionalDate> => {
  const certain = count(conservativeReader(calendar));
  const possible = count(optimisticReader(calendar));
  if (!certain.ok) return certain;
  if (!possible.ok) return possible;
  const years = missingYears(calendar, from, certain.value);
  return ok({
    date: certain.value,
    earliestPossible: possible.value,
    provisional: years.length > 0,
    years,
  });
};

/** The earliest send, exact where the notices are published and conservative where they are not. */
export const provisionalEarliestSend = (
  calendar: Calendar,
  question: EarliestSendQuestion,
): CalendarAnswer<ProvisionalDate> => between(calendar, question.submitted, (read) => earliestSend(read, question));

/** The `days`-th working day after `date` on the same reading, for due dates: never earlier than the true one. */
export const provisionalAddWorkdays = (
  calendar: Calendar,
  date: PlainDate,
  days: number,
): CalendarAnswer<ProvisionalDate> => between(calendar, date, (read) => countForward(read, date, days));

/** The latest day of submission that is early enough whatever a plausible notice says. */
export const provisionalLatestSubmission = (
  calendar: Calendar,
  question: LatestSubmissionQuestion,
): CalendarAnswer<PlainDate> => latestSubmission(conservativeReader(calendar), question);
