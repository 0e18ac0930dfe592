import type { ApplicationStatus } from '../domain/application/status.ts';
import type { EmergencyStatus } from '../domain/emergency/transitions.ts';

type Names<S extends string> = Readonly<Record<S, string>>;
/** What a case in each of its statuses is called, on every page and in every table handed out. */
export type StatusNames = {
  readonly application: Names<ApplicationStatus>;
  readonly emergency: Names<EmergencyStatus>;
  /** A drill of an emergency goes the same way under other words. */
  readonly drill: Names<EmergencyStatus>;
};

const zh: StatusNames = {
  application: {
    draft: '草稿',
    submitted: '待审批',
    returned: '退回更正',
    'awaiting-second-signature': '待复核',
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
    'awaiting-confirmation': '待值班确认',
    sent: '已发送',
    updated: '已更新',
    ended: '已结束',
    cancelled: '已取消',
    refused: '未予确认',
  },
  drill: {
    'awaiting-confirmation': '演练待值班确认',
    sent: '演练进行中',
    updated: '演练进行中，已更新',
    ended: '演练已结束',
    cancelled: '演练已取消',
    refused: '演练未开展',
  },
};

const en: StatusNames = {
  application: {
    draft: 'Draft',
    submitted: 'To be decided',
    returned: 'Returned for correction',
    'awaiting-second-signature': 'Second signature wanted',
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
    'awaiting-confirmation': 'Duty officer to confirm',
    sent: 'Sent',
    updated: 'Updated',
    ended: 'Ended',
    cancelled: 'Cancelled',
    refused: 'Not confirmed',
  },
  drill: {
    'awaiting-confirmation': 'Duty officer to confirm the drill',
    sent: 'Drill running',
    updated: 'Drill running, updated',
    ended: 'Drill ended',
    cancelled: 'Drill cancelled',
    refused: 'Drill not held',
  },
};

/** By language; a forgotten status does not compile. */
export const statusNames = { zh, en } as const;
