import type { NoticeKind } from '../../lambda/domain/vocabulary/notice-kind.ts';
import { defineWords } from '../i18n/words.ts';

type Kinds = Readonly<Record<NoticeKind, string>>;

const kindsZh: Kinds = {
  'emergency-awaits': '待确认',
  'emergency-escalated': '提请确认',
  'emergency-refused': '未予确认',
  'application-undecided': '临近发送时间尚未审批',
  'application-returned': '退回更正',
  'application-approved': '批准',
  'application-declined': '不予协调',
  'application-lapsed': '逾期失效',
  'lapse-explained': '说明未作决定的原因',
  'message-halted': '停止发送',
  'message-corrected': '更正或解除',
  'erratum-waits': '更正待复核',
  'paperwork-due': '补办手续到期',
  'paperwork-overdue': '补办手续逾期',
  'paperwork-returned': '补办手续退回',
  'operator-silent': '运营商无回执',
  'proposal-waits': '登记变更待确认',
  'reason-owed': '逾期失效待说明原因',
};
const kindsEn: Kinds = {
  'emergency-awaits': 'waits to be confirmed',
  'emergency-escalated': 'passed up to be confirmed',
  'emergency-refused': 'not confirmed',
  'application-undecided': 'undecided before its time',
  'application-returned': 'returned',
  'application-approved': 'approved',
  'application-declined': 'declined',
  'application-lapsed': 'lapsed',
  'lapse-explained': 'why nothing was decided',
  'message-halted': 'stopped',
  'message-corrected': 'corrected or all clear',
  'erratum-waits': 'erratum to be signed',
  'paperwork-due': 'paperwork due',
  'paperwork-overdue': 'paperwork overdue',
  'paperwork-returned': 'paperwork returned',
  'operator-silent': 'operator silent',
  'proposal-waits': 'change to be confirmed',
  'reason-owed': 'lapse without its reason',
};

/** Only what happened: handed to a gateway is not received, and received is not read. */
export const noticeWords = defineWords(
  {
    title: '通知情况',
    kinds: kindsZh,
    about: (kind: string) => `（${kind}）`,
    titleEmpty: '尚未通知任何人',
    noRoster: (desk: string) => `${desk}没有登记值班表，平台无法通知任何人，请直接致电。`,
    desk: (desk: string) => `${desk}值班电话：`,
    position: { first: '第一值班人', second: '第二值班人', third: '第三值班人', chief: '带班领导' },
    by: {
      sms: '短信',
      voice: '语音电话',
      wecom: '企业微信',
      dingtalk: '钉钉',
      email: '邮件',
      other: '通知',
    },
    waiting: (by: string) => `${by}待送交网关`,
    failed: (by: string, times: number, at: string) =>
      `${by}未送交：网关未接收（已试 ${times} 次，最近 ${at}），继续重试`,
    handed: (by: string, at: string) => `${by}已送交网关（${at}），尚无人查看`,
    handedMail: (_by: string, at: string) => `邮件已提交发布（${at}），尚无人查看`,
    opened: (by: string, at: string) => `${by}通知已有人登录查看（${at}）`,
    dropped: (by: string) => `${by}未送交：送交前已有处理结果`,
    next: (who: string, at: string) => `${at} 起通知${who}`,
    ifNobody: '仍无人处理时：',
    undecided: (hours: number) =>
      `尚未为这件申请通知任何人；距发送时间 ${hours} 小时仍未审批的，平台到时通知审批机构的值班人。`,
    failedToRead: '通知情况暂时读不到，请直接致电。',
  },
  {
    title: 'Who has been told',
    kinds: kindsEn,
    about: (kind: string) => ` (${kind})`,
    titleEmpty: 'Nobody has been told',
    noRoster: (desk: string) => `${desk} has no duty roster on register, so nobody can be told: ring them.`,
    desk: (desk: string) => `Duty desk of ${desk}: `,
    position: {
      first: 'first on duty',
      second: 'second on duty',
      third: 'third on duty',
      chief: 'chief',
    },
    by: { sms: 'SMS', voice: 'Call', wecom: 'WeCom', dingtalk: 'DingTalk', email: 'E-mail', other: 'Notice' },
    waiting: (by: string) => `${by}: not with its gateway yet`,
    failed: (by: string, times: number, at: string) =>
      `${by}: not taken by its gateway (${times === 1 ? 'tried once' : `tried ${times} times`}, last ${at}); it is tried again`,
    handed: (by: string, at: string) => `${by}: handed to its gateway at ${at}, opened by nobody yet`,
    handedMail: (_by: string, at: string) => `E-mail: published at ${at}, opened by nobody yet`,
    opened: (by: string, at: string) => `${by}: somebody signed in by its link at ${at}`,
    dropped: (by: string) => `${by}: not handed over, for it was decided before`,
    next: (who: string, at: string) => `${who} is told from ${at}`,
    ifNobody: 'While nobody acts: ',
    undecided: (hours: number) =>
      `Nobody has been told of this application. If it is undecided ${hours} hours before its send time, those on duty at the authority are told then.`,
    failedToRead: 'Who has been told cannot be read for the moment: ring the desk.',
  },
);
