import type { ApplicationStatus } from '../../lambda/domain/application/status.ts';
import type { EmergencyStatus, PaperworkStatus } from '../../lambda/domain/emergency/transitions.ts';
import type { DeliveryStatus } from '../../lambda/domain/order/state.ts';
import type { Level } from '../../lambda/domain/vocabulary/hazard.ts';
import { type StatusNames, statusNames } from '../../lambda/words/status-names.ts';
import { defineWords } from './words.ts';

export type { ApplicationStatus, EmergencyStatus, PaperworkStatus };
export type OrderStatus = DeliveryStatus;
export type AlertLevel = Level;

type Names<S extends string> = Readonly<Record<S, string>>;
type StatusWords = StatusNames & {
  readonly paperwork: Names<PaperworkStatus>;
  readonly order: Names<OrderStatus>;
  readonly level: Names<AlertLevel>;
};

const zh: StatusWords = {
  ...statusNames.zh,
  paperwork: { due: '待补办', filed: '已报送', accepted: '已办结', returned: '退回补正' },
  order: {
    pending: '待下达',
    failing: '下达受阻',
    'handed-over': '已下达',
    accepted: '已接收',
    started: '发送中',
    finished: '已发完',
    suppressed: '未下达',
  },
  level: { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色', white: '白色' },
};

const en: StatusWords = {
  ...statusNames.en,
  paperwork: { due: 'Due', filed: 'Filed', accepted: 'Accepted', returned: 'Returned' },
  order: {
    pending: 'Waiting',
    failing: 'Hand-over fails',
    'handed-over': 'Handed over',
    accepted: 'Accepted',
    started: 'Sending',
    finished: 'Finished',
    suppressed: 'Suppressed',
  },
  level: { red: 'Red', orange: 'Orange', yellow: 'Yellow', blue: 'Blue', white: 'White' },
};

/** What every status is called: a forgotten one does not compile. */
export const statusWords = defineWords(zh, en);
