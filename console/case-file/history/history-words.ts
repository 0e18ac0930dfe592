import type { DomainEvent, PaperworkLine } from '../../api/types.ts';
import { defineWords } from '../../i18n/words.ts';
import type { ChainBreak } from './verify-chain.ts';

export type EventType = DomainEvent['type'];
type EventWords = Readonly<Record<EventType, string>>;
type Noted = {
  readonly confirmation: (nth: number) => string;
  readonly paperwork: (reminder: NonNullable<PaperworkLine['reminders']>, days: number) => string;
};
type BreakWords = Readonly<Record<ChainBreak['reason'], string>>;

const eventsZh: EventWords = {
  'application.drafted': '起草申请',
  'application.corrected': '更正内容',
  'application.submitted': '提交申请',
  'application.rejudged': '按新安排重新核定',
  'application.decision-reminded': '临近发送时间，尚未审批',
  'application.returned': '退回更正',
  'application.declined': '决定不予协调',
  'application.first-signed': '第一人签批',
  'application.approved': '批准',
  'application.scheduled': '排定发送',
  'application.withdrawn': '撤回',
  'application.lapsed': '逾期，自动失效',
  'application.lapse-explained': '说明未作决定的原因',
  'application.dispatch-started': '开始下达',
  'application.dispatched': '已下达运营商',
  'application.completed': '发送完成',
  'application.halted': '叫停',
  'application.erratum-signed': '更正由第一人签批',
  'application.erratum-issued': '发送更正给已收到的人',
  'application.complaints-recorded': '登记投诉',
  'emergency.triggered': '发起应急发送',
  'emergency.confirmation-requested': '待值班员确认',
  'emergency.confirmed': '值班员确认',
  'emergency.refused': '值班员未予确认',
  'emergency.sent': '发送',
  'emergency.update-requested': '请求更新',
  'emergency.confirmation-reminded': '尚无值班员确认，记录超时',
  'emergency.escalated': '至今无人确认，提请国家主管机构确认',
  'emergency.update-refused': '更新未予确认',
  'emergency.updated': '更新',
  'emergency.cancelled': '取消',
  'emergency.ended': '结束',
  'emergency.stop-explained': '说明停止原因',
  'emergency.told': '告知已收到的人',
  'emergency.reviewed': '事后审查',
  'emergency.complaints-recorded': '登记投诉',
  'paperwork.opened': '产生补办手续义务',
  'paperwork.filed': '报送手续',
  'paperwork.accepted': '手续办结',
  'paperwork.returned': '手续退回补正',
  'paperwork.reminded': '手续尚待报送，已到提醒期',
  'order.published': '指令发布',
  'order.handed-over': '指令送达',
  'order.attempt-failed': '送达未成功',
  'order.resent': '重新下达',
  'order.telephoned': '电话下达',
  'order.accepted': '运营商接收',
  'order.started': '开始发送',
  'order.progressed': '报告进度',
  'order.finished': '发送完毕',
  'order.suppressed': '不再下达（已被后续指令取代或已过时）',
  'registry.change-proposed': '提出变更',
  'registry.change-confirmed': '确认变更',
  'registry.change-rejected': '否决变更',
  'registry.unjustified-use-noted': '记录不当使用',
};
const eventsEn: EventWords = {
  'application.drafted': 'Drafted',
  'application.corrected': 'Corrected',
  'application.submitted': 'Submitted',
  'application.rejudged': 'Judged again on a new calendar',
  'application.decision-reminded': 'Send time near, not decided yet',
  'application.returned': 'Returned for correction',
  'application.declined': 'Declined',
  'application.first-signed': 'Signed by a first officer',
  'application.approved': 'Approved',
  'application.scheduled': 'Scheduled',
  'application.withdrawn': 'Withdrawn',
  'application.lapsed': 'Lapsed',
  'application.lapse-explained': 'Said why nothing was decided',
  'application.dispatch-started': 'Hand-over begun',
  'application.dispatched': 'Handed over to the operators',
  'application.completed': 'Completed',
  'application.halted': 'Halted',
  'application.erratum-signed': 'Erratum signed by a first officer',
  'application.erratum-issued': 'Erratum ordered for those who got it',
  'application.complaints-recorded': 'Complaints recorded',
  'emergency.triggered': 'Triggered',
  'emergency.confirmation-requested': 'Waits for a duty officer to confirm',
  'emergency.confirmed': 'Confirmed by the duty officer',
  'emergency.refused': 'Not confirmed by the duty officer',
  'emergency.sent': 'Sent',
  'emergency.update-requested': 'Update asked for',
  'emergency.confirmation-reminded': 'No duty officer has confirmed: time noted',
  'emergency.escalated': 'Nobody has confirmed: the national authority may confirm it, too',
  'emergency.update-refused': 'Update not confirmed',
  'emergency.updated': 'Updated',
  'emergency.cancelled': 'Cancelled',
  'emergency.ended': 'Ended',
  'emergency.stop-explained': 'Said why it was stopped',
  'emergency.told': 'Those who have it were told',
  'emergency.reviewed': 'Reviewed afterwards',
  'emergency.complaints-recorded': 'Complaints recorded',
  'paperwork.opened': 'Paperwork owed',
  'paperwork.filed': 'Paperwork filed',
  'paperwork.accepted': 'Paperwork accepted',
  'paperwork.returned': 'Paperwork returned',
  'paperwork.reminded': 'Paperwork still to be filed: time noted',
  'order.published': 'Order published',
  'order.handed-over': 'Order handed over',
  'order.attempt-failed': 'Hand-over failed',
  'order.resent': 'Order sent again',
  'order.telephoned': 'Given by telephone',
  'order.accepted': 'Accepted by the operator',
  'order.started': 'Sending begun',
  'order.progressed': 'Progress reported',
  'order.finished': 'Sending finished',
  'order.suppressed': 'Given up (a newer order took its place, or its time was over)',
  'registry.change-proposed': 'Change proposed',
  'registry.change-confirmed': 'Change confirmed',
  'registry.change-rejected': 'Change rejected',
  'registry.unjustified-use-noted': 'Unjustified use noted',
};

/** What the clock notes in the journal. That somebody was told stands in no commit: no history may say it. */
const notedZh: Noted = {
  confirmation: (nth) => `尚无值班员确认，记录了一次超时（第 ${nth} 次）`,
  paperwork: (reminder, days) => {
    if (reminder === 'before') return '手续尚待报送，已到提醒期';
    return days === 0 ? '手续尚待报送，已到期' : `手续尚待报送，已逾期 ${days} 天`;
  },
};
const notedEn: Noted = {
  confirmation: (nth) => `No duty officer has confirmed: time noted (${nth}×)`,
  paperwork: (reminder, days) => {
    if (reminder === 'before') return 'Paperwork still to be filed: soon due';
    if (days === 0) return 'Paperwork still to be filed: due';
    return `Paperwork still to be filed: ${days === 1 ? '1 day' : `${days} days`} overdue`;
  },
};

const breaksZh: BreakWords = {
  'missing-version': '缺少记录',
  'previous-hash': '与上一条不相接',
  hash: '内容与摘要不符',
};
const breaksEn: BreakWords = {
  'missing-version': 'a commit is missing',
  'previous-hash': 'does not follow from the one before',
  hash: 'contents do not match the hash',
};

/** A forgotten event or break does not compile. */
export const historyWords = defineWords(
  {
    events: eventsZh,
    again: (said: string) => `${said}（已知有完全相同的一条，仍要发送）`,
    noted: notedZh,
    breaks: breaksZh,
    label: '办理经过',
    verify: '校验记录链',
    verifying: '正在校验…',
    intact: (count: number) => `已在本页重新计算 ${count} 条记录的摘要，全部相符`,
    broken: (version: number, reason: ChainBreak['reason']) =>
      `记录链断裂，第 ${version} 条：${breaksZh[reason]}。请保存证据文件并报告安全管理人员。`,
    reason: (text: string) => `理由：${text}`,
    complained: (count: number, on: string, by: string | null) =>
      `${count} 件，${on} 收到${by === null ? '' : `，须于 ${by} 前转送有关企业`}`,
    withheld: '内容未报送，只由起草单位查看',
    withheldCount: (count: number) => `其中 ${count} 条的内容未报送，此处不显示，其摘要由后一条记录印证`,
    hash: '摘要',
    system: '系统',
  },
  {
    events: eventsEn,
    again: (said: string) => `${said} once more, knowingly: the very same was out already`,
    noted: notedEn,
    breaks: breaksEn,
    label: 'History',
    verify: 'Verify the chain',
    verifying: 'Verifying…',
    intact: (count: number) =>
      `${count === 1 ? '1 commit' : `${count} commits`} recomputed on this page: every hash holds`,
    broken: (version: number, reason: ChainBreak['reason']) =>
      `The chain is broken at commit ${version}: ${breaksEn[reason]}. Keep the evidence file and report it.`,
    reason: (text: string) => `Reason: ${text}`,
    complained: (count: number, on: string, by: string | null) =>
      `${count} received on ${on}${by === null ? '' : `, to be forwarded to the companies by ${by}`}`,
    withheld: 'Not submitted: shown to the department that drafted it alone',
    withheldCount: (count: number) =>
      `${count === 1 ? '1 of them is' : `${count} of them are`} not shown, never having been submitted; the commit after each bears out its hash`,
    hash: 'Hash',
    system: 'System',
  },
);

type Words = Pick<(typeof historyWords)['zh'], 'events' | 'noted' | 'again'>;
type Drill = Partial<Readonly<Record<EventType, string>>>;

/** What an event is called, in a drill by its own name; where it notes that time has passed, how often or how long. */
export const eventSaid = (event: DomainEvent, { events, noted, again }: Words, drill: Drill = {}): string => {
  if (event.type === 'emergency.confirmation-reminded') return noted.confirmation(event.reminder);
  if (event.type === 'paperwork.reminded') return noted.paperwork(event.reminder, event.daysOverdue);
  const said = drill[event.type] ?? events[event.type];
  return event.type === 'emergency.triggered' && event.again === true ? again(said) : said;
};

/** What a drill calls otherwise than the real thing. */
export const drillHistoryWords = defineWords(
  {
    'emergency.triggered': '发起演练',
    'emergency.confirmation-requested': '演练待值班员确认',
    'emergency.confirmed': '值班员确认演练',
    'emergency.refused': '演练未开展',
    'emergency.sent': '演练开始，未向公众发送',
    'emergency.update-requested': '请求更新演练',
    'emergency.update-refused': '演练的更新未予确认',
    'emergency.updated': '更新演练',
    'emergency.cancelled': '取消演练',
    'emergency.ended': '结束演练',
    'emergency.told': '演练告知已收到的人，未向公众发送',
  },
  {
    'emergency.triggered': 'Drill triggered',
    'emergency.confirmation-requested': 'The drill waits for a duty officer to confirm it',
    'emergency.confirmed': 'The duty officer confirmed the drill',
    'emergency.refused': 'Drill not held',
    'emergency.sent': 'Drill begun, nothing sent to the public',
    'emergency.update-requested': 'An update of the drill was asked for',
    'emergency.update-refused': 'The update of the drill was not confirmed',
    'emergency.updated': 'Drill updated',
    'emergency.cancelled': 'Drill cancelled',
    'emergency.ended': 'Drill ended',
    'emergency.told': 'The drill told those who have it; nothing sent to the public',
  },
);
