import { epochMs, shanghaiDate, shanghaiInstant } from '../calendar/instant.ts';
import { addDays, weekday } from '../calendar/plain-date.ts';
import type { Roster, RosterPerson, WeeklyShift } from './roster.ts';

/** Who is told in turn at an instant; `turn` is empty where nobody is on duty. */
export type OnDuty = { readonly turn: readonly RosterPerson[]; readonly chief: RosterPerson | null };

const covers = ({ days, from, until }: WeeklyShift, date: string, now: number): boolean => {
  if (!days.includes(weekday(date))) return false;
  const ends = until > from ? date : addDays(date, 1);
  return epochMs(shanghaiInstant(date, from)) <= now && now < epochMs(shanghaiInstant(ends, until));
};

/** A dated shift goes before what is weekly; of several, the first of the list. */
export const onDuty = ({ people, chief, weekly, dated }: Roster, at: string): OnDuty => {
  const now = epochMs(at);
  const today = shanghaiDate(at);
  const shift =
    dated.find(({ from, until }) => epochMs(from) <= now && now < epochMs(until)) ??
    weekly.find((one) => covers(one, today, now) || covers(one, addDays(today, -1), now));
  const named = (name: string): readonly RosterPerson[] => people.filter((person) => person.name === name);
  return {
    turn: shift?.people.flatMap(named) ?? [],
    chief: chief === undefined ? null : (named(chief)[0] ?? null),
  };
};

const minutesOfWeek = 7 * 1440;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

type Hours = { readonly days: readonly number[]; readonly from: string; readonly until: string };

/** Minutes of a week in which nobody is on duty by what is weekly: 0 where there is no gap. */
export const uncoveredMinutes = (weekly: readonly Hours[]): number => {
  const isCovered = new Uint8Array(minutesOfWeek);
  for (const { days, from, until } of weekly)
    for (const day of days) {
      const begins = (day - 1) * 1440 + minuteOf(from);
      const lasts = (minuteOf(until) - minuteOf(from) + 1440) % 1440 || 1440;
      for (let minute = begins; minute < begins + lasts; minute += 1) isCovered[minute % minutesOfWeek] = 1;
    }
  return isCovered.reduce((left, covered) => left - covered, minutesOfWeek);
};
