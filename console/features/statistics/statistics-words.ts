import { defineWords } from '../../i18n/words.ts';

/** Of the page and of what is asked; those of its figures are beside them. */
export const statisticsWords = defineWords(
  {
    title: '统计',
    subtitle: '按北京时间统计；演练单独计数，不计入其他各项。',
    from: '自',
    to: '至',
    period: '时段',
    periods: { '7': '近 7 日', '30': '近 30 日', '90': '近 90 日', '365': '近 365 日' },
    faults: {
      noDay: { from: '开始日期有误', to: '结束日期有误' },
      days: (most: number) => `：格式为 2026-11-22，年份在 2000 至 2199 之间，一次最多统计 ${most} 天。`,
      backward: (from: string, to: string) =>
        `开始日期（${from}）晚于结束日期（${to}，未指定时为今天），没有可统计的时段；请更正。`,
      tooLong: (days: number, most: number) => `所选时段有 ${days} 天，一次最多统计 ${most} 天；请缩短。`,
    },
    sender: '发送单位',
    everyone: '全部单位',
    csv: '导出明细（CSV）',
    asOf: '截至',
    partial: '数据未能全部计入：有记录无法读取，请告知管理员。',
    notRecorded: '因不符合规定未能提交的申请不留记录，未计入。',
  },
  {
    title: 'Statistics',
    subtitle: 'Days are those of Beijing; drills are counted by themselves and in nothing else.',
    from: 'From',
    to: 'To',
    period: 'Period',
    periods: { '7': '7 days', '30': '30 days', '90': '90 days', '365': '365 days' },
    faults: {
      noDay: { from: 'The first day cannot be read', to: 'The last day cannot be read' },
      days: (most: number) =>
        `: a day is written like 2026-11-22, in the years 2000 to 2199; at most ${most} days are counted at once.`,
      backward: (from: string, to: string) =>
        `The first day (${from}) is after the last (${to}; today unless another is given). Mend one of them.`,
      tooLong: (days: number, most: number) => `These are ${days} days; at most ${most} are counted at once.`,
    },
    sender: 'Sender',
    everyone: 'All senders',
    csv: 'Export the cases (CSV)',
    asOf: 'As of',
    partial: 'Not everything is counted: a record cannot be read. Tell the administrators.',
    notRecorded: 'Submissions that the rules refused leave no record and are not counted.',
  },
);
