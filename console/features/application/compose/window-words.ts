import { provisionalWords } from '../../../../lambda/words/application-finding-words.ts';
import { say } from '../../../../lambda/words/sentence.ts';
import { defineWords } from '../../../i18n/words.ts';
import type { DayKind } from '../../../ui/moment.ts';
import type { SendDay } from './send-calendar.ts';

type ByKind = Readonly<Record<DayKind, string>>;

const kindsEn: ByKind = {
  works: 'working day',
  'make-up': 'weekend day that is worked',
  weekend: 'weekend',
  festival: 'public holiday',
  open: 'may become a holiday, not announced yet',
};

export const windowWords = defineWords(
  {
    hint: (zone: string) => `均为${zone}。手机只在这段时间内收到短信。`,
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
    kind: ({ label }: Pick<SendDay, 'kind' | 'label'>) => label,
  },
  {
    hint: (zone: string) => `In ${zone}. Phones receive the message within this time only.`,
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
    kind: ({ kind }: Pick<SendDay, 'kind' | 'label'>) => kindsEn[kind],
  },
);
