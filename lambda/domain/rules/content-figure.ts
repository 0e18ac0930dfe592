import { isPlainDate } from '../calendar/plain-date.ts';
import { draft2020, order31 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import { foundInText } from './found-in-text.ts';
import { normaliseText } from './normalised-text.ts';
import type { Rule } from './rule.ts';
import { matchesIn, mayBeMet, type Searched, type Sought, sought } from './sought/sought.ts';

type Kind = FactsByRule['content.figure']['kind'];
type Limit = {
  readonly kind: Kind;
  /** With the figure as `value`; what it is a figure of may stand up to some characters before. */
  readonly pattern: Sought;
  readonly least: number;
  readonly most: number;
};

const near = (words: string, most = 12): string =>
  `(?<=(?:${words})[^,。;!?\\d]{0,${most}}(?:\\d+(?:\\.\\d+)?[~到至-])?)`;
const value = String.raw`(?<![\d.])(?<value>-?\d+(?:\.\d+)?)`;
const limit = (kind: Kind, before: string, unit: string, least: number, most: number): Limit => ({
  kind,
  pattern: sought(new RegExp(`${before}${value} ?(?:${unit})`, 'gu')),
  least,
  most,
});

/** No more than nature has shown, with room: what lies beyond is a slip of the keyboard. */
const limits: readonly Limit[] = [
  limit(
    'temperature',
    near('气温|温度|最高温?|最低温?|高温|低温|体感|降[温至到]|升[温至到]|达到?'),
    '°c|摄氏度',
    -60,
    60,
  ),
  limit('temperature', near('气温|最高温|最低温|体感温度'), '度', -60, 60),
  limit('temperature', near('零下'), '°c|摄氏度|度', 0, 60),
  limit('body-temperature', near('体温'), '°c|摄氏度|度', 33, 43),
  limit('wind', near('风力?|阵风|风速|台风'), '级', 0, 18),
  limit('wind', near('风速|阵风|风'), '米/秒|米每秒|m/s', 0, 130),
  limit('earthquake', '', '级(?:左右)?(?=的?(?:强|有感)?(?:地震|余震))', 0, 9.9),
  limit('earthquake', near('震级', 4), '级?', 0, 9.9),
  limit('rain', near('雨量?|降水量?'), '毫米|mm', 0, 2000),
  limit('snow', near('雪深?|积雪'), '厘米|cm', 0, 1200),
  limit('wave', near('浪高?|海浪|巨浪|风暴潮|增水'), '米', 0, 40),
  limit('share', near('湿度|概率|覆盖率|接种率|可能性'), '%', 0, 100),
  limit('hours', near('未来|今后'), '(?:个)?小时', 1, 240),
];

/** 25时, 24:60, 9时75分. */
const time = sought(
  /(?<![\d:])(?:(?<hour>\d{1,2})(?:时(?!间)|点(?=[^\d]|\d{1,2}分))(?:(?<minute>\d{1,3})分)?|(?<clock>\d{1,2}):(?<past>\d{2})(?![\d:]))/gu,
);
const day = sought(/(?<![\d.])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/gu);

type Hit = { readonly kind: Kind; readonly start: number; readonly end: number };

const hitOf = (kind: Kind, { 0: { length }, index }: RegExpExecArray): Hit => ({
  kind,
  start: index,
  end: index + length,
});

const timesIn = (reading: Searched): readonly Hit[] =>
  matchesIn(reading, time).flatMap((match) => {
    const { hour, minute, clock, past } = match.groups ?? {};
    const [hours, minutes] = [Number(hour ?? clock), Number(minute ?? past ?? 0)];
    const isScore =
      hour === undefined &&
      /(?:比分|比例|比值|赔率|胜率|坡度) ?$/u.test(reading.lower.slice(Math.max(0, match.index - 3), match.index));
    return hours > 24 || minutes > 59 || (hours === 24 && minutes > 0) ? (isScore ? [] : [hitOf('time', match)]) : [];
  });

const daysIn = (reading: Searched): readonly Hit[] =>
  matchesIn(reading, day).flatMap((match) => {
    const { year = '2024', month = '', day: number = '' } = match.groups ?? {};
    const exists = isPlainDate(`${year}-${month.padStart(2, '0')}-${number.padStart(2, '0')}`);
    return exists ? [] : [hitOf('day', match)];
  });

const beyond = (reading: Searched): readonly Hit[] =>
  limits
    .filter(({ pattern }) => mayBeMet(reading, pattern))
    .flatMap(({ kind, pattern, least, most }) =>
      matchesIn(reading, pattern)
        .filter(({ groups }) => {
          const figure = Number(groups?.['value']);
          return figure < least || figure > most;
        })
        .map((match) => hitOf(kind, match)),
    );

/** Each place once, whatever said it: 气温 and 最高 may both speak of one figure. */
const distinct = (hits: readonly Hit[]): readonly Hit[] => [...new Map(hits.map((hit) => [hit.start, hit])).values()];

/** Figures that cannot be: 936℃, a wind of force 71, the 31st of June. */
export const contentFigure: Rule = {
  id: 'content.figure',
  onlyWhere: () => [...limits.map(({ pattern }) => pattern), time, day],
  citations: {
    'order-31-2015': order31('17', 'the content to be sent'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间、发送范围'),
  },
  judge: ({ text }, { edition }) => {
    const reading = normaliseText(text);
    const citation = contentFigure.citations[edition.id];
    return distinct([...beyond(reading), ...timesIn(reading), ...daysIn(reading)]).map(({ kind, start, end }) =>
      foundInText(text, reading.spanOf(start, end), 'content.figure', { severity: 'warn', citation }, { kind }),
    );
  },
};
