import { defineWords } from '../../i18n/words.ts';

export const complaintsWords = defineWords(
  {
    heading: '投诉',
    total: (count: number) => (count === 0 ? '尚未登记投诉。' : `累计登记投诉 ${count.toLocaleString('zh-CN')} 件。`),
    open: '登记投诉',
    title: '登记收到的投诉',
    count: '件数',
    countNote: '本次收到的件数，与已登记的累加。',
    receivedOn: '收到日期（北京时间）',
    receivedNote: (from: string) => `${from} 发送当日至今天。`,
    confirmLabel: '登记',
    done: (count: number) => `已登记投诉 ${count} 件`,
  },
  {
    heading: 'Complaints',
    total: (count: number) =>
      count === 0
        ? 'No complaints are recorded.'
        : `${count.toLocaleString('en')} ${count === 1 ? 'complaint' : 'complaints'} recorded.`,
    open: 'Record complaints',
    title: 'Record complaints received',
    count: 'How many',
    countNote: 'Those received this time; they are added to those recorded.',
    receivedOn: 'Received on (Beijing time)',
    receivedNote: (from: string) => `From ${from}, the day of the send, to today.`,
    confirmLabel: 'Record',
    done: (count: number) => (count === 1 ? '1 complaint is recorded' : `${count} complaints are recorded`),
  },
);
