import { isStopping } from '../../../../lambda/domain/order/alerting.ts';
import type { ApplicationContent, OrderRow } from '../../../api/types.ts';
import { defineWords, usersZh } from '../../../i18n/words.ts';

type Classes = Readonly<Record<NonNullable<ApplicationContent['classification']>, string>>;
type Channels = Readonly<Record<NonNullable<ApplicationContent['channel']>, string>>;
type Kinds = Readonly<Record<OrderRow['kind'], string>>;

const classesZh: Classes = { 'public-interest': '公益性', 'work-publicity': '工作宣传类', commercial: '商业性' };
const classesEn: Classes = {
  'public-interest': 'Public interest',
  'work-publicity': 'Work publicity',
  commercial: 'Commercial',
};
const channelsZh: Channels = { sms: '短信', 'internet-message': '具有短信功能的互联网信息' };
const channelsEn: Channels = { sms: 'Text message', 'internet-message': 'Internet message with the features of one' };
const kindsZh: Kinds = {
  send: '发送',
  update: '更新',
  cancel: '取消',
  end: '结束',
  halt: '叫停',
  correction: '更正',
  'all-clear': '解除',
};
const kindsEn: Kinds = {
  send: 'send',
  update: 'update',
  cancel: 'cancel',
  end: 'end',
  halt: 'halt',
  correction: 'correction',
  'all-clear': 'all clear',
};

/** What became of a stop; of what it stops where its operator never had that, and of a send that was stopped. */
export type Stopping = 'confirmed' | 'asked' | 'never-sent';

/** Its counts and its ceiling are those of what it stops: a stop itself sends nothing. null for a send. */
export const stoppingOf = ({ kind, status }: Pick<OrderRow, 'kind' | 'status'>): Stopping | null => {
  if (!isStopping(kind)) return null;
  if (status === 'suppressed') return 'never-sent';
  return status === 'accepted' || status === 'started' || status === 'finished' ? 'confirmed' : 'asked';
};

/** Whether a confirmed stop has come after a send that was still going on when it last said anything. */
export const hasStopped = (order: OrderRow, orders: readonly OrderRow[]): boolean =>
  stoppingOf(order) === null &&
  order.status !== 'finished' &&
  order.status !== 'suppressed' &&
  orders.some((other) => other.operator === order.operator && stoppingOf(other) === 'confirmed');

type Stoppings = Readonly<Record<Stopping, string>>;

const stoppingsZh: Stoppings = {
  confirmed: '已确认停止',
  asked: '尚未确认停止',
  'never-sent': '未收到发送指令，无须停止',
};
const stoppingsEn: Stoppings = {
  confirmed: 'Stop confirmed',
  asked: 'Stop not confirmed yet',
  'never-sent': 'Never had the send; nothing to stop',
};

const zhCount = (count: number): string => count.toLocaleString('zh-CN');
const enCount = (count: number): string => count.toLocaleString('en');

export const applicationWords = defineWords(
  {
    title: (where: string) => `向${where}发送公益短信的申请`,
    untitled: '公益短信发送申请',
    letter: '决定通知书',
    decide: '前往审批',
    goOn: '继续填写',
    correct: '按意见更正',
    clerical: '更换盖章申请',
    withdraw: '撤回',
    withdrawTitle: '撤回此申请？',
    withdrawWhat: '撤回后不能恢复；如仍需发送，须重新申请，提前期重新起算。',
    withdrawReason: '撤回的理由（必填）',
    confirmWithdraw: '撤回申请',
    withdrawn: '申请已撤回。',
    content: '申请内容',
    classes: classesZh,
    channels: channelsZh,
    phones: (count: number) => `约 ${usersZh(count)}`,
    often: (sends: number, note: string) => `${sends} 次${note === '' ? '' : `，${note}`}`,
    measured: (units: number, segments: number) => `${zhCount(units)} 个字符，${zhCount(segments)} 条短信`,
    absent: '未填写',
    orders: '运营商发送情况',
    operator: '运营商',
    kinds: kindsZh,
    stoppings: stoppingsZh,
    stopped: '已停止发送',
    status: '状态',
    ceiling: '数量上限',
    sent: '发送结果',
    noReceipt: '尚无回执',
    notOrdered: '未下达，未发送',
    counted: (sent: number, delivered: number, failed: number, refused: number) =>
      `发出 ${zhCount(sent)}，送达 ${zhCount(delivered)}，失败 ${zhCount(failed)}，拒收 ${zhCount(refused)}`,
    lastReceipt: '最近回执',
  },
  {
    title: (where: string) => `Application to send to ${where}`,
    untitled: 'Application for a public-interest message',
    letter: 'Letter of decision',
    decide: 'Decide on it',
    goOn: 'Go on writing',
    correct: 'Correct as asked',
    clerical: 'Replace the sealed application',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw this application?',
    withdrawWhat: 'It cannot be taken back; to send after all, apply again with a new lead time.',
    withdrawReason: 'Why (required)',
    confirmWithdraw: 'Withdraw it',
    withdrawn: 'The application is withdrawn.',
    content: 'What is applied for',
    classes: classesEn,
    channels: channelsEn,
    phones: (count: number) => `about ${enCount(count)} phones`,
    often: (sends: number, note: string) =>
      `${sends === 1 ? 'once' : `${sends} times`}${note === '' ? '' : `, ${note}`}`,
    measured: (units: number, segments: number) =>
      `${enCount(units)} characters, ${segments === 1 ? '1 message' : `${enCount(segments)} messages`}`,
    absent: 'Not given',
    orders: 'What the operators sent',
    operator: 'Operator',
    kinds: kindsEn,
    stoppings: stoppingsEn,
    stopped: 'Stopped',
    status: 'Status',
    ceiling: 'Ceiling',
    sent: 'Result',
    noReceipt: 'No receipt yet',
    notOrdered: 'Not ordered, not sent',
    counted: (sent: number, delivered: number, failed: number, refused: number) =>
      `${enCount(sent)} sent, ${enCount(delivered)} delivered, ${enCount(failed)} failed, ${enCount(refused)} refused`,
    lastReceipt: 'Last receipt',
  },
);
