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
    sender: '发送单位',
    everyone: '全部单位',
    csv: '导出明细（CSV）',
    asOf: '截至',
    partial: '数据过多，未能全部计入；请缩短时段。',
    notRecorded: '因不符合规定未能提交的申请不留记录，未计入。',
  },
  {
    title: 'Statistics',
    subtitle: 'Days are those of Beijing; drills are counted by themselves and in nothing else.',
    from: 'From',
    to: 'To',
    period: 'Period',
    periods: { '7': '7 days', '30': '30 days', '90': '90 days', '365': '365 days' },
    sender: 'Sender',
    everyone: 'All senders',
    csv: 'Export the cases (CSV)',
    asOf: 'As of',
    partial: 'There is more than is counted at once; choose a shorter period.',
    notRecorded: 'Submissions that the rules refused leave no record and are not counted.',
  },
);
