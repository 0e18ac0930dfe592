import { provisionalWords } from '../../../../lambda/words/application-finding-words.ts';
import { say } from '../../../../lambda/words/sentence.ts';
import { defineWords } from '../../../i18n/words.ts';
import type { DayKind, SendDay } from './send-calendar.ts';

type ByKind = Readonly<Record<DayKind, string>>;
type Marks = Readonly<Record<Exclude<DayKind, 'works'>, string>>;

const marksZh: Marks = { 'make-up': '班', weekend: '休', festival: '休', open: '待定' };
const marksEn: Marks = { 'make-up': 'work', weekend: 'rest', festival: 'rest', open: 'open' };
const kindsEn: ByKind = {
  works: 'working day',
  'make-up': 'weekend day that is worked',
  weekend: 'weekend',
  festival: 'public holiday',
  open: 'may become a holiday, not announced yet',
};
const monthsEn = 'January February March April May June July August September October November December'.split(' ');

export const windowWords = defineWords(
  {
    hint: (zone: string) => `均为${zone}，写成“2026-12-15 09:00”的样子。手机只在这段时间内收到短信。`,
    earliest: (days: number) => ({
      anew: `今天提交，须提前 ${days} 个工作日，最早可于`,
      kept: `从原提交日起算，须提前 ${days} 个工作日，最早可于`,
    }),
    clockKept: (day: string) => `仅作文字性更正，提前期仍从 ${day} 起算；改变内容、时间或范围则重新起算。`,
    choose: '就用这一天',
    start: '开始',
    end: '结束',
    notes: (out: number, worked: number) =>
      `其间 ${out} 天不计为工作日${worked === 0 ? '' : `，另有 ${worked} 个周末须上班、照常计入`}`,
    counts: '计入',
    doesNotCount: '不计',
    provisional: (years: readonly number[]) => say(provisionalWords, { years: years.map(String) }).zh,
    latest: (send: string, latest: string) => `要在 ${send} 发送，最迟须于 ${latest} 提交。`,
    tooLate: (send: string, latest: string) => `要在 ${send} 发送，本应最迟于 ${latest} 提交，现已来不及；请改选日期。`,
    calendar: '选择发送日期',
    legend: (days: number) =>
      `每格下方的数字是提前期的第几个工作日（共 ${days} 个）；“休”“待定”不计入，“班”为周末上班、计入。`,
    previous: '上个月',
    next: '下个月',
    month: (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    marks: marksZh,
    chosen: '已选',
    earliestMark: '最早',
    kind: ({ label }: Pick<SendDay, 'kind' | 'label'>) => label,
    why: ({ label, nth, kind }: SendDay, days: number) =>
      [
        label,
        nth === null ? (kind === 'works' || kind === 'make-up' ? '' : '不计') : `第 ${nth} 个工作日，共 ${days} 个`,
      ]
        .filter(Boolean)
        .join('，'),
  },
  {
    hint: (zone: string) =>
      `In ${zone}, written like “2026-12-15 09:00”. Phones receive the message within this time only.`,
    earliest: (days: number) => ({
      anew: `Submitted today, ${days} working days ahead, it can be sent from`,
      kept: `${days} working days from the first submission, it can be sent from`,
    }),
    clockKept: (day: string) =>
      `Nothing but clerical corrections so far: the lead time counts from ${day}. Another text, time or scope restarts it.`,
    choose: 'Take this day',
    start: 'Start',
    end: 'End',
    notes: (out: number, worked: number) =>
      `Days in between that do not count: ${out}${worked === 0 ? '' : `; weekend days that are worked and do: ${worked}`}`,
    counts: 'counts',
    doesNotCount: 'does not count',
    provisional: (years: readonly number[]) => say(provisionalWords, { years: years.map(String) }).en,
    latest: (send: string, latest: string) => `To be sent on ${send} it must be submitted by ${latest}.`,
    tooLate: (send: string, latest: string) =>
      `To be sent on ${send} it had to be submitted by ${latest}; choose a later day.`,
    calendar: 'Choose the day of sending',
    legend: (days: number) =>
      `The figure in a cell says which of the ${days} working days it is; “rest” and “open” do not count, “work” is a weekend day that does.`,
    previous: 'Previous month',
    next: 'Next month',
    month: (month: string) => `${monthsEn[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`,
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    marks: marksEn,
    chosen: 'send',
    earliestMark: 'first',
    kind: ({ kind }: Pick<SendDay, 'kind' | 'label'>) => kindsEn[kind],
    why: ({ nth, kind }: SendDay, days: number) =>
      nth === null ? (kind === 'works' ? '' : kindsEn[kind]) : `${kindsEn[kind]} ${nth} of ${days}`,
  },
);
