import * as z from 'zod';
import { lazily } from '../vocabulary/lazily.ts';
import { parseInstant } from './instant.ts';

const [firstYear, lastYear] = ['2000', '2199'];

/** Compared as text: a canonical year outside four digits begins with a sign, and sorts before every digit. */
const isInCentury = (canonical: string): boolean =>
  canonical.slice(0, 4) >= firstYear && canonical.slice(0, 4) <= lastYear;

/** The last instant that is taken; what is computed beyond it is held to it. */
export const lastInstant = `${lastYear}-12-31T23:59:59.999Z`;

const isStorableInstant = (text: string): boolean => {
  const parsed = parseInstant(text);
  return parsed.ok && isInCentury(parsed.value);
};

/**
 * RFC 3339 instant with an offset, e.g. `2026-12-15T09:00:00+08:00`, in the years 2000-2199 of UTC: canonical text of
 * any other year may have five digits and a sign, which no schema reads back and whose order is not that of time.
 */
export const Instant = lazily(() =>
  z.iso
    .datetime({ offset: true, abort: true })
    .refine(isStorableInstant, { error: 'an instant of the years 2000-2199' }),
);

/** A day as `YYYY-MM-DD`, in the years 2000-2199. */
export const Day = lazily(() =>
  z.iso.date({ abort: true }).refine(isInCentury, { error: 'a day of the years 2000-2199' }),
);
