import { shanghaiDate } from '../../../lambda/domain/calendar/instant.ts';
import { addDays, addMonths, type PlainDate, weekday } from '../../../lambda/domain/calendar/plain-date.ts';
import type { ApplicationCard } from '../../api/types.ts';

export type View = 'month' | 'week';

export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date));

/** Whole weeks from Monday to Sunday: the one of the day, or all that touch its month. */
export const weeksOf = (view: View, day: PlainDate): readonly (readonly PlainDate[])[] => {
  const week = (monday: PlainDate): readonly PlainDate[] =>
    Array.from({ length: 7 }, (_none, at) => addDays(monday, at));
  if (view === 'week') return [week(mondayOf(day))];
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: (readonly PlainDate[])[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) weeks.push(week(monday));
  return weeks;
};

export const stepped = (view: View, day: PlainDate, by: 1 | -1): PlainDate =>
  view === 'week' ? addDays(day, 7 * by) : addMonths(`${day.slice(0, 7)}-01`, by);

/** The sends whose window touches a day. */
export const onDay = (items: readonly ApplicationCard[], day: PlainDate): readonly ApplicationCard[] =>
  items.filter(({ window }) => window !== null && shanghaiDate(window.start) <= day && shanghaiDate(window.end) >= day);
