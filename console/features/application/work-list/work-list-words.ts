import { usersZh } from '../../../case-file/scale.ts';
import { defineWords } from '../../../i18n/words.ts';

export const workListWords = defineWords(
  {
    title: '待办事项',
    order: {
      due: '按发送时间先后排列，最紧迫的在前；新到事项自动出现。',
      recent: '全部申请，最近的在前；新到事项自动出现。',
    },
    caption: {
      due: '公益短信发送申请，按发送时间先后排列',
      recent: '公益短信发送申请，最近的在前',
    },
    filter: '按状态筛选',
    filters: {
      submitted: '待审批',
      'awaiting-second-signature': '待复核',
      scheduled: '待发送',
      returned: '退回更正',
      all: '全部',
    },
    applicant: '申请单位',
    message: '短信内容',
    scope: '发送范围',
    scopeMore: (more: number) => ` 等另 ${more} 处`,
    volume: '数量',
    due: '发送时间',
    status: '状态',
    warnings: (count: number) => `${count} 条提醒`,
    provisional: '工作日暂计',
    provisionalWhy: '该年放假安排尚未公布，期限按保守口径暂计，公布后重新核定',
    phones: (count: number) => `约 ${usersZh(count)}`,
    empty: {
      submitted: '没有待审批的申请',
      'awaiting-second-signature': '没有等待复核的申请',
      scheduled: '没有待发送的申请',
      returned: '没有退回更正中的申请',
      all: '还没有申请',
    },
    count: (count: number, more: boolean) => `${count.toLocaleString('zh-CN')}${more ? '+' : ''} 件`,
  },
  {
    title: 'Work list',
    order: {
      due: 'By time of sending, the most pressing first; new ones appear by themselves.',
      recent: 'All applications, the latest first; new ones appear by themselves.',
    },
    caption: {
      due: 'Applications for public-interest messages by time of sending',
      recent: 'Applications for public-interest messages, the latest first',
    },
    filter: 'Filter by status',
    filters: {
      submitted: 'To be decided',
      'awaiting-second-signature': 'Second signature',
      scheduled: 'Scheduled',
      returned: 'Returned',
      all: 'All',
    },
    applicant: 'Applicant',
    message: 'Message',
    scope: 'Scope',
    scopeMore: (more: number) => ` and ${more} more`,
    volume: 'Volume',
    due: 'Time of sending',
    status: 'Status',
    warnings: (count: number) => (count === 1 ? '1 note' : `${count} notes`),
    provisional: 'counted provisionally',
    provisionalWhy:
      'The holidays of that year are not published; the lead time is counted conservatively and judged again later',
    phones: (count: number) => `about ${count.toLocaleString('en')}`,
    empty: {
      submitted: 'No application waits for a decision',
      'awaiting-second-signature': 'No application waits for a second signature',
      scheduled: 'Nothing is scheduled',
      returned: 'Nothing is out for correction',
      all: 'There is no application yet',
    },
    count: (count: number, more: boolean) => `${count.toLocaleString('en')}${more ? '+' : ''}`,
  },
);
