import { err, ok, type Result } from '../vocabulary/result.ts';
import { addDays, type InvalidDate, type PlainDate, parsePlainDate } from './plain-date.ts';

/** The notice for `year` is not known, so nothing is said about its days. */
export type NotPublished = { readonly code: 'calendar-not-published'; readonly year: number };
export type CalendarError = NotPublished | InvalidDate;
export type CalendarAnswer<T> = Result<T, CalendarError>;

/** Says whether one day that exists is a working day. */
export type DayReader = (date: PlainDate) => Result<boolean, NotPublished>;

export type LeadTime = {
  /** Whole working days, 0 or more. */
  readonly days: number;
  /** The send may start the calendar day after the last of them, not on it. */
  readonly strict?: boolean | undefined;
};
export type EarliestSendQuestion = LeadTime & { readonly submitted: PlainDate };
export type LatestSubmissionQuestion = LeadTime & { readonly send: PlainDate };

const assertCount = (days: number): void => {
  if (!Number.isSafeInteger(days) || days < 0) throw new RangeError('working days are a whole number, 0 or more');
};

/** Walks day by day from `date` (not counted) until `days` working days are passed. */
const walk = (read: DayReader, date: PlainDate, days: number, step: 1 | -1): CalendarAnswer<PlainDate> => {
  assertCount(days);
  const start = parsePlainDate(date);
  if (!start.ok) return start;
  let day = start.value;
  for (let left = days; left > 0; ) {
    day = addDays(day, step);
    const answer = read(day);
    if (!answer.ok) return answer;
    if (answer.value) left -= 1;
  }
  return ok(day);
};

export const countForward = (read: DayReader, date: PlainDate, days: number): CalendarAnswer<PlainDate> =>
  walk(read, date, days, 1);

export const countBackward = (read: DayReader, date: PlainDate, days: number): CalendarAnswer<PlainDate> =>
  walk(read, date, days, -1);

/** The day of submission is not counted (Civil Code art. 201); the send may start on the n-th working day after it. */
export const earliestSend = (read: DayReader, question: EarliestSendQuestion): CalendarAnswer<PlainDate> => {
  const last = countForward(read, question.submitted, question.days);
  return last.ok && question.strict ? ok(addDays(last.value, 1)) : last;
};

/**
 * The latest working day on which an application may be submitted for a send on `send`.
 * Rest days right after it are as good: nothing is counted between them.
 */
export const latestSubmission = (read: DayReader, question: LatestSubmissionQuestion): CalendarAnswer<PlainDate> => {
  const send = parsePlainDate(question.send);
  if (!send.ok) return send;
  const lastCounted = question.strict ? addDays(send.value, -1) : send.value;
  // A send on a rest day gains nothing over the working day before it, so counting starts the day after `lastCounted`.
  return countBackward(read, addDays(lastCounted, 1), question.days + 1);
};

/** Working days after `from` up to and including `to`; 0 where `to` is not later. */
export const workdaysUntil = (read: DayReader, from: PlainDate, to: PlainDate): CalendarAnswer<number> => {
  const [start, end] = [parsePlainDate(from), parsePlainDate(to)];
  if (!start.ok) return start;
  if (!end.ok) return end;
  let count = 0;
  for (let day = start.value; day < end.value; ) {
    day = addDays(day, 1);
    const answer = read(day);
    if (!answer.ok) return answer;
    if (answer.value) count += 1;
  }
  return ok(count);
};

export const unknownDay = (year: number): Result<never, NotPublished> => err({ code: 'calendar-not-published', year });
