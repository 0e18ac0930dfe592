import type { NoticeKind } from '../../../lambda/domain/vocabulary/notice-kind.ts';
import { defineWords } from '../../i18n/words.ts';

type Kinds = Readonly<Record<NoticeKind, string>>;

const kindsZh: Kinds = {
  'emergency-awaits': '应急发送待确认',
  'emergency-escalated': '应急发送提请上级确认',
  'emergency-refused': '应急发送未予确认',
  'application-undecided': '申请临近发送时间尚未审批',
  'application-returned': '申请退回更正',
  'application-approved': '申请批准',
  'application-declined': '申请不予协调',
  'application-lapsed': '申请逾期失效',
  'lapse-explained': '主管机构说明未作决定的原因',
  'message-halted': '停止发送',
  'message-corrected': '下达更正或解除',
  'erratum-waits': '更正待复核',
  'paperwork-due': '补办手续到期',
  'paperwork-overdue': '补办手续逾期',
  'paperwork-returned': '补办手续退回',
  'operator-silent': '运营商无回执',
  'proposal-waits': '登记变更待确认',
  'reason-owed': '逾期失效待说明原因',
};
const kindsEn: Kinds = {
  'emergency-awaits': 'An emergency waits to be confirmed',
  'emergency-escalated': 'An emergency is passed up to be confirmed',
  'emergency-refused': 'An emergency is not confirmed',
  'application-undecided': 'An application is undecided shortly before its time',
  'application-returned': 'An application is returned',
  'application-approved': 'An application is approved',
  'application-declined': 'An application is declined',
  'application-lapsed': 'An application lapses',
  'lapse-explained': 'The authority says why nothing was decided',
  'message-halted': 'A message is stopped',
  'message-corrected': 'A correction or an all-clear is ordered',
  'erratum-waits': 'An erratum waits to be signed',
  'paperwork-due': 'Paperwork is due',
  'paperwork-overdue': 'Paperwork is overdue',
  'paperwork-returned': 'Paperwork is returned',
  'operator-silent': 'An operator is silent',
  'proposal-waits': 'A change of the register waits to be confirmed',
  'reason-owed': 'The reason of a lapse is owed',
};

export const noticeChoicesWords = defineWords(
  {
    title: '我的通知渠道',
    subtitle: '渠道由本单位值班表登记。这里选择各类通知使用其中哪些；没有选择的，使用全部渠道。',
    nobody: '本单位的值班表没有登记您的账号，平台不会直接通知您。',
    nobodyAdvice: '需要接收通知的，请联系维护本单位值班表的登记人员。',
    noChannel: '值班表为您登记的渠道，本平台都没有接入，通知送不到您。请联系维护值班表的登记人员。',
    kinds: kindsZh,
    by: { sms: '短信', voice: '语音电话', wecom: '企业微信', dingtalk: '钉钉', email: '邮件', other: '其他' },
    channel: (by: string, gateway: string) => `${by}（${gateway}）`,
    locked: '由政策规定，不能关闭：按值班表使用全部渠道。只用于紧急通知的渠道，紧急时才使用。',
    urgentOnly: (channel: string) => `${channel}在值班表中只用于紧急通知，不用于本类。`,
    last: '至少保留一个渠道。',
    saved: '通知渠道已保存',
    unsaved: '更改尚未保存：离开本页后仍保留在本机，保存后才生效。',
    restored: '已恢复上次选择、尚未保存的内容：保存后才生效。',
    discard: '放弃更改',
    chosenAt: '上次保存：',
    neverChosen: '尚未选择，使用全部渠道。',
  },
  {
    title: 'My notice channels',
    subtitle:
      'The duty roster of your organisation holds the channels. Choose here which of them are used for what; all are, where nothing is chosen.',
    nobody: 'The duty roster of your organisation does not name your account: you are told of nothing by yourself.',
    nobodyAdvice: 'If you should be, ask the registrars who keep the roster.',
    noChannel:
      'None of the channels that the roster holds of you is connected here: no notice reaches you. Ask the registrars who keep the roster.',
    kinds: kindsEn,
    by: { sms: 'SMS', voice: 'Call', wecom: 'WeCom', dingtalk: 'DingTalk', email: 'E-mail', other: 'Other' },
    channel: (by: string, gateway: string) => `${by} (${gateway})`,
    locked:
      'By policy every channel that the roster has for it is used, and none can be turned off. One for urgent notices alone is used where it is urgent.',
    urgentOnly: (channel: string) => `By the roster, ${channel} is for urgent notices alone and not for these.`,
    last: 'At least one channel stays.',
    saved: 'Your channels are saved',
    unsaved: 'What you changed is not saved: it stays on this machine when you leave, and holds once it is saved.',
    restored: 'What you had changed and not saved is here again: it holds once it is saved.',
    discard: 'Discard',
    chosenAt: 'Last saved:',
    neverChosen: 'Nothing is chosen: all channels are used.',
  },
);
