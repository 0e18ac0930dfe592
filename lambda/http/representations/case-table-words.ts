import type { ApplicationStatus } from '../../domain/application/transitions.ts';
import type { EmergencyStatus } from '../../domain/emergency/transitions.ts';
import type { CaseFacts, Decision } from '../../domain/projection/case-facts.ts';

type Named<K extends string> = Readonly<Record<K, string>>;
export type TableWords = {
  readonly kinds: Named<CaseFacts['kind']>;
  readonly applications: Named<ApplicationStatus>;
  readonly emergencies: Named<EmergencyStatus>;
  readonly outcomes: Named<Decision['outcome']>;
};

const zh: TableWords = {
  kinds: { application: '普通发送申请', emergency: '应急发送', exercise: '演练' },
  applications: {
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
  emergencies: {
    triggered: '已发起',
    'awaiting-confirmation': '待值班确认',
    sent: '已发送',
    updated: '已更新',
    ended: '已结束',
    cancelled: '已取消',
    refused: '未予确认',
  },
  outcomes: { approved: '同意协调', returned: '退回更正', declined: '不予协调' },
};

const en: TableWords = {
  kinds: { application: 'Application', emergency: 'Emergency', exercise: 'Drill' },
  applications: {
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
  emergencies: {
    triggered: 'Triggered',
    'awaiting-confirmation': 'Duty officer to confirm',
    sent: 'Sent',
    updated: 'Updated',
    ended: 'Ended',
    cancelled: 'Cancelled',
    refused: 'Not confirmed',
  },
  outcomes: { approved: 'Approved', returned: 'Returned', declined: 'Declined' },
};

/** What the console calls the same things; a test holds the two together. */
export const tableWords = { zh, en } as const;

/** The status of a case in words; of one this version does not know, the code. */
export const statusIn = ({ applications, emergencies }: TableWords, { kind, status }: CaseFacts): string => {
  const words: Readonly<Record<string, string>> = kind === 'application' ? applications : emergencies;
  return words[status] ?? status;
};
