import type { Calendar } from '../calendar/calendar.ts';
import type { Judgement } from '../order/shortfall.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { workingDaysIn } from './decision-times.ts';
import { operatorsOf, paperworkOf } from './statistics-of-sends.ts';
import { outcomesOf } from './statistics-outcomes.ts';
import { named, type Sums, summed } from './sums.ts';
import type { Contribution } from './totals.ts';

/** Median and ninetieth percentile by nearest rank; null of nothing. */
export type Spread = { readonly count: number; readonly p50: number; readonly p90: number } | null;

const reasonsAtMost = 20;

/** How often each value came. */
type Occurrences = readonly (readonly [value: number, count: number])[];

export const spreadOf = (occurrences: Occurrences): Spread => {
  const sorted = occurrences.toSorted(([left], [right]) => left - right);
  const count = sumOf(sorted, ([, times]) => times);
  const rank = (percent: number): number => {
    let left = Math.max(1, Math.ceil((percent / 100) * count));
    for (const [value, times] of sorted) {
      left -= times;
      if (left <= 0) return value;
    }
    return 0;
  };
  return count === 0 ? null : { count, p50: rank(50), p90: rank(90) };
};

const asOutcome = (outcome: string) => (outcome === 'declined' ? ('declined' as const) : ('returned' as const));

/** `declined:不属于公益` as its two parts; reasons are whatever officers wrote. */
const parted = (name: string): readonly [string, string] => [
  name.slice(0, name.indexOf(':')),
  name.slice(name.indexOf(':') + 1),
];

/** Those given most often; of those given as often, by their name among the sums. */
const reasonsOf = (sums: Sums) => {
  const lines = named(sums, 'reason:').toSorted(
    ([one, often], [other, times]) => times - often || (one < other ? -1 : 1),
  );
  return lines.slice(0, reasonsAtMost).map(([name, count]) => {
    const [outcome, reason] = parted(name);
    return { outcome: asOutcome(outcome), reason, count };
  });
};

const rulesOf = (sums: Sums) => {
  const warned = named(sums, 'rule:').map(([name, count]) => ({ name: parted(name), count }));
  const lines = [...Map.groupBy(warned, ({ name: [, rule] }) => rule)].map(([rule, group]) => {
    const of = (outcome: string): number => group.find(({ name }) => name[0] === outcome)?.count ?? 0;
    return { rule, approved: of('approved'), returned: of('returned'), declined: of('declined') };
  });
  return lines.toSorted((left, right) => left.rule.localeCompare(right.rule));
};

const isBlank = (day: { readonly received: number; readonly sends: number }): boolean =>
  day.received === 0 && day.sends === 0;

const daysOf = (contributions: readonly Contribution[]) =>
  [...Map.groupBy(contributions, ({ date }) => date)]
    .map(([date, group]) => {
      const of = (...names: readonly string[]): number =>
        sumOf(group, ({ sums }) => sumOf(names, (name) => sums[name] ?? 0));
      const received = of('received:application', 'received:emergency');
      return { date, received, sends: of('sent:application', 'sent:emergency'), volume: of('volume') };
    })
    .filter((day) => !isBlank(day))
    .toSorted((left, right) => left.date.localeCompare(right.date));

type Moment = { readonly calendar: Calendar; readonly now: string; readonly judgement: Judgement };

/**
 * What became of the cases that came in during a time and what was sent during it, of what each day of it adds up to; drills are
 * counted by themselves and in nothing else. Refused submissions leave no commit and so are not among them.
 */
export const statisticsOf = (contributions: readonly Contribution[], { calendar, now, judgement }: Moment) => {
  const sums = summed(contributions.map((day) => day.sums));
  const of = (name: string): number => Math.max(0, sums[name] ?? 0);
  const hours = named(sums, 'hours:').map(([value, count]) => [Number(value), count] as const);
  const workingDays = named(sums, 'days:').flatMap(([days, count]) => {
    const counted = workingDaysIn(days, calendar);
    return counted === null ? [] : [[counted, count] as const];
  });
  return {
    received: {
      applications: of('received:application'),
      emergencies: of('received:emergency'),
      drills: of('received:exercise'),
    },
    sends: {
      ordinary: of('sent:application'),
      emergencies: of('sent:emergency'),
      drills: of('sent:exercise'),
      volume: of('volume'),
      complaints: of('complaints'),
    },
    decisions: outcomesOf(sums),
    decisionHours: spreadOf(hours),
    decisionWorkingDays: spreadOf(workingDays),
    reasons: reasonsOf(sums),
    rules: rulesOf(sums),
    paperwork: paperworkOf(sums, now),
    operators: operatorsOf(sums, judgement),
    days: daysOf(contributions),
  };
};
export type Statistics = ReturnType<typeof statisticsOf>;
