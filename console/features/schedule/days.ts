import { addDays, addMonths, type PlainDate, weekday } from '../../../lambda/domain/calendar/plain-date.ts';
import type { ScheduleAnswer } from '../../api/types.ts';

export type View = 'month' | 'week' | 'day';

/** What a day of the calendar has: how many sends, and the first of them. */
export type DayOfSends = ScheduleAnswer['days'][number];

export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date));

/** Whole weeks from Monday to Sunday: the one of the day, or all that touch its month; of a day, that day alone. */
export const weeksOf = (view: View, day: PlainDate): readonly (readonly PlainDate[])[] => {
  const week = (monday: PlainDate): readonly PlainDate[] =>
    Array.from({ length: 7 }, (_none, at) => addDays(monday, at));
  if (view === 'day') return [[day]];
  if (view === 'week') return [week(mondayOf(day))];
  const first = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const weeks: (readonly PlainDate[])[] = [];
  for (let monday = mondayOf(first); monday <= last; monday = addDays(monday, 7)) weeks.push(week(monday));
  return weeks;
};

export const stepped = (view: View, day: PlainDate, by: 1 | -1): PlainDate => {
  if (view === 'day') return addDays(day, by);
  return view === 'week' ? addDays(day, 7 * by) : addMonths(`${day.slice(0, 7)}-01`, by);
};

const nothing = { sends: 0, items: [] };

/** What a day has of these; a day that is not among them has nothing. */
export const onDay = (days: readonly DayOfSends[], date: PlainDate): Omit<DayOfSends, 'date'> =>
  days.find((day) => day.date === date) ?? nothing;
