import { defineWords } from '../i18n/words.ts';
import type { TimeLeft } from './time-left.ts';

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
