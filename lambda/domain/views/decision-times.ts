import type { Calendar } from '../calendar/calendar.ts';
import { millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import type { Decision } from './case-facts.ts';

const hourInMs = 3_600_000;

/** Tenths of hours. */
export const hoursOf = ({ submittedAt, decidedAt }: Decision): number =>
  Math.round((millisecondsBetween(submittedAt, decidedAt) / hourInMs) * 10) / 10;

/** The days a decision lasted from and to, e.g. `2026-03-02/2026-03-03`. */
export const daysOf = ({ submittedAt, decidedAt }: Decision): string =>
  `${shanghaiDate(submittedAt)}/${shanghaiDate(decidedAt)}`;

/** null where a year between has no notice yet: such days are not guessed. */
export const workingDaysIn = (days: string, calendar: Calendar): number | null => {
  const [from = '', to = ''] = days.split('/');
  const counted = calendar.workdaysUntil(from, to);
  return counted.ok ? counted.value : null;
};

export const workingDaysOf = (decision: Decision, calendar: Calendar): number | null =>
  workingDaysIn(daysOf(decision), calendar);
