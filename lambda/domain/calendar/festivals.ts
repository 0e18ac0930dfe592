import { addDays, type PlainDate } from './plain-date.ts';

/** A yearly festival and how far a notice may plausibly stretch around it, in calendar days. */
export type Festival = {
  readonly name: string;
  readonly date: PlainDate;
  /** Days that may become rest days: `before` and `after` the festival itself. */
  readonly rest: readonly [before: number, after: number];
  /** Weekend days that may become working days in exchange, to either side. */
  readonly makeUp: number;
  /** Days from the festival on that every edition of 全国年节及纪念日放假办法 since 2014 makes rest days. */
  readonly statutoryDays: number;
};

/** First and last day. */
type Stretch = readonly [from: PlainDate, to: PlainDate];
type Stretches = { readonly rest: Stretch; readonly makeUp: Stretch; readonly statutoryBefore: PlainDate };

type MoonDates = readonly [springFestival: string, qingming: string, dragonBoat: string, midAutumn: string];

/**
 * Month and day of the festivals that follow the moon and the sun, 2015-2040, from the times of new moon at UTC+8
 * (GB/T 33661-2017; Meeus, Astronomical Algorithms, ch. 49). Two lie minutes from midnight: the new moons of
 * 2027-02-06 23:56 and 2030-02-03 00:07, where approximate tables are a day off.
 */
const moonDates: Readonly<Record<number, MoonDates>> = {
  2015: ['02-19', '04-05', '06-20', '09-27'],
  2016: ['02-08', '04-04', '06-09', '09-15'],
  2017: ['01-28', '04-04', '05-30', '10-04'],
  2018: ['02-16', '04-05', '06-18', '09-24'],
  2019: ['02-05', '04-05', '06-07', '09-13'],
  2020: ['01-25', '04-04', '06-25', '10-01'],
  2021: ['02-12', '04-04', '06-14', '09-21'],
  2022: ['02-01', '04-05', '06-03', '09-10'],
  2023: ['01-22', '04-05', '06-22', '09-29'],
  2024: ['02-10', '04-04', '06-10', '09-17'],
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
  2036: ['01-28', '04-04', '05-30', '10-04'],
  2037: ['02-15', '04-04', '06-18', '09-24'],
  2038: ['02-04', '04-05', '06-07', '09-13'],
  2039: ['01-24', '04-05', '05-27', '10-02'],
  2040: ['02-12', '04-04', '06-14', '09-20'],
};

export const festivalYears: readonly number[] = Object.keys(moonDates).map(Number);

/**
 * Margins are the widest seen in the notices since 2007 and at least a day more: seven days of Labour Day until 2007,
 * Spring Festival up to the eighth day after it in 2020 and 2024, National Day merged with Mid-Autumn to 8 October.
 */
export const newYear = (year: number): Festival => ({
  name: '元旦',
  date: `${year}-01-01`,
  rest: [3, 3],
  makeUp: 7,
  statutoryDays: 1,
});

const threeDays = { rest: [3, 3], makeUp: 7, statutoryDays: 1 } as const;

/** A one-off holiday fell on a decennial anniversary in 2015 (抗战胜利纪念日); another year ending in 5 may repeat it. */
const anniversary = (year: number): readonly Festival[] =>
  year % 10 === 5 ? [{ name: '抗战胜利纪念日', date: `${year}-09-03`, rest: [2, 3], makeUp: 7, statutoryDays: 0 }] : [];

const reckonFestivals = (year: number): readonly Festival[] | undefined => {
  const moon = moonDates[year];
  if (moon === undefined) return undefined;
  const [spring, qingming, dragonBoat, midAutumn] = moon;
  return [
    newYear(year),
    { name: '春节', date: `${year}-${spring}`, rest: [3, 9], makeUp: 14, statutoryDays: 3 },
    { name: '清明节', date: `${year}-${qingming}`, ...threeDays },
    { name: '劳动节', date: `${year}-05-01`, rest: [3, 6], makeUp: 14, statutoryDays: 1 },
    { name: '端午节', date: `${year}-${dragonBoat}`, ...threeDays },
    ...anniversary(year),
    { name: '中秋节', date: `${year}-${midAutumn}`, ...threeDays },
    { name: '国庆节', date: `${year}-10-01`, rest: [3, 8], makeUp: 14, statutoryDays: 3 },
  ];
};

const festivalsByYear = new Map<number, readonly Festival[]>();

/**
 * The festivals of a year in which the State Council may set rest days; undefined outside 2015-2040. Those of a year are
 * the same from one call to the next.
 */
export const festivalsOf = (year: number): readonly Festival[] | undefined => {
  const known = festivalsByYear.get(year);
  if (known !== undefined) return known;
  const reckoned = reckonFestivals(year);
  if (reckoned !== undefined) festivalsByYear.set(year, reckoned);
  return reckoned;
};

const stretchesOf = new WeakMap<Festival, Stretches>();

/** Days are asked about by the hundred of every application: what lies around a festival is reckoned once. */
const stretchesAround = (festival: Festival): Stretches => {
  const known = stretchesOf.get(festival);
  if (known !== undefined) return known;
  const { date, rest, makeUp, statutoryDays } = festival;
  const stretches: Stretches = {
    rest: [addDays(date, -rest[0]), addDays(date, rest[1])],
    makeUp: [addDays(date, -makeUp), addDays(date, makeUp)],
    statutoryBefore: addDays(date, statutoryDays),
  };
  stretchesOf.set(festival, stretches);
  return stretches;
};

const isWithin = ([from, to]: Stretch, date: PlainDate): boolean => date >= from && date <= to;

export const mayBecomeRest = (festival: Festival, date: PlainDate): boolean =>
  isWithin(stretchesAround(festival).rest, date);

export const mayBecomeWorked = (festival: Festival, date: PlainDate): boolean =>
  isWithin(stretchesAround(festival).makeUp, date);

export const isStatutory = (festival: Festival, date: PlainDate): boolean =>
  date >= festival.date && date < stretchesAround(festival).statutoryBefore;
