import type { HazardClass } from '../../lambda/domain/emergency/alert.ts';
import type { StandingGap } from '../../lambda/domain/emergency/events.ts';
import type { OrderKind } from '../../lambda/domain/order.ts';
import { defineWords } from './words.ts';

export type Gap = StandingGap;

const hazardsZh: Readonly<Record<HazardClass, string>> = {
  'natural-disaster': '自然灾害',
  'accident-disaster': '事故灾难',
  'public-health': '公共卫生事件',
  'social-security': '社会安全事件',
};
const hazardsEn: Readonly<Record<HazardClass, string>> = {
  'natural-disaster': 'Natural disaster',
  'accident-disaster': 'Accident',
  'public-health': 'Public health event',
  'social-security': 'Public security event',
};
const gapsZh: Readonly<Record<Gap, string>> = {
  'none-registered': '没有登记的应急发送授权',
  'hazard-class': '授权不含此类事件',
  level: '授权不含此预警级别',
  area: '超出授权区域',
  'not-valid-now': '授权不在有效期内',
  'no-such-division': '区域内没有现行行政区划，无处可发',
};
const gapsEn: Readonly<Record<Gap, string>> = {
  'none-registered': 'no standing authority is registered',
  'hazard-class': 'the authority does not include this class of hazard',
  level: 'the authority does not include this level',
  area: 'the area goes beyond the authority',
  'not-valid-now': 'the authority is not valid now',
  'no-such-division': 'no part of the area is a division of today',
};
const ordersZh: Readonly<Record<OrderKind, string>> = {
  send: '发送',
  update: '更新',
  cancel: '取消',
  end: '结束',
  halt: '叫停',
};
const ordersEn: Readonly<Record<OrderKind, string>> = {
  send: 'Send',
  update: 'Update',
  cancel: 'Cancel',
  end: 'End',
  halt: 'Halt',
};

/** What all emergency screens say alike. */
export const emergencyWords = defineWords(
  {
    hazards: hazardsZh,
    gaps: gapsZh,
    orders: ordersZh,
    drillOrder: (kind: string) => `演练·${kind}`,
    level: (word: string) => `${word}预警`,
    seconds: (count: string) => `${count} 秒`,
    minutes: (count: number, seconds: number) => `${count} 分 ${seconds} 秒`,
    hours: (count: number, minutes: number) => `${count} 小时 ${minutes} 分`,
  },
  {
    hazards: hazardsEn,
    gaps: gapsEn,
    orders: ordersEn,
    drillOrder: (kind: string) => `Drill: ${kind.toLowerCase()}`,
    level: (word: string) => `${word} warning`,
    seconds: (count: string) => `${count} s`,
    minutes: (count: number, seconds: number) => `${count} min ${seconds} s`,
    hours: (count: number, minutes: number) => `${count} h ${minutes} min`,
  },
);
