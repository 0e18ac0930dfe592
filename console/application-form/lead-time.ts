import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { type DayNote, explainCount } from '../../lambda/domain/calendar/explain.ts';
import { addDays, type PlainDate } from '../../lambda/domain/calendar/plain-date.ts';
import {
  type ProvisionalDate,
  provisionalEarliestSend,
  provisionalLatestSubmission,
} from '../../lambda/domain/calendar/provisional.ts';

/** What the lead time hangs on: `days` working days from `countsFrom` (not counted), `strict` one day more. */
export type LeadTime = {
  readonly calendar: Calendar;
  readonly countsFrom: PlainDate;
  readonly days: number;
  readonly strict: boolean;
};

export type Earliest = { readonly when: ProvisionalDate; readonly notes: readonly DayNote[] };

/** The first day it may be sent on, and the days on the way that a reader would count wrongly; null beyond 2040. */
export const earliestOf = ({ calendar, countsFrom, days, strict }: LeadTime): Earliest | null => {
  const when = provisionalEarliestSend(calendar, { submitted: countsFrom, days, strict });
  if (!when.ok) return null;
  const notes = explainCount(calendar, countsFrom, when.value.date);
  return { when: when.value, notes: notes.ok ? notes.value : [] };
};

type Sending = Omit<LeadTime, 'countsFrom'> & { readonly send: PlainDate };

const isInTime = ({ calendar, days, strict, send }: Sending, submitted: PlainDate): boolean => {
  const earliest = provisionalEarliestSend(calendar, { submitted, days, strict });
  return earliest.ok && earliest.value.date <= send;
};

/** The last day to submit for a send on `send`: rest days after the last working day are as good as that day. */
export const lastDayToSubmit = (sending: Sending): PlainDate | null => {
  const { calendar, ...question } = sending;
  const latest = provisionalLatestSubmission(calendar, question);
  if (!latest.ok) return null;
  let day = latest.value;
  while (isInTime(sending, addDays(day, 1))) day = addDays(day, 1);
  return day;
};
