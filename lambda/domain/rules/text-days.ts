import { addDays, daysBetween, isPlainDate, type PlainDate, weekday, yearOf } from '../calendar/plain-date.ts';
import type { Span } from './finding.ts';
import { normaliseText } from './normalised-text.ts';
import { matchesIn, sought } from './sought/sought.ts';

/** A day that a text names, e.g. 11月9日, and what else it says of it. */
export type NamedDay = {
  readonly span: Span;
  /** Where no year is named, the one that brings it nearest to the day it is read from. */
  readonly date: PlainDate;
  /** It says 周一 of a day that is none. */
  readonly wrongWeekday: boolean;
  /** It names the beginning of something that may still last: 自11月1日起, 11月1日至12月31日. */
  readonly begins: boolean;
  /** It names when something was passed, published or counted. */
  readonly isHistory: boolean;
};

const named = sought(
  /(?<![\d.])(?:(?<year>\d{4})(?:年|[-/.](?=\d{1,2}[-/.]\d)))?(?<month>\d{1,2})(?:月|(?<=\d{4}[-/.]\d{1,2})[-/.])(?<day>\d{1,2})(?:[日号]|(?<=\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?![\d.]))(?: ?\(?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))?/gu,
);

/** 本月9日, 下月1日: of the month that it is read in, and of the one after it. */
const ofMonth = sought(/(?:(?:本|这个?|当)月(?<this>\d{1,2})|下个?月(?<next>\d{1,2}))[日号](?!内)/gu);

const weekdays = '一二三四五六日';
const begins = /^(?:\)|\d{1,2}[时:]|\d{2}|零时|[上下]午|凌晨|中午|晚)*(?:起|开始(?!前)|以来|后)/u;
const rangeOn = /^\)?(?:\d{1,2}[时:点]\d{0,2}分?)? ?[至到~—–-] ?(?:\d|今|明|年底|月底)/u;
const rangeFrom = /\d{1,2}(?:月\d{1,2})?[日号]?(?:\d{1,2}时)? ?[至到~—–-] ?$/u;
const history =
  /(?:施行|实施|颁布|公布|发布|印发|修订|通过|成立|截至|截止目前|来自|拍摄|出生|普查|\p{Script=Han}发(?:\(|〔|\[))/u;

const padded = (number: string): string => number.padStart(2, '0');

const nearest = (month: string, day: string, from: PlainDate): PlainDate | null => {
  const dates = [-1, 0, 1]
    .map((more) => `${String(yearOf(from) + more).padStart(4, '0')}-${padded(month)}-${padded(day)}`)
    .filter(isPlainDate);
  const distance = (date: PlainDate): number => Math.abs(daysBetween(from, date));
  return dates.toSorted((left, right) => distance(left) - distance(right))[0] ?? null;
};

const inMonth = (own: string | undefined, next: string | undefined, from: PlainDate): PlainDate => {
  const month = own === undefined ? addDays(`${from.slice(0, 7)}-28`, 7) : from;
  return `${month.slice(0, 7)}-${padded(own ?? next ?? '')}`;
};

const isWrong = (date: PlainDate, said: string | undefined): boolean =>
  said !== undefined && weekdays.indexOf(said === '天' ? '日' : said) + 1 !== weekday(date);

/** The days of the calendar that a text names, as read on `from`. */
export const namedDays = (text: string, from: PlainDate): readonly NamedDay[] => {
  const reading = normaliseText(text);
  const { lower, spanOf } = reading;
  return [...matchesIn(reading, named), ...matchesIn(reading, ofMonth)].flatMap((match) => {
    const { year, month = '', day = '', weekday: said, this: own, next } = match.groups ?? {};
    const ofOther = year === undefined ? nearest(month, day, from) : `${year}-${padded(month)}-${padded(day)}`;
    const date = own === undefined && next === undefined ? ofOther : inMonth(own, next, from);
    if (date === null || !isPlainDate(date)) return [];
    const end = match.index + match[0].length;
    const after = lower.slice(end, end + 24);
    const before = lower.slice(Math.max(0, match.index - 14), match.index);
    return [
      {
        span: spanOf(match.index, end),
        date,
        wrongWeekday: isWrong(date, said),
        begins: begins.test(after) || rangeOn.test(after),
        isHistory:
          !rangeFrom.test(before) &&
          history.test(`${before.replace(/^.*[,。;!?]/u, '')} ${/^[^,。;!?]*/u.exec(after)?.[0] ?? ''}`),
      },
    ];
  });
};

/** Something begun so long ago is over. */
const lastsInDays = 180;

/** Whether the day is over when `from` begins, and nothing that it begins can last. */
export const isOver = ({ date, begins: lasts, isHistory }: NamedDay, from: PlainDate): boolean =>
  !isHistory && date < (lasts ? addDays(from, -lastsInDays) : from);
