import { epochMs, formatShanghai, instantFromMs } from '../../lambda/domain/calendar/instant.ts';
import { addDays, isPlainDate, type PlainDate, weekday } from '../../lambda/domain/calendar/plain-date.ts';
import { isStorableDay, isStorableInstant } from '../../lambda/domain/calendar/storable.ts';

/** A moment as it is kept and shown in a field, always in Asia/Shanghai: `2026-12-01 09:00`. */
type WrittenMoment = string;

/** Why what was typed is no moment, or more than one. */
export type MomentRefusal =
  | {
      readonly why:
        | 'no-moment'
        | 'no-day'
        | 'no-time'
        | 'no-such-day'
        | 'no-such-time'
        | 'which-half'
        | 'which-year'
        | 'which-order'
        | 'seconds'
        | 'zone';
    }
  | { readonly why: 'weekday'; readonly day: PlainDate };

export type MomentReading = { readonly moment: WrittenMoment } | MomentRefusal;

export type MomentContext = {
  /** The day in Asia/Shanghai on which it is typed; null where a moment must be written out whole. */
  readonly today: PlainDate | null;
  /** The day that a time alone belongs to; null where there is none yet. */
  readonly day: PlainDate | null;
};

type DayReading = { readonly day: PlainDate } | MomentRefusal;
type TimeReading = { readonly minutes: number } | MomentRefusal;
type Today = MomentContext['today'];

const two = (digits: number | string): string => String(digits).padStart(2, '0');

const dayFrom = (year: string, month: number | string, day: string): DayReading => {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isStorableDay(date) ? { day: date } : { why: 'no-such-day' };
};

/** The next such day, today among them: of 29 February the one of the next leap year. */
const nextFrom = (today: Today, month: number | string, day: string): DayReading => {
  if (today === null) return { why: 'which-year' };
  const year = Number(today.slice(0, 4));
  const next = Array.from({ length: 9 }, (_none, at) => `${year + at}-${two(month)}-${two(day)}`).find(
    (date) => isPlainDate(date) && date >= today,
  );
  return next === undefined ? { why: 'no-such-day' } : { day: next };
};

const fromToday = (today: Today, days: number): DayReading =>
  today === null ? { why: 'no-day' } : { day: addDays(today, days) };

const numberIn = (names: readonly string[], said: string): number => names.indexOf(said.slice(0, 3).toLowerCase()) + 1;
const weekdayNames = [...'一二三四五六日'];
const weekdayNamesEn = 'mon tue wed thu fri sat sun'.split(' ');
const weekdayNumber = (said: string): number =>
  said === '天' ? 7 : Number(said) || numberIn(weekdayNames, said) || numberIn(weekdayNamesEn, said);

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const monthNumber = (name: string): number => numberIn(monthNames, name);
const monthName = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const daysAhead: Readonly<Record<string, number>> = { 今: 0, 明: 1, 后: 2, 大后: 3, today: 0, tomorrow: 1 };
const weeksAhead: Readonly<Record<string, number>> = { 本: 0, 这: 0, 下: 1 };

/** What may begin with a day, and how that day is read; the first that fits is it. */
const dayForms: readonly (readonly [RegExp, (parts: readonly string[], today: Today) => DayReading])[] = [
  [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?/, ([year = '', month = '', day = '']) => dayFrom(year, month, day)],
  [
    /^(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/,
    ([year = '', , month = '', day = '']) => dayFrom(year, month, day),
  ],
  [/^(20\d{2}|21\d{2})(\d{2})(\d{2})(?=\D|\d{4}$|$)/, ([year = '', month = '', day = '']) => dayFrom(year, month, day)],
  [/^\d{1,3} ?年 ?\d{1,2} ?月 ?\d{1,2} ?[日号]?/, () => ({ why: 'which-year' })],
  [/^\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d)/, () => ({ why: 'which-order' })],
  [/^\d{1,3}([-/.])\d{1,2}\1\d{1,3}(?!\d)/, () => ({ why: 'which-year' })],
  [/^(\d{1,2}) ?月 ?(\d{1,2}) ?[日号]?/, ([month = '', day = ''], today) => nextFrom(today, month, day)],
  [/^(\d{1,2})[-/.](\d{1,2})(?![-/.\d])/, ([month = '', day = ''], today) => nextFrom(today, month, day)],
  [/^(今|明|大后|后)[天日]/, ([ahead = ''], today) => fromToday(today, daysAhead[ahead] ?? 0)],
  [/^(今|明)(?=[早晚])/, ([ahead = ''], today) => fromToday(today, daysAhead[ahead] ?? 0)],
  [/^(today|tomorrow)\b/i, ([ahead = ''], today) => fromToday(today, daysAhead[ahead.toLowerCase()] ?? 0)],
  [
    /^(本|这|下) ?(?:周|星期|礼拜)([一二三四五六日天1-7])/,
    ([week = '', said = ''], today) =>
      fromToday(today, today === null ? 0 : 7 * (weeksAhead[week] ?? 0) + weekdayNumber(said) - weekday(today)),
  ],
  [
    new RegExp(`^(\\d{1,2}) ${monthName},? ?(\\d{4})(?!\\d|:)`, 'i'),
    ([day = '', month = '', year = '']) => dayFrom(year, monthNumber(month), day),
  ],
  [
    new RegExp(`^${monthName} (\\d{1,2}),? (\\d{4})(?!\\d|:)`, 'i'),
    ([month = '', day = '', year = '']) => dayFrom(year, monthNumber(month), day),
  ],
  [
    new RegExp(`^(\\d{1,2}) ${monthName}`, 'i'),
    ([day = '', month = ''], today) => nextFrom(today, monthNumber(month), day),
  ],
  [
    new RegExp(`^${monthName} (\\d{1,2})(?!\\d)`, 'i'),
    ([month = '', day = ''], today) => nextFrom(today, monthNumber(month), day),
  ],
];

type Half = { readonly same: readonly [number, number]; readonly later: readonly [number, number] };

/** Hours that a part of the day leaves as they are, and hours it moves to the afternoon; 12 beside most is unclear. */
const night: Half = { same: [17, 23], later: [5, 11] };
const morning: Half = { same: [0, 11], later: [24, 24] };
const halves: Readonly<Record<string, Half>> = {
  凌晨: { same: [0, 6], later: [24, 24] },
  早: morning,
  清晨: morning,
  早晨: morning,
  早上: morning,
  上午: morning,
  am: morning,
  中午: { same: [11, 14], later: [1, 2] },
  下午: { same: [13, 23], later: [1, 11] },
  pm: { same: [13, 23], later: [1, 11] },
  傍晚: night,
  晚上: night,
  晚: night,
};
const within = (hour: number, [first, last]: readonly [number, number]): boolean => first <= hour && hour <= last;

/** 24:00 is the end of a day, as in 12月1日24时. */
const timeOf = (hour: number, minute: number, half: string): TimeReading => {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return { why: 'no-such-time' };
  const part = halves[half];
  if (part === undefined) return { minutes: hour * 60 + minute };
  if (within(hour, part.same)) return { minutes: hour * 60 + minute };
  if (within(hour, part.later)) return { minutes: (hour + 12) * 60 + minute };
  return { why: hour > 12 ? 'no-such-time' : 'which-half' };
};

const spokenMinutes: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, '1刻': 15, 三刻: 45, '3刻': 45 };

const part = '(凌晨|清晨|早晨|早上|早|上午|中午|下午|傍晚|晚上|晚)? ?';
const timeForms: readonly (readonly [RegExp, (parts: readonly string[]) => TimeReading])[] = [
  [
    new RegExp(
      `^${part}(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d+))?)?(?: ?([ap])\\.?m\\.?)? ?(z|\\+\\d{2}:?\\d{2})?$`,
      'i',
    ),
    ([half = '', hour = '', minute = '', second = '', split = '', english = '', zone = '']) => {
      if (zone !== '' && !/^\+08:?00$/.test(zone)) return { why: 'zone' };
      if (Number(second) > 0 || Number(split) > 0) return { why: 'seconds' };
      return timeOf(Number(hour), Number(minute), english === '' ? half : `${english.toLowerCase()}m`);
    },
  ],
  [
    new RegExp(`^${part}(\\d{1,2}) ?(时|点)(?:整|钟)? ?(?:(\\d{1,2}) ?分?|(半|[一三13]刻))?$`),
    ([half = '', hour = '', mark = '', minute = '0', spoken = '']) =>
      mark === '点' && half === '' && within(Number(hour), [1, 11])
        ? { why: 'which-half' }
        : timeOf(Number(hour), spokenMinutes[spoken] ?? Number(minute), half),
  ],
  [/^(\d{1,2}) ?([ap])\.?m\.?$/i, ([hour = '', english = '']) => timeOf(Number(hour), 0, `${english.toLowerCase()}m`)],
  [/^(\d{2})(\d{2})$/, ([hour = '', minute = '']) => timeOf(Number(hour), Number(minute), '')],
];

const digits = '〇一二三四五六七八九';
/** 十二 is 12, 二〇二六 is 2026, 三十一 is 31. */
const arabic = (numeral: string): string => {
  const digit = (character: string): string =>
    String(digits.indexOf(character.replace('零', '〇').replace('两', '二')));
  const [tens = '', ones = ''] = numeral.split('十');
  if (numeral.includes('十')) return `${tens === '' ? 1 : digit(tens)}${ones === '' ? 0 : digit(ones)}`;
  return Array.from(numeral, digit).join('');
};

const numerals =
  /(?<!周|星期|礼拜)([〇零一二两三四五六七八九]{4}|[一二三四五]?十[一二三四五六七八九]?|[〇零一二两三四五六七八九])(?= ?[年月日号点时分]|$)/g;
/** Half the width, figures for numerals, one space where several are. */
const plainOf = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[－—–−]/g, '-')
    .replace(numerals, arabic);

const said = /^ ?[([]?(?:周|星期|礼拜)([一二三四五六日天1-7])[)\]]?/;
const saidInEnglish = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?=\S)/i;

type Rest = { readonly reading: DayReading; readonly rest: string };

const readDay = (text: string, { today, day: kept }: MomentContext): Rest => {
  const english = saidInEnglish.exec(text);
  const from = text.slice(english?.[0].length ?? 0);
  for (const [form, read] of dayForms) {
    const found = form.exec(from);
    if (found === null) continue;
    const reading = read(found.slice(1), today);
    const after = from.slice(found[0].length);
    const written = said.exec(after);
    const name = english?.[1] ?? written?.[1];
    const rest = after.slice(written?.[0].length ?? 0).replace(/^(?: ?[,T、] ?| )/, '');
    const isWrong = name !== undefined && 'day' in reading && weekday(reading.day) !== weekdayNumber(name);
    return { reading: isWrong ? { why: 'weekday', day: reading.day } : reading, rest };
  }
  return { reading: kept === null ? { why: 'no-day' } : { day: kept }, rest: text };
};

const readTime = (text: string): TimeReading => {
  for (const [form, read] of timeForms) {
    const found = form.exec(text);
    if (found !== null) return read(found.slice(1));
  }
  return { why: text === '' ? 'no-time' : 'no-moment' };
};

/**
 * What an official means who types a moment in one of the forms in which they are written: `2026-12-01 9:00`,
 * `12月1日上午9点`, `明天 9:00`, `18:00`. What can be read in two ways is refused, never guessed at; a year left out
 * is that of the next such day.
 */
export const readMoment = (typed: string, known: MomentContext): MomentReading => {
  const { reading: date, rest } = readDay(plainOf(typed), known);
  const time = readTime(rest);
  if ('why' in time && time.why === 'no-moment') return time;
  if ('why' in date) return date;
  if ('why' in time) return time;
  const day = addDays(date.day, time.minutes === 1440 ? 1 : 0);
  const clock = `${two(Math.floor((time.minutes % 1440) / 60))}:${two(time.minutes % 60)}`;
  return isStorableInstant(`${day}T${clock}:00+08:00`) ? { moment: `${day} ${clock}` } : { why: 'no-such-day' };
};

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

const weekdaysZh = '一二三四五六日';
const weekdaysEn = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const monthsEn = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** A day in words, `12月18日（周五）` or `Fri 18 Dec`, with its year where that is not this one. */
export const writtenDay = {
  zh: (date: PlainDate, today: PlainDate): string => {
    const year = date.slice(0, 4) === today.slice(0, 4) ? '' : `${date.slice(0, 4)}年`;
    const name = weekdaysZh[weekday(date) - 1] ?? '';
    return `${year}${Number(date.slice(5, 7))}月${Number(date.slice(8))}日（周${name}）`;
  },
  en: (date: PlainDate, today: PlainDate): string => {
    const year = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${date.slice(0, 4)}`;
    const name = weekdaysEn[weekday(date) - 1] ?? '';
    return `${name} ${Number(date.slice(8))} ${monthsEn[Number(date.slice(5, 7)) - 1] ?? ''}${year}`;
  },
} as const;

/** What a day is to those who count working days. */
export type DayKind = 'works' | 'make-up' | 'weekend' | 'festival' | 'open';
