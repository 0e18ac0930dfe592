import { ok, type Result } from '../vocabulary/result.ts';
import type { Calendar } from './calendar.ts';
import { type NotPublished, unknownDay } from './counting.ts';
import { type Festival, festivalsOf, isStatutory, mayBecomeRest, mayBecomeWorked, newYear } from './festivals.ts';
import { type PlainDate, weekday, yearOf } from './plain-date.ts';

/** What is known of one day: `open` days are for a notice that is not published yet. */
export type DayOutlook = {
  readonly state: 'working' | 'rest' | 'open';
  /** The festival that leaves the day open, where one does. */
  readonly festival: string | null;
  /** The year of the missing notice the answer hangs on; null where it is settled. */
  readonly missingYear: number | null;
};

/** One past the last year whose festivals are known has a New Year’s Day all the same. */
const newYearOf = (year: number): Festival => festivalsOf(year)?.[0] ?? newYear(year);

/** Festivals whose notices are missing and which may touch `date`; New Year's Day reaches back into December. */
const openFestivals = (calendar: Calendar, year: number): readonly Festival[] | undefined => {
  const published = (candidate: number) => calendar.publishedYears.includes(candidate);
  const own = published(year) ? [] : festivalsOf(year);
  return own && (published(year + 1) ? own : [...own, newYearOf(year + 1)]);
};

/** Answers `calendar-not-published` only outside the years whose festivals are known (2015-2040). */
export const outlook = (calendar: Calendar, date: PlainDate): Result<DayOutlook, NotPublished> => {
  const year = yearOf(date);
  const festivals = openFestivals(calendar, year);
  if (festivals === undefined) return unknownDay(year);
  const known = calendar.isWorkday(date);
  const works = known.ok ? known.value : weekday(date) < 6;
  const mayChange = works ? mayBecomeRest : mayBecomeWorked;
  const near = festivals.find((festival) => mayChange(festival, date));
  const statutory = festivals.some((festival) => isStatutory(festival, date));
  if (near && !statutory) return ok({ state: 'open', festival: near.name, missingYear: yearOf(near.date) });
  const missingYear = known.ok ? null : year;
  return ok({ state: works && !statutory ? 'working' : 'rest', festival: near?.name ?? null, missingYear });
};
