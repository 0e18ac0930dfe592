import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';

const figures = (
  instant: string,
): readonly [year: string, month: number, day: number, hour: number, minute: number] => {
  const [year = '', month, day, hour, minute] = formatShanghai(instant).split(/[- :]/);
  return [year, Number(month), Number(day), Number(hour), Number(minute)];
};

/** When a send begins, as a sentence says it: `12月18日9时`, with its year where that is another than now. */
export const beginsZh = (start: string, now: string): string => {
  const [year, month, day, hour, minute] = figures(start);
  const thisYear = year === figures(now)[0] ? '' : `${year}年`;
  return `${thisYear}${month}月${day}日${hour}时${minute === 0 ? '' : `${minute}分`}`;
};

export const beginsEn = (start: string): string => formatShanghai(start);
