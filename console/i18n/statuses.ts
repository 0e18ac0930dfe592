import type { Alert, ApplicationState, EmergencyState, OrderRow, Paperwork } from '../api/schema.ts';
import { defineWords } from './words.ts';

export type ApplicationStatus = ApplicationState['status'];
export type EmergencyStatus = EmergencyState['status'];
export type PaperworkStatus = Paperwork['status'];
export type OrderStatus = OrderRow['status'];
export type AlertLevel = Alert['level'];

type Names<S extends string> = Readonly<Record<S, string>>;
type StatusWords = {
  readonly application: Names<ApplicationStatus>;
  readonly emergency: Names<EmergencyStatus>;
  /** A drill of an emergency goes the same way under other words. */
  readonly drill: Names<EmergencyStatus>;
  readonly paperwork: Names<PaperworkStatus>;
  readonly order: Names<OrderStatus>;
  readonly level: Names<AlertLevel>;
};

const zh: StatusWords = {
  application: {
    draft: '草稿',
    submitted: '待审批',
    returned: '退回更正',
    'awaiting-second-signature': '待复核',
    approved: '已批准',
    scheduled: '待发送',
    dispatching: '下达中',
    dispatched: '发送中',
    completed: '已完成',
    declined: '不予协调',
    withdrawn: '已撤回',
    lapsed: '逾期失效',
    halted: '已叫停',
  },
  emergency: {
    triggered: '已发起',
    'awaiting-confirmation': '待值班确认',
    sent: '已发送',
    updated: '已更新',
    ended: '已结束',
    cancelled: '已取消',
    refused: '未予确认',
  },
  drill: {
    triggered: '演练已发起',
    'awaiting-confirmation': '演练待值班确认',
    sent: '演练进行中',
    updated: '演练进行中，已更新',
    ended: '演练已结束',
    cancelled: '演练已取消',
    refused: '演练未开展',
  },
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
  application: {
    draft: 'Draft',
    submitted: 'To be decided',
    returned: 'Returned for correction',
    'awaiting-second-signature': 'Second signature wanted',
    approved: 'Approved',
    scheduled: 'Scheduled',
    dispatching: 'Being handed over',
    dispatched: 'Being sent',
    completed: 'Completed',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    lapsed: 'Lapsed',
    halted: 'Halted',
  },
  emergency: {
    triggered: 'Triggered',
    'awaiting-confirmation': 'Duty officer to confirm',
    sent: 'Sent',
    updated: 'Updated',
    ended: 'Ended',
    cancelled: 'Cancelled',
    refused: 'Not confirmed',
  },
  drill: {
    triggered: 'Drill triggered',
    'awaiting-confirmation': 'Duty officer to confirm the drill',
    sent: 'Drill running',
    updated: 'Drill running, updated',
    ended: 'Drill ended',
    cancelled: 'Drill cancelled',
    refused: 'Drill not held',
  },
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
