import { createCalendar } from './calendar.ts';
import { publishedNotices } from './published-notices.ts';

/** The calendar a deployment starts with; a later notice is added through the registry, not by a release. */
export const publishedCalendar = createCalendar(publishedNotices());
