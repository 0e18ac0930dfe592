import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { millisecondsBetween, shanghaiDate } from '../../lambda/domain/calendar/instant.ts';

/** How far away an instant is, in the unit a person would use. */
export type TimeLeft = {
  readonly past: boolean;
  readonly unit: 'minutes' | 'hours' | 'working-days' | 'days';
  readonly count: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const workdaysBetween = (calendar: Calendar | null, from: string, to: string): number | null => {
  const counted = calendar?.workdaysUntil(shanghaiDate(from), shanghaiDate(to));
  return counted?.ok === true ? counted.value : null;
};

/**
 * Minutes under an hour, hours under two days, beyond that working days in Asia/Shanghai; plain days where the calendar
 * is not there yet or the year's notice is not published.
 */
export const timeLeft = (now: string, due: string, calendar: Calendar | null): TimeLeft => {
  const ms = millisecondsBetween(now, due);
  const past = ms < 0;
  const distance = Math.abs(ms);
  if (distance < hour) return { past, unit: 'minutes', count: Math.floor(distance / minute) };
  if (distance < 2 * day) return { past, unit: 'hours', count: Math.floor(distance / hour) };
  const workdays = past ? workdaysBetween(calendar, due, now) : workdaysBetween(calendar, now, due);
  return workdays === null
    ? { past, unit: 'days', count: Math.floor(distance / day) }
    : { past, unit: 'working-days', count: workdays };
};
