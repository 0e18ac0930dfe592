import { once } from '../vocabulary/once.ts';
import type { HolidayNotice } from './holiday-notice.ts';
import { holidayNotices } from './notices/holiday-notices.ts';

type Vendored = { readonly notices: readonly HolidayNotice[] };

const vendored = once((): Vendored => JSON.parse(holidayNotices));

/** Notices for 2015-2026, read from the State Council's papers by holiday-cn (MIT; licence and commit beside the data). */
export const publishedNotices = (): readonly HolidayNotice[] => vendored().notices;
