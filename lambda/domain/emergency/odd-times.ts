import { millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import { addDays, daysBetween, yearOf } from '../calendar/plain-date.ts';
import type { Finding } from '../rules/finding.ts';
import { findingOf } from '../rules/finding-of.ts';
import { foundInText } from '../rules/found-in-text.ts';
import { normaliseText } from '../rules/normalised-text.ts';
import { isOver, namedDays } from '../rules/text-days.ts';
import type { Alert } from './alert.ts';
import { wordsOf } from './phone-text.ts';

const minuteInMs = 60_000;
const dayInMs = 24 * 60 * minuteInMs;
/** Clocks of senders may run ahead by so much before it is worth a word. */
const clockSkewInMs = 5 * minuteInMs;
const farInMs = 7 * dayInMs;
const longestInMs = 30 * dayInMs;
const shortestInMs = 10 * minuteInMs;

const at = (pointer: string, found: string) =>
  ({ severity: 'warn', citation: null, pointer, span: null, found }) as const;

const oddIssue = ({ issuedAt }: Alert, now: string): readonly Finding[] => {
  const ahead = millisecondsBetween(now, issuedAt);
  if (ahead > clockSkewInMs) return [findingOf('alert.issued-at', at('/issuedAt', issuedAt), { kind: 'ahead' })];
  return -ahead > dayInMs ? [findingOf('alert.issued-at', at('/issuedAt', issuedAt), { kind: 'long-ago' })] : [];
};

const oddStart = ({ start }: Alert, now: string): readonly Finding[] => {
  const ahead = millisecondsBetween(now, start);
  if (ahead > farInMs) return [findingOf('alert.start', at('/start', start), { kind: 'far-ahead' })];
  return -ahead > farInMs ? [findingOf('alert.start', at('/start', start), { kind: 'long-ago' })] : [];
};

const oddEnd = ({ expires }: Alert, now: string): readonly Finding[] => {
  if (expires === undefined) return [];
  const left = millisecondsBetween(now, expires);
  if (left > longestInMs) return [findingOf('alert.expires', at('/expires', expires), { kind: 'far' })];
  return left < shortestInMs ? [findingOf('alert.expires', at('/expires', expires), { kind: 'soon' })] : [];
};

/** An alert may speak of the days that led to it, and of a danger some weeks off. */
const daysBefore = 7;
const daysAhead = 60;

/** A year that something is said to be in, rather than to be as bad as, or the worst since. */
const yearSaid =
  /(?<=^|[。!?;\n】])(?<begun>(?:19|20)\d\d)年(?!来|以来|度|版)|(?<!\d)(?<year>(?:19|20)\d\d)年(?=\d{1,2}月(?!\d{1,2}[日号]))/gu;
const compared =
  /以来|同期|历史|纪录|记录|类似|相似|相当|相近|超过|不亚于|罕见|曾|[建修造]于|建成|施行|实施|颁布|公布|印发|修订|通过|成立/u;
/** The year before may be told of: an alert of January speaks of December. */
const yearsBefore = 2;

const oddYears = (alert: Alert, now: string): readonly Finding[] => {
  const text = wordsOf(alert);
  const thisYear = yearOf(shanghaiDate(now));
  const reading = normaliseText(text);
  return [...reading.lower.matchAll(yearSaid)].flatMap(({ index, groups = {} }) => {
    const year = groups['begun'] ?? groups['year'] ?? '';
    const clause = /^[^,。;!?]*/u.exec(reading.lower.slice(index))?.[0] ?? '';
    const before = /[^,。;!?]{0,14}$/u.exec(reading.lower.slice(0, index))?.[0] ?? '';
    const isNamedDay = /^\d{4}年\d{1,2}月\d{1,2}[日号]/u.test(clause);
    if (thisYear - Number(year) < yearsBefore || isNamedDay || compared.test(`${before} ${clause}`)) return [];
    const span = reading.spanOf(index, index + '2019年'.length);
    const facts = { kind: 'over', date: `${year}-12-31` } as const;
    return [foundInText(text, span, 'alert.day', { severity: 'warn', citation: null }, facts)];
  });
};

const oddDays = (alert: Alert, now: string): readonly Finding[] => {
  const text = wordsOf(alert);
  const today = shanghaiDate(now);
  return namedDays(text, today).flatMap((day) => {
    const say = (kind: 'over' | 'far' | 'weekday') => [
      foundInText(text, day.span, 'alert.day', { severity: 'warn', citation: null }, { kind, date: day.date }),
    ];
    if (isOver(day, addDays(today, -daysBefore))) return say('over');
    if (!day.isHistory && daysBetween(today, day.date) > daysAhead) return say('far');
    return day.wrongWeekday ? say('weekday') : [];
  });
};

/** Times that are possible but unlikely, in the fields and in the text: none of them keeps a message back. */
export const oddTimes = (alert: Alert, now: string): readonly Finding[] => [
  ...oddIssue(alert, now),
  ...oddStart(alert, now),
  ...oddEnd(alert, now),
  ...oddDays(alert, now),
  ...oddYears(alert, now),
];
