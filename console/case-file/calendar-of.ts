import { type Calendar, createCalendar } from '../../lambda/domain/calendar/calendar.ts';
import { HolidayNotice } from '../../lambda/domain/calendar/holiday-notice.ts';
import { publishedNotices } from '../../lambda/domain/calendar/published-notices.ts';

/** The calendar of the vendored notices and the given ones; of two for one year the given one holds. */
export const calendarOf = (registered: readonly unknown[]): Calendar => {
  const later = registered.map((notice) => HolidayNotice.parse(notice));
  const replaced = new Set(later.map(({ year }) => year));
  return createCalendar([...publishedNotices().filter(({ year }) => !replaced.has(year)), ...later]);
};
