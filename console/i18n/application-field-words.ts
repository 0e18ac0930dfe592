import { defineWords } from './words.ts';

/** As the pointers of findings name them. */
export const fieldNames = [
  'text',
  'reason',
  'window',
  'divisions',
  'audience',
  'volumeEstimate',
  'frequency',
  'sendingAgency',
  'classification',
  'channel',
  'exemptions',
  'attachment',
] as const;
export type FieldName = (typeof fieldNames)[number];

type Names = Readonly<Record<FieldName, string>>;

const namesZh: Names = {
  text: '短信内容',
  reason: '发送理由',
  window: '发送时间',
  divisions: '发送范围',
  audience: '接收人群',
  volumeEstimate: '预计数量（号码数）',
  frequency: '发送频次',
  sendingAgency: '发送机构',
  classification: '短信类别',
  channel: '发送渠道',
  exemptions: '申请适用例外规定',
  attachment: '盖章的书面申请',
};
const namesEn: Names = {
  text: 'Message',
  reason: 'Reason for sending',
  window: 'Time of sending',
  divisions: 'Scope',
  audience: 'Audience',
  volumeEstimate: 'Estimated volume (phones)',
  frequency: 'Frequency',
  sendingAgency: 'Sending agency',
  classification: 'Class of message',
  channel: 'Channel',
  exemptions: 'Exemptions claimed',
  attachment: 'Sealed written application',
};

export const fieldWords = defineWords(
  { names: namesZh, officer: '审批意见：' },
  { names: namesEn, officer: 'The officer says:' },
);

/** How an officer's reason would name a field. */
export const spokenOf: Readonly<Record<FieldName, readonly string[]>> = {
  text: ['短信内容', '发送内容', '短信全文', '文字', '签名', '联系电话', '咨询电话', '链接', '字符'],
  reason: ['理由', '必要性'],
  window: ['发送时间', '时段', '时间'],
  divisions: ['发送范围', '地市', '区划', '范围'],
  audience: ['人群', '对象'],
  volumeEstimate: ['总量', '数量', '号码数'],
  frequency: ['频次', '次数'],
  sendingAgency: ['发送机构', '署名'],
  classification: ['类别', '宣传', '商业'],
  channel: ['渠道'],
  exemptions: ['例外', '依据', '国家另有规定'],
  attachment: ['附件', '盖章', '扫描件', '公章', '书面申请'],
};
