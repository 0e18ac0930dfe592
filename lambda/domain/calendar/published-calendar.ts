import { z } from 'zod';
import { createCalendar, HolidayNotice } from './calendar.ts';
import vendored from './notices/holiday-notices.json' with { type: 'json' };

/** Notices for 2015-2026, read from the State Council's papers by holiday-cn (MIT; licence and commit beside the data). */
export const publishedNotices: readonly HolidayNotice[] = z.array(HolidayNotice).parse(vendored.notices);

/** The calendar a deployment starts with; a later notice is added through the registry, not by a release. */
export const publishedCalendar = createCalendar(publishedNotices);
