import type { Calendar } from '../calendar/calendar.ts';
import { millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import type { Judgement } from '../order/shortfall.ts';
import { sumOf } from '../vocabulary/sum.ts';
import { type CaseFacts, countingDays, type Decision } from './case-facts.ts';
import { countOf, operatorsOf, paperworkOf } from './statistics-of-sends.ts';
import { outcomesOf } from './statistics-outcomes.ts';

/** Median and ninetieth percentile by nearest rank; null of nothing. */
export type Spread = { readonly count: number; readonly p50: number; readonly p90: number } | null;

const hourInMs = 3_600_000;
const reasonsAtMost = 20;

const rank = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0;

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted.length === 0 ? null : { count: sorted.length, p50: rank(sorted, 50), p90: rank(sorted, 90) };
};

export const hoursOf = ({ submittedAt, decidedAt }: Decision): number =>
  Math.round((millisecondsBetween(submittedAt, decidedAt) / hourInMs) * 10) / 10;

/** null where a year between has no notice yet: such days are not guessed. */
export const workingDaysOf = ({ submittedAt, decidedAt }: Decision, calendar: Calendar): number | null => {
  const days = calendar.workdaysUntil(shanghaiDate(submittedAt), shanghaiDate(decidedAt));
  return days.ok ? days.value : null;
};

const countBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, number> =>
  new Map([...Map.groupBy(items, keyOf)].map(([key, group]) => [key, group.length]));

const reasonsOf = (decisions: readonly Decision[]) => {
  const refusals = decisions.filter(({ outcome }) => outcome !== 'approved');
  const counted = countBy(refusals, ({ outcome, reason }) => `${outcome}\n${reason}`);
  const lines = [...counted].map(([key, count]) => {
    const [outcome = '', ...reason] = key.split('\n');
    return {
      outcome: outcome === 'declined' ? ('declined' as const) : ('returned' as const),
      reason: reason.join('\n'),
      count,
    };
  });
  return lines.toSorted((left, right) => right.count - left.count).slice(0, reasonsAtMost);
};

const rulesOf = (decisions: readonly Decision[]) => {
  const warned = decisions.flatMap(({ outcome, rules }) => rules.map((rule) => ({ outcome, rule })));
  const lines = [...Map.groupBy(warned, ({ rule }) => rule)].map(([rule, group]) => ({
    rule,
    approved: countOf(group, ({ outcome }) => outcome === 'approved'),
    returned: countOf(group, ({ outcome }) => outcome === 'returned'),
    declined: countOf(group, ({ outcome }) => outcome === 'declined'),
  }));
  return lines.toSorted((left, right) => left.rule.localeCompare(right.rule));
};

const daysOf = (received: readonly CaseFacts[], sent: readonly CaseFacts[]) => {
  const entries = [
    ...received.map((facts) => ({ date: countingDays(facts).received, received: 1, sends: 0, volume: 0 })),
    ...sent.map((facts) => ({ date: countingDays(facts).sent ?? '', received: 0, sends: 1, volume: facts.volume })),
  ];
  const lines = [...Map.groupBy(entries, ({ date }) => date)].map(([date, group]) => ({
    date,
    received: sumOf(group, (one) => one.received),
    sends: sumOf(group, (one) => one.sends),
    volume: sumOf(group, (one) => one.volume),
  }));
  return lines.toSorted((left, right) => left.date.localeCompare(right.date));
};

/**
 * What became of the cases that came in during a time (`received`) and what was sent during it (`sent`); drills are
 * counted by themselves and in nothing else. Refused submissions leave no commit and so are not among them.
 */
export const statisticsOf = (
  received: readonly CaseFacts[],
  sent: readonly CaseFacts[],
  { calendar, now, judgement }: { readonly calendar: Calendar; readonly now: string; readonly judgement: Judgement },
) => {
  const [cases, sends] = [received, sent].map((rows) => rows.filter(({ kind }) => kind !== 'exercise'));
  const applications = (cases ?? []).filter(({ kind }) => kind === 'application');
  const decisions = applications.flatMap((facts) => facts.decisions);
  return {
    received: {
      applications: applications.length,
      emergencies: countOf(received, ({ kind }) => kind === 'emergency'),
      drills: countOf(received, ({ kind }) => kind === 'exercise'),
    },
    sends: {
      ordinary: countOf(sent, ({ kind }) => kind === 'application'),
      emergencies: countOf(sent, ({ kind }) => kind === 'emergency'),
      drills: countOf(sent, ({ kind }) => kind === 'exercise'),
      volume: sumOf(sends ?? [], ({ volume }) => volume),
      complaints: sumOf(sends ?? [], ({ complaints }) => complaints),
    },
    decisions: outcomesOf(applications),
    decisionHours: spreadOf(decisions.map(hoursOf)),
    decisionWorkingDays: spreadOf(decisions.flatMap((decision) => workingDaysOf(decision, calendar) ?? [])),
    reasons: reasonsOf(decisions),
    rules: rulesOf(decisions),
    paperwork: paperworkOf(sends ?? [], now),
    operators: operatorsOf(sends ?? [], judgement),
    days: daysOf(cases ?? [], sends ?? []),
  };
};
export type Statistics = ReturnType<typeof statisticsOf>;
