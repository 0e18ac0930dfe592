import { ClockCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Flex } from 'antd';
import type { Calendar } from '../../lambda/domain/calendar/calendar.ts';
import {
  addMilliseconds,
  formatShanghai,
  millisecondsBetween,
  shanghaiDate,
} from '../../lambda/domain/calendar/instant.ts';
import { useNow } from '../api/services.tsx';
import { useWords } from '../i18n/language.tsx';
import { defineWords } from '../i18n/words.ts';
import { useCalendar } from './use-calendar.ts';

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
  'working-days': ['workday', 'workdays'],
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

type WindowTimeProps = { readonly start: string; readonly end: string; readonly zoned?: boolean };

/** From when to when, the day once where both are on it: `2026-12-15 09:00–20:00 北京时间`. */
export const WindowTime = ({ start, end, zoned = true }: WindowTimeProps) => {
  const { zone } = useWords(deadlineWords);
  const [from, to] = [formatShanghai(start), formatShanghai(end)];
  const isOneDay = from.slice(0, 10) === to.slice(0, 10);
  return (
    <span className="soft">
      <span className="whole">
        <time dateTime={start}>{from}</time>
        {isOneDay ? '–' : ' –'}
        {isOneDay ? <time dateTime={end}>{to.slice(11)}</time> : null}
      </span>{' '}
      {isOneDay ? null : (
        <time className="whole" dateTime={end}>
          {to}
        </time>
      )}{' '}
      {zoned ? <small className="whole">{zone}</small> : null}
    </span>
  );
};

type MomentProps = { readonly at: string; readonly zoned?: boolean };

/** A moment in Asia/Shanghai: `2026-12-15 09:00 北京时间`. In lists the zone is left to the head of the page. */
export const Moment = ({ at, zoned = true }: MomentProps) => {
  const { zone } = useWords(deadlineWords);
  return (
    <time dateTime={at} className="soft">
      <span className="whole">{formatShanghai(at)}</span> {zoned ? <small className="whole">{zone}</small> : null}
    </time>
  );
};

type DeadlineProps = {
  readonly at: string;
  /** Nothing is asked any more: shows the moment alone. */
  readonly over?: boolean;
  readonly zoned?: boolean;
};

const isPressing = (past: boolean, unit: string): boolean => past || unit === 'minutes' || unit === 'hours';

/** What is left until `at`, in minutes, hours or working days, and the moment itself. */
export const Deadline = ({ at, over = false, zoned = true }: DeadlineProps) => {
  const words = useWords(deadlineWords);
  const now = useNow();
  const calendar = useCalendar();
  if (over) return <Moment at={at} zoned={zoned} />;
  const left = timeLeft(now, at, calendar);
  const icon = left.past ? <WarningOutlined aria-hidden /> : <ClockCircleOutlined aria-hidden />;
  const looks = left.past ? 'wrong' : isPressing(left.past, left.unit) ? 'pressing' : '';
  return (
    <Flex vertical>
      <strong className={`whole ${looks}`.trimEnd()}>
        {icon} {words.left(left)}
      </strong>
      <Moment at={at} zoned={zoned} />
    </Flex>
  );
};
