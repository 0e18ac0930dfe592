import type { PreparedMessage } from '../../../lambda/domain/registry/prepared-message.ts';

/** Prepared for a rainstorm, with two slots. */
export const preparedRain = {
  id: 'gd-rain',
  organisation: 'gd-emergency',
  hazardClass: 'natural-disaster',
  event: '1003',
  level: 'red',
  title: '暴雨红色预警',
  headline: '',
  text: '{地点}未来{时数}内有特大暴雨。',
  instruction: '请立即转移。',
  slots: [
    { name: '地点', kind: 'place', example: '广州市', longest: 20 },
    { name: '时数', kind: 'hours', unit: '小时', example: '3', longest: 3 },
  ],
  divisions: ['440100'],
  validForHours: 6,
  correction: { text: '{地点}的短信有误。' },
  allClear: { text: '{地点}险情解除。' },
} satisfies PreparedMessage;
