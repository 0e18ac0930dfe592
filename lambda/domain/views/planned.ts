import * as z from 'zod';
import type { ApplicationStatus } from '../application/status.ts';
import { addSeconds, isBefore, shanghaiDate } from '../calendar/instant.ts';
import { addDays, type PlainDate, weekday } from '../calendar/plain-date.ts';
import { divisionLevel, overlaps } from '../division/division.ts';
import { inForce } from '../division/division-history.ts';
import { ancestorsOf, prefectureOf } from '../division/division-overlap.ts';
import { lazily } from '../vocabulary/lazily.ts';
import { sumOf } from '../vocabulary/sum.ts';
import type { ApplicationCard } from './cards.ts';
import { type Sums, summed } from './sums.ts';

/** Undecided ones too: whoever plans a day must see what else is asked for on it. */
const onSchedule: readonly ApplicationStatus[] = [
  'submitted',
  'awaiting-second-signature',
  'scheduled',
  'dispatching',
  'dispatched',
  'completed',
];

/** A send that stands on the schedule: when, and where by prefecture. */
export const Planned = lazily(() =>
  z.strictObject({
    start: z.string(),
    end: z.string(),
    submittedAt: z.string(),
    /** Prefectures, counties that lie in none, provinces and the country, each today's and none within another. */
    places: z.array(z.string()),
  }),
);
export type Planned = z.infer<typeof Planned>;

const placesOf = (divisions: readonly string[]): string[] => {
  const named = new Set(inForce(divisions).map(prefectureOf));
  return [...named].filter((code) => !ancestorsOf(code).some((around) => named.has(around))).toSorted();
};

/** null for what is not on the schedule. */
export const plannedOf = ({ status, window, divisions, submittedAt }: ApplicationCard): Planned | null =>
  window === null || !onSchedule.includes(status)
    ? null
    : { ...window, submittedAt: submittedAt ?? '', places: placesOf(divisions) };

type Window = { readonly start: string; readonly end: string };

/** A window that ends as a day begins does not touch it. */
const spanOf = ({ start, end }: Window): readonly [first: PlainDate, last: PlainDate] => [
  shanghaiDate(start),
  shanghaiDate(isBefore(start, end) ? addSeconds(end, -1) : start),
];

/** The days that a window touches. */
export const daysOf = (window: Window): readonly PlainDate[] => {
  const [first, last] = spanOf(window);
  const days: PlainDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

/** What a row of the schedule was written for. */
type Written = Pick<Planned, 'start' | 'submittedAt'>;

/** Whether a card still says what its row on the schedule of a day was written for. */
export const isOnDay = (card: ApplicationCard, day: PlainDate, { start, submittedAt }: Written): boolean => {
  const planned = plannedOf(card);
  if (planned === null || planned.start !== start || planned.submittedAt !== submittedAt) return false;
  const [first, last] = spanOf(planned);
  return first <= day && day <= last;
};

/** Whether a send shares ground with a division; all do with none. */
export const isIn = ({ divisions }: Pick<ApplicationCard, 'divisions'>, division: string | null): boolean =>
  division === null || overlaps(divisions, [division]);

export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));

const wide: readonly string[] = ['provincial', 'national'];

/** `in:` is counted once for whatever holds a place, `at:` for a place that holds others. */
const placeSums = ({ places }: Planned): Sums => ({
  ...Object.fromEntries(places.flatMap((code) => [code, ...ancestorsOf(code)]).map((code) => [`in:${code}`, 1])),
  ...Object.fromEntries(places.filter((code) => wide.includes(divisionLevel(code))).map((code) => [`at:${code}`, 1])),
});

/**
 * What a send adds to the sums of each week, e.g. `2026-12-09 sends` and `2026-12-09 in:440000`; a row a week, for a window
 * touches more days than can be written together.
 */
export const weeksPlanned = (planned: Planned): readonly { readonly date: PlainDate; readonly sums: Sums }[] => {
  const own = { sends: 1, ...placeSums(planned) };
  const days = daysOf(planned).map((day) => ({
    date: mondayOf(day),
    sums: Object.fromEntries(Object.entries(own).map(([name, count]) => [`${day} ${name}`, count])),
  }));
  return [...Map.groupBy(days, ({ date }) => date)].map(([date, group]) => ({
    date,
    sums: summed(group.map(({ sums }) => sums)),
  }));
};

/** How many sends touch a day, everywhere or in a division; of a county: in the prefecture that it lies in. */
export const sendsOn = (sums: Sums, day: PlainDate, division: string | null): number => {
  const of = (name: string): number => Math.max(0, sums[`${day} ${name}`] ?? 0);
  if (division === null) return of('sends');
  return sumOf([...new Set(inForce([division]).map(prefectureOf))], (place) =>
    sumOf([`in:${place}`, ...ancestorsOf(place).map((around) => `at:${around}`)], of),
  );
};
