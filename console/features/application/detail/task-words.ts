import type { ApplicationCase } from '../../../api/types.ts';
import { defineWords } from '../../../i18n/words.ts';

type Tasks = Readonly<Record<ApplicationCase['status'], (authority: string) => string>>;
type Said = Readonly<Record<NonNullable<ApplicationCase['decision']>['outcome'], string>>;

const tasksZh: Tasks = {
  draft: () => '请完善后提交',
  returned: (authority) => `${authority}退回更正，请按意见修改后重新提交。`,
  submitted: (authority) => `已提交，等待${authority}审批；现在无须办理。`,
  'awaiting-second-signature': (authority) => `${authority}已有一人签批，等待复核；现在无须办理。`,
  scheduled: () => '已批准，将按时发送；现在无须办理。',
  dispatching: () => '正在向运营商下达。',
  dispatched: () => '已下达，运营商正在发送。',
  completed: () => '发送完成。',
  declined: (authority) => `${authority}决定不予协调。`,
  withdrawn: () => '申请已撤回。',
  lapsed: () => '到发送时间仍未作出决定，申请已失效；如仍需发送，请重新申请。',
  halted: (authority) => `${authority}已决定停止发送。`,
};
const tasksEn: Tasks = {
  draft: () => 'Complete and submit it',
  returned: (authority) => `${authority} returned it: correct it as asked and submit it again.`,
  submitted: (authority) => `Submitted; ${authority} decides. Nothing is asked of you now.`,
  'awaiting-second-signature': (authority) =>
    `One officer of ${authority} has signed, a second has to. Nothing is asked of you now.`,
  scheduled: () => 'Approved; it goes out in time. Nothing is asked of you now.',
  dispatching: () => 'Being handed over to the operators.',
  dispatched: () => 'Handed over; the operators are sending.',
  completed: () => 'Sent.',
  declined: (authority) => `${authority} declined to coordinate it.`,
  withdrawn: () => 'Withdrawn.',
  lapsed: () => 'Not decided by the time of sending, so it lapsed; apply again if it is still wanted.',
  halted: (authority) => `${authority} decided to stop it.`,
};

const saidZh: Said = { approved: '审批意见：', returned: '退回意见：', declined: '不予协调的理由：' };
const saidEn: Said = { approved: 'The officer says: ', returned: 'To be corrected: ', declined: 'Reason: ' };

export const taskWords = defineWords(
  {
    tasks: tasksZh,
    said: saidZh,
    remaining: (what: string) => `（${what}）`,
    closed: '理由：',
    explained: '主管机构说明：',
    sendAt: '发送时间',
    submitBy: '提交期限',
    countsFrom: '提前期起算日',
    provisional: '工作日暂计，放假安排公布后重新核定',
  },
  {
    tasks: tasksEn,
    said: saidEn,
    remaining: (what: string) => ` (${what})`,
    closed: 'Reason: ',
    explained: 'The authority says why: ',
    sendAt: 'Time of sending',
    submitBy: 'To be submitted',
    countsFrom: 'Lead time counts from',
    provisional: 'counted provisionally until the holidays are published',
  },
);
