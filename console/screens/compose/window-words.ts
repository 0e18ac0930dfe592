import { defineWords } from '../../i18n/words.ts';

export const windowWords = defineWords(
  {
    hint: (zone: string) => `均为${zone}。手机只在这段时间内收到短信。`,
    earliest: (days: number) => `今天提交，须提前 ${days} 个工作日，最早可于`,
    choose: '就用这一天',
    start: '开始',
    end: '结束',
    notes: (out: number, worked: number) =>
      `其间 ${out} 天不计为工作日${worked === 0 ? '' : `，另有 ${worked} 个周末须上班、照常计入`}`,
    counts: '计入',
    doesNotCount: '不计',
    latest: (send: string, latest: string) => `要在 ${send} 发送，最迟须于 ${latest} 提交。`,
  },
  {
    hint: (zone: string) => `In ${zone}. Phones receive the message within this time only.`,
    earliest: (days: number) => `Submitted today, ${days} working days ahead, it can be sent from`,
    choose: 'Take this day',
    start: 'Start',
    end: 'End',
    notes: (out: number, worked: number) =>
      `${out} days in between do not count${worked === 0 ? '' : `; ${worked} weekend days are worked and do`}`,
    counts: 'counts',
    doesNotCount: 'does not count',
    latest: (send: string, latest: string) => `To be sent on ${send} it must be submitted by ${latest}.`,
  },
);
