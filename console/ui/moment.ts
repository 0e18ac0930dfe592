import { epochMs, formatShanghai, instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import { Instant } from '../../lambda/domain/calendar/stored-instant.ts';

const fullWidth = /[\uff10-\uff19\uff0d\uff0f\uff1a]/g;
const typedMoment = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[\sT]+(\d{1,2}):(\d{2})$/;

const two = (digits: string): string => digits.padStart(2, '0');

/** The clock in Asia/Shanghai as it is written here: `2026-12-15 09:00`. */
export const writtenMoment = (instant: string): string => formatShanghai(instant);

/**
 * The instant that was typed, e.g. `2026-12-15 09:00`, `2026/12/5 9:00` or `2026年12月15日 09:00`, all of them in
 * Asia/Shanghai: `2026-12-15T09:00:00+08:00`. null where it is no moment that exists.
 */
export const instantOf = (typed: string): string | null => {
  const narrow = typed.trim().replace(fullWidth, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const parts = typedMoment.exec(narrow);
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour = '', minute = ''] = parts;
  const instant = `${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:00+08:00`;
  return Instant.safeParse(instant).success ? instant : null;
};

/** The same as the registry and the emergency path keep it: `2026-12-15T01:00:00.000Z`. */
export const canonicalInstantOf = (typed: string): string | null => {
  const instant = instantOf(typed);
  return instant === null ? null : instantFromMs(epochMs(instant));
};

/** The day of a moment as typed, YYYY-MM-DD; null where it is none. */
export const dayOf = (typed: string): string | null => instantOf(typed)?.slice(0, 10) ?? null;

/** Another day, the same time of day; `otherwise` where no time is given yet. */
export const onDay = (day: string, typed: string, otherwise: string): string =>
  `${day} ${instantOf(typed)?.slice(11, 16) ?? otherwise}`;
