import { type Calendar, createCalendar, type NoticedDays } from '../../lambda/domain/calendar/calendar.ts';
import { publishedNotices } from '../../lambda/domain/calendar/published-notices.ts';

/** The calendar of the vendored notices and the given ones; of two for one year the given one holds. */
export const calendarOf = (later: readonly NoticedDays[]): Calendar => {
  const replaced = new Set(later.map(({ year }) => year));
  return createCalendar([...publishedNotices().filter(({ year }) => !replaced.has(year)), ...later]);
};
