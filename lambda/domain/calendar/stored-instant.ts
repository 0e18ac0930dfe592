import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { isInCentury, isStorableInstant, isWritableInstant } from './storable.ts';

/** Digits of a second have no end by RFC 3339; no clock has more than some dozens. */
const longest = 64;

/**
 * RFC 3339 instant with an offset, e.g. `2026-12-15T09:00:00+08:00`, in the years 2000-2199 of UTC: canonical text of
 * any other year may have five digits and a sign, which no schema reads back and whose order is not that of time.
 */
export const Instant = lazily(() =>
  z.iso
    .datetime({ offset: true, abort: true })
    .max(longest)
    .refine(isStorableInstant, { error: 'an instant of the years 2000-2199' }),
);

/**
 * RFC 3339 instant with an offset as a foreign clock shows it: one that stands at 1970 or runs ahead of its century tells its
 * own time. Refused is what no clock shows, and what has no year of four digits in UTC.
 */
export const ToldInstant = lazily(() =>
  z.iso
    .datetime({ offset: true, abort: true })
    .max(longest)
    .refine(isWritableInstant, { error: 'an instant of the years 0000-9999' }),
);

/** A day as `YYYY-MM-DD`, in the years 2000-2199. */
export const Day = lazily(() =>
  z.iso.date({ abort: true }).refine(isInCentury, { error: 'a day of the years 2000-2199' }),
);
