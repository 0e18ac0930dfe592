import { epochMs, formatShanghai, instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import { readMoment } from './read-moment.ts';

/** The clock in Asia/Shanghai as it is written here: `2026-12-15 09:00`. */
export const writtenMoment = (instant: string): string => formatShanghai(instant);

/**
 * The instant of a moment that is written out whole, e.g. `2026-12-15 09:00` or `2026年12月15日 9:00`, all of them in
 * Asia/Shanghai: `2026-12-15T09:00:00+08:00`. null where it is no moment that exists.
 */
export const instantOf = (typed: string): string | null => {
  const read = readMoment(typed, { today: null, day: null });
  return 'moment' in read ? `${read.moment.replace(' ', 'T')}:00+08:00` : null;
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
