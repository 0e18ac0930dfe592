import { daysBetween } from '../../../lambda/domain/calendar/plain-date.ts';
import { Day } from '../../../lambda/domain/calendar/stored-instant.ts';

/** Days counted at once, as the service has it. */
export const mostDays = 366;

export type SpanFault =
  | { readonly is: 'no-day'; readonly at: 'from' | 'to' }
  | { readonly is: 'backward'; readonly at: 'from' }
  | { readonly is: 'too-long'; readonly at: 'from'; readonly days: number };

export const isDay = (text: string): boolean => Day.safeParse(text).success;

/** Why nothing is counted from one day to another, both included; null where it is. */
export const spanFault = (from: string, to: string): SpanFault | null => {
  if (!isDay(from)) return { is: 'no-day', at: 'from' };
  if (!isDay(to)) return { is: 'no-day', at: 'to' };
  if (from > to) return { is: 'backward', at: 'from' };
  const days = daysBetween(from, to) + 1;
  return days > mostDays ? { is: 'too-long', at: 'from', days } : null;
};
