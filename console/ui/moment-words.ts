import { weekday } from '../../lambda/domain/calendar/plain-date.ts';
import { defineWords } from '../i18n/words.ts';
import type { MomentRefusal } from './read-moment.ts';

/** What a day is to those who count working days. */
export type DayKind = 'works' | 'make-up' | 'weekend' | 'festival' | 'open';

type Said = Readonly<Record<Exclude<MomentRefusal['why'], 'weekday'>, string>>;

const refusalsZh: Said = {
  'no-moment': '看不懂这个时间，请写成“2026-12-01 9:00”或“12月1日上午9点”的样子。',
  'no-day': '请写明是哪一天。',
  'no-time': '请写明是几点几分。',
  'no-such-day': '没有这一天。',
  'no-such-time': '没有这个时刻。',
  'which-half': '分不清是上午还是下午，请写成“上午9点”或“9:00”“21:00”。',
  'which-year': '请用四位数字写明年份。',
  'which-order': '分不清哪个是月、哪个是日，请把年份写在前面，如“2026-12-01”。',
  seconds: '时间只到分钟，请去掉秒。',
  zone: '请写北京时间，不要写其他时区。',
};
const refusalsEn: Said = {
  'no-moment': 'Not understood. Write it like “2026-12-01 9:00” or “1 Dec 9 am”.',
  'no-day': 'Say on which day.',
  'no-time': 'Say at what time.',
  'no-such-day': 'There is no such day.',
  'no-such-time': 'There is no such time.',
  'which-half': 'Morning or afternoon? Write “9:00” or “21:00”.',
  'which-year': 'Write the year in four digits.',
  'which-order': 'Which is the month, which the day? Begin with the year: “2026-12-01”.',
  seconds: 'Times go to the minute; leave the seconds out.',
  zone: 'Write Beijing time, not that of another zone.',
};

const weekdaysZh = '一二三四五六日';
const weekdaysEn = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');
const monthsEn = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const numbersOf = (date: string): readonly [year: number, month: number, day: number] => {
  const [year, month, day] = date.split('-').map(Number);
  return [year ?? 0, month ?? 0, day ?? 0];
};

/** `12月18日（周五）`, with its year where that is not this one. */
const dayZh = (date: string, today: string): string => {
  const [year, month, day] = numbersOf(date);
  const written = date.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`;
  return `${written}${month}月${day}日（周${weekdaysZh[weekday(date) - 1] ?? ''}）`;
};
/** `Fri 18 Dec` */
const dayEn = (date: string, today: string): string => {
  const [year, month, day] = numbersOf(date);
  const written = date.slice(0, 4) === today.slice(0, 4) ? '' : ` ${year}`;
  return `${weekdaysEn[weekday(date) - 1] ?? ''} ${day} ${monthsEn[month - 1] ?? ''}${written}`;
};

export const momentWords = defineWords(
  {
    placeholder: '如 12月1日 9:00',
    pick: '选择日期',
    day: dayZh,
    /** What was understood of what is typed; read again it is the same moment. */
    moment: (moment: string, today: string) => `${dayZh(moment.slice(0, 10), today)}${moment.slice(11)}`,
    refused: (refusal: MomentRefusal, today: string) =>
      refusal.why === 'weekday' ? `星期不对：这一天是${dayZh(refusal.day, today)}。` : refusalsZh[refusal.why],
    times: '时刻',
    noTimes: '先选日期，再选时刻；也可以直接写在框里。',
    today: '今天',
    marks: { works: '', 'make-up': '班', weekend: '休', festival: '休', open: '待定' },
    kinds: {
      works: '工作日',
      'make-up': '周末调休上班',
      weekend: '周末',
      festival: '放假',
      open: '可能放假，安排未公布',
    },
  },
  {
    placeholder: 'e.g. 1 Dec 9:00',
    pick: 'Choose the day',
    day: dayEn,
    moment: (moment: string, today: string) => `${dayEn(moment.slice(0, 10), today)}, ${moment.slice(11)}`,
    refused: (refusal: MomentRefusal, today: string) =>
      refusal.why === 'weekday' ? `Another weekday: it is ${dayEn(refusal.day, today)}.` : refusalsEn[refusal.why],
    times: 'Time',
    noTimes: 'Choose the day, then the time; or write both in the field.',
    today: 'today',
    marks: { works: '', 'make-up': 'work', weekend: 'rest', festival: 'rest', open: 'open' },
    kinds: {
      works: 'working day',
      'make-up': 'weekend day that is worked',
      weekend: 'weekend',
      festival: 'public holiday',
      open: 'may become a holiday, not announced yet',
    },
  },
);
