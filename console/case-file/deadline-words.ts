import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import { addMilliseconds, millisecondsBetween, shanghaiDate } from '../../lambda/domain/calendar/instant.ts';
import { defineWords } from '../i18n/words.ts';

/** How far away an instant is, in the unit a person would use. */
export type TimeLeft = {
  readonly past: boolean;
  readonly unit: 'minutes' | 'hours' | 'working-days' | 'days';
  readonly count: number;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const workdaysBetween = (calendar: Calendar | null, from: string, to: string): number | null => {
  const counted = calendar?.workdaysUntil(shanghaiDate(from), shanghaiDate(to));
  return counted?.ok === true ? counted.value : null;
};

/**
 * Minutes under an hour, hours under two days, beyond that working days in Asia/Shanghai; plain days where the calendar
 * is not there yet or the year's notice is not published.
 */
export const timeLeft = (now: string, due: string, calendar: Calendar | null): TimeLeft => {
  const ms = millisecondsBetween(now, due);
  const past = ms < 0;
  const distance = Math.abs(ms);
  if (distance < hour) return { past, unit: 'minutes', count: Math.floor(distance / minute) };
  if (distance < 2 * day) return { past, unit: 'hours', count: Math.floor(distance / hour) };
  const workdays = past ? workdaysBetween(calendar, due, now) : workdaysBetween(calendar, now, due);
  return workdays === null
    ? { past, unit: 'days', count: Math.floor(distance / day) }
    : { past, unit: 'working-days', count: workdays };
};

/** `dueAt` is the first instant too late; the day people go by is the one before. */
export const lastMoment = ({ dueAt }: { readonly dueAt: string }): string => addMilliseconds(dueAt, -1);

const unitsZh: Readonly<Record<TimeLeft['unit'], string>> = {
  minutes: '分钟',
  hours: '小时',
  'working-days': '个工作日',
  days: '天',
};
const unitsEn: Readonly<Record<TimeLeft['unit'], readonly [one: string, many: string]>> = {
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  'working-days': ['working day', 'working days'],
  days: ['day', 'days'],
};

export const deadlineWords = defineWords(
  {
    left: ({ past, unit, count }: TimeLeft) => `${past ? '已逾期' : '还有'} ${count} ${unitsZh[unit]}`,
    zone: '北京时间',
  },
  {
    left: ({ past, unit, count }: TimeLeft) =>
      `${count} ${unitsEn[unit][count === 1 ? 0 : 1]} ${past ? 'overdue' : 'left'}`,
    zone: 'Beijing time',
  },
);
