import type { StandingGap } from '../../lambda/domain/emergency/events.ts';
import type { TimeFault } from '../../lambda/domain/emergency/time-fault.ts';
import type { OrderKind } from '../../lambda/domain/order/order.ts';
import type { HazardClass } from '../../lambda/domain/vocabulary/hazard.ts';
import { alertTimeNames, defineWords } from './words.ts';

type Faults = Readonly<Record<TimeFault, string>>;

const faultsZh: Faults = {
  expired: '警报失效时间已经过去，请更正。',
  'ends-before-start': '警报失效时间须晚于影响开始时间，请更正。',
};
const faultsEn: Faults = {
  expired: 'The expiry of the warning is past already; mend it.',
  'ends-before-start': 'The warning must expire after the danger begins; mend it.',
};

/** When the danger begins and when its warning is over: neither is ever the time of sending. */
export const alertTimeWords = defineWords(
  {
    ...alertTimeNames.zh,
    faults: faultsZh,
    written: '北京时间。',
    startNote: '灾害或事件的影响从何时开始，不填为此刻。短信总是立即发送，不按此时间等候。',
    drillStartNote: '演练中灾害或事件的影响从何时开始，不填为此刻。演练总是立即进行，不按此时间等候。',
    expiresNote: (hours: number, notLaw: string) =>
      `警报从何时起失效，不填则自影响开始起 ${hours} 小时，影响已开始的自发送起 ${hours} 小时（${notLaw}）。`,
    byPolicy: {
      start: (hours: number) => `影响开始后 ${hours} 小时`,
      now: (hours: number) => `自发送起 ${hours} 小时`,
      confirmed: (hours: number) => `自值班员确认发送起 ${hours} 小时`,
    },
    later: {
      now: (time: string) => `影响自 ${time} 开始；短信现在就发送。`,
      confirmed: (time: string) => `影响自 ${time} 开始；值班员确认后短信立即发送，不等到影响开始。`,
    },
    drillLater: {
      now: (time: string) => `影响自 ${time} 开始；演练现在就进行。`,
      confirmed: (time: string) => `影响自 ${time} 开始；值班员确认后演练立即进行，不等到影响开始。`,
    },
    neverWaits: '短信立即发送，不按此时间等候。',
    drillNeverWaits: '演练立即进行，不按此时间等候。',
  },
  {
    ...alertTimeNames.en,
    faults: faultsEn,
    written: 'Beijing time.',
    startNote: 'When the danger begins; empty for now. The message always goes out at once and never waits for it.',
    drillStartNote: 'When the danger of the drill begins; empty for now. The drill always begins at once.',
    expiresNote: (hours: number, notLaw: string) =>
      `When the warning is over; empty for ${hours} hours after the danger begins, or after the send where that is later (${notLaw}).`,
    byPolicy: {
      start: (hours: number) => `${hours} hours after the danger begins`,
      now: (hours: number) => `${hours} hours from the send`,
      confirmed: (hours: number) => `${hours} hours from the duty officer’s confirmation`,
    },
    later: {
      now: (time: string) => `The danger begins at ${time}; the message goes out now.`,
      confirmed: (time: string) =>
        `The danger begins at ${time}; the message goes out once the duty officer confirms, not then.`,
    },
    drillLater: {
      now: (time: string) => `The danger begins at ${time}; the drill begins now.`,
      confirmed: (time: string) =>
        `The danger begins at ${time}; the drill begins once the duty officer confirms, not then.`,
    },
    neverWaits: 'The message goes out at once and never waits for it.',
    drillNeverWaits: 'The drill begins at once and never waits for it.',
  },
);

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
  'drill-words': '这是正式发送，正文却写明是演练或测试：请核实是否误选',
  'live-words': '这是演练，正文却像正式预警：请核实是否误选',
  length: '文字超过政策规定的短信条数：请核实能否缩短',
};
const gapsEn: Readonly<Record<Gap, string>> = {
  'none-registered': 'no standing authority is registered',
  'hazard-class': 'the authority does not include this class of hazard',
  level: 'the authority does not include this level',
  area: 'the area goes beyond the authority',
  'not-valid-now': 'the authority is not valid now',
  'no-such-division': 'no part of the area is a division of today',
  'drill-words': 'it is live, yet its text says that it is a drill or a test: make sure which is meant',
  'live-words': 'it is a drill, yet its text reads like a live warning: make sure which is meant',
  length: 'a text takes more messages than policy lets go unconfirmed: see whether it can be shortened',
};
const ordersZh: Readonly<Record<OrderKind, string>> = {
  send: '发送',
  update: '更新',
  cancel: '取消',
  end: '结束',
  halt: '叫停',
  correction: '更正',
  'all-clear': '解除',
};
const ordersEn: Readonly<Record<OrderKind, string>> = {
  send: 'Send',
  update: 'Update',
  cancel: 'Cancel',
  end: 'End',
  halt: 'Halt',
  correction: 'Correction',
  'all-clear': 'All clear',
};

/** What all emergency screens say alike. */
export const emergencyWords = defineWords(
  {
    hazards: hazardsZh,
    gaps: gapsZh,
    orders: ordersZh,
    drillOrder: (kind: string) => `演练·${kind}`,
    ofLeft: (kind: string, area: string, more: number) =>
      `${kind}（更新后不再覆盖：${area}${more === 0 ? '' : `，另有 ${more} 处`}）`,
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
    ofLeft: (kind: string, area: string, more: number) =>
      `${kind} of what the update leaves (${area}${more === 0 ? '' : ` and ${more} more`})`,
    level: (word: string) => `${word} warning`,
    seconds: (count: string) => `${count} s`,
    minutes: (count: number, seconds: number) => `${count} min ${seconds} s`,
    hours: (count: number, minutes: number) => `${count} h ${minutes} min`,
  },
);
