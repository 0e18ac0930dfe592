import type { Exemption } from '../../lambda/domain/rules/application-content.ts';
import { defineWords, usersZh } from '../i18n/words.ts';

/** What stands between an application and its submission. */
export const readinessWords = defineWords(
  {
    blocks: (wrong: number, missing: number) =>
      [wrong === 0 ? '' : `${wrong} 处须更正`, missing === 0 ? '' : `${missing} 项尚未填写`].filter(Boolean).join('，'),
  },
  {
    blocks: (wrong: number, missing: number) =>
      [wrong === 0 ? '' : `${wrong} to mend`, missing === 0 ? '' : `${missing} to fill in`].filter(Boolean).join(', '),
  },
);

type ByRule = Readonly<Record<Exemption['rule'], string>>;

const rulesZh: ByRule = {
  'content.length': '不超过 70 个字符',
  'content.link': '不得含网址、链接',
  'content.sender-name': '写明发送机构名称',
  'content.contact-phone': '写明联系电话',
  'work-publicity': '工作宣传类不予协调',
};
const rulesEn: ByRule = {
  'content.length': 'at most 70 characters',
  'content.link': 'no link',
  'content.sender-name': 'name of the sending agency',
  'content.contact-phone': 'contact phone',
  'work-publicity': 'work publicity is not coordinated',
};

export const detailWords = defineWords(
  {
    reason: '说明为什么要发、为什么须在此时发；审批机关据此衡量。',
    classification: '工作宣传类一般不予协调，国家另有规定的除外；商业性信息不属于公益短信。',
    classes: { 'public-interest': '公益性', 'work-publicity': '工作宣传类', commercial: '商业性' },
    sendingAgency: '对公众显示的机构名称；留空即为本单位。',
    channels: { sms: '短信', 'internet-message': '具有短信功能的互联网信息' },
    audience: '范围内的哪些人接收，例如：沿海乡镇常住人口。',
    volume: '审批机关须衡量发送总量。',
    inWords: (count: number) => `约 ${usersZh(count)}`,
    frequency: '同样内容发送几次、怎样安排。',
    sends: '次数',
    note: '安排',
    exemptions: '“国家另有规定的除外”：须写明所依据的规定；由审批人员核实确认，不会自动生效。',
    add: '增加一项例外',
    remove: (number: number) => `删去第 ${number} 项例外`,
    rule: '不适用哪一条',
    rules: rulesZh,
    basis: '规定名称',
    number: '文号',
    article: '条款',
  },
  {
    reason: 'Why it has to be sent, and why then; the authority weighs it.',
    classification:
      'Work publicity is as a rule not coordinated, unless the State provides otherwise; commerce is no public interest.',
    classes: { 'public-interest': 'Public interest', 'work-publicity': 'Work publicity', commercial: 'Commercial' },
    sendingAgency: 'As the public sees it; blank means this organisation.',
    channels: { sms: 'Text message', 'internet-message': 'Internet message with the features of one' },
    audience: 'Who receives it within the scope, e.g. residents of coastal townships.',
    volume: 'The authority weighs the total volume.',
    inWords: (count: number) => `about ${count.toLocaleString('en')} ${count === 1 ? 'phone' : 'phones'}`,
    frequency: 'How often the same text is sent, and when.',
    sends: 'Sends',
    note: 'Arrangement',
    exemptions:
      '“Unless the State provides otherwise”: name the provision; the officer has to confirm it, nothing is automatic.',
    add: 'Claim an exemption',
    remove: (number: number) => `Remove exemption ${number}`,
    rule: 'From which rule',
    rules: rulesEn,
    basis: 'Title of the provision',
    number: 'Document number',
    article: 'Article',
  },
);
