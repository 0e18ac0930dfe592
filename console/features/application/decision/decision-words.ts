import type { ApplicationContent } from '../../../api/types.ts';
import { defineWords, usersZh } from '../../../i18n/words.ts';
import type { Closed } from './why-not.ts';

type Classification = NonNullable<ApplicationContent['classification']>;
type Channel = NonNullable<ApplicationContent['channel']>;
type Names<K extends string> = Readonly<Record<K, string>>;

const classesZh: Names<Classification> = {
  'public-interest': '公益类',
  'work-publicity': '工作宣传类',
  commercial: '商业类',
};
const classesEn: Names<Classification> = {
  'public-interest': 'Public interest',
  'work-publicity': 'Work publicity',
  commercial: 'Commercial',
};
const channelsZh: Names<Channel> = { sms: '短信', 'internet-message': '具有短信功能的互联网消息' };
const channelsEn: Names<Channel> = { sms: 'Text message', 'internet-message': 'Internet message with SMS features' };

const closedZh: Names<Closed> = {
  withdrawn: '申请单位已撤回',
  lapsed: '已失效，未发送',
  'never-ordered': '已停止发送：未向任何运营商下达',
  'stop-ordered': '已要求停止发送：运营商尚未全部确认',
  stopped: '已停止发送：各运营商均已确认',
};
const closedEn: Names<Closed> = {
  withdrawn: 'Withdrawn by the department',
  lapsed: 'Lapsed, nothing was sent',
  'never-ordered': 'Stopped: no operator was ordered to send it',
  'stop-ordered': 'Stop ordered: not every operator has acknowledged it yet',
  stopped: 'Stopped: every operator has acknowledged it',
};

/** In Chinese, as the record is. */
const lapsePhrases = ['审批期间材料核实未能完成。', '审批人员未能按时办理。', '系统故障期间未能办理。'];

const chineseDay = (text: string): string =>
  text.replace(/^(\d+)-0?(\d+)-0?(\d+)/, (_whole, year, month, day) => `${year}年${month}月${day}日`);

/** Words of the page that an application is decided on; those of its dialogs are beside them. */
export const decisionWords = defineWords(
  {
    heading: (who: string, where: string, phones: number | null) =>
      `${who}申请向${where}${phones === null ? '' : `约 ${usersZh(phones)}`}发送短信，`,
    headingDay: chineseDay,
    loadingTitle: '申请',
    back: '返回待办事项',
    message: '短信内容',
    units: (units: number, segments: number) => `${units} 字，计 ${segments} 条`,
    findings: '系统校验结果',
    applied: '申请事项',
    applicant: '申请单位',
    why: '申请理由',
    audience: '接收人群',
    window: '发送时间',
    scope: '发送范围',
    volume: '预计数量',
    frequency: '发送频次',
    frequencyOf: (sends: number, note: string) => `${sends} 次${note === '' ? '' : `（${note}）`}`,
    classification: '类别',
    classes: classesZh,
    channel: '发送方式',
    channels: channelsZh,
    exemptions: '申请适用的例外规定',
    exemption: (title: string, number: string, article: string) => `《${title}》（${number}）${article}`,
    submitted: '提交',
    clock: '期限起算日',
    provisional: '工作日按保守口径暂计，放假安排公布后重新核定',
    orders: '运营商执行情况',
    operator: '运营商',
    status: '状态',
    ceiling: '数量上限',
    sent: '已发',
    delivered: '送达',
    failed: '失败',
    refusedByUsers: '退订或拒收',
    decision: '决定',
    outcomes: { approved: '同意协调', returned: '退回更正', declined: '不予协调' },
    closed: closedZh,
    explain: {
      heading: '未作决定的原因',
      label: '说明未作决定的原因',
      title: '说明未作决定的原因，通知申请单位',
      missing: '到发送时间没有作出决定，尚未向申请单位说明原因。',
      phrases: lapsePhrases,
    },
  },
  {
    heading: (who: string, where: string, phones: number | null) =>
      `${who} requests a message to ${phones === null ? '' : `about ${phones.toLocaleString('en')} phones in `}${where}, `,
    headingDay: (day: string) => day,
    loadingTitle: 'Application',
    back: 'Back to the work list',
    message: 'Message',
    units: (units: number, segments: number) =>
      `${units} characters, ${segments === 1 ? '1 message' : `${segments} messages`}`,
    findings: 'Findings of the system',
    applied: 'What is applied for',
    applicant: 'Applicant',
    why: 'Reason',
    audience: 'Audience',
    window: 'Time of sending',
    scope: 'Scope',
    volume: 'Estimated volume',
    frequency: 'Frequency',
    frequencyOf: (sends: number, note: string) =>
      `${sends === 1 ? 'Once' : `${sends} times`}${note === '' ? '' : ` (${note})`}`,
    classification: 'Class',
    classes: classesEn,
    channel: 'Channel',
    channels: channelsEn,
    exemptions: 'Exemptions claimed',
    exemption: (title: string, number: string, article: string) => `《${title}》 (${number}) ${article}`,
    submitted: 'Submitted',
    clock: 'Lead time counts from',
    provisional: 'Working days are counted conservatively and judged again once the holidays are published',
    orders: 'What the operators do',
    operator: 'Operator',
    status: 'Status',
    ceiling: 'At most',
    sent: 'Sent',
    delivered: 'Delivered',
    failed: 'Failed',
    refusedByUsers: 'Refused by users',
    decision: 'Decision',
    outcomes: { approved: 'Coordinated', returned: 'Returned for correction', declined: 'Declined' },
    closed: closedEn,
    explain: {
      heading: 'Why nothing was decided',
      label: 'Say why nothing was decided',
      title: 'Say why nothing was decided, and tell the department',
      missing: 'Nothing was decided by its send time, and the department has not been told why.',
      phrases: lapsePhrases,
    },
  },
);
