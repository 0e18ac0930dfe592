import type { ApplicationCase } from '../../api/schema.ts';
import { defineWords } from '../../i18n/words.ts';

type Outcomes = Readonly<Record<NonNullable<ApplicationCase['decision']>['outcome'], (edition: string) => string>>;

type Reasons = Readonly<Record<NonNullable<ApplicationCase['decision']>['outcome'], string>>;

const outcomeZh: Outcomes = {
  approved: (edition) => `经审查，依据《${edition}》，同意协调发送。`,
  returned: (edition) => `经审查，依据《${edition}》，申请需要更正，现予退回。请更正后重新提交。`,
  declined: (edition) => `经审查，依据《${edition}》，决定不予协调发送。`,
};
const outcomeEn: Outcomes = {
  approved: (edition) => `Having examined it under 《${edition}》, this authority agrees to coordinate the send.`,
  returned: (edition) => `Having examined it under 《${edition}》, this authority returns it for correction.`,
  declined: (edition) => `Having examined it under 《${edition}》, this authority does not coordinate the send.`,
};

const reasonsZh: Reasons = {
  approved: '审批意见：',
  returned: '退回理由及须更正之处：',
  declined: '不予协调的情况和理由：',
};
const reasonsEn: Reasons = {
  approved: 'The officer says:',
  returned: 'Why it is returned, and what is to be corrected:',
  declined: 'The situation and the reasons:',
};

const dayZh = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

export const letterWords = defineWords(
  {
    name: '决定通知书',
    heading: '公益短信发送协调决定通知书',
    number: (id: string) => `案号：${id}`,
    day: dayZh,
    received: (day: string) => `你单位于${dayZh(day)}提交的公益短信发送申请收悉。申请发送的内容为：`,
    outcome: outcomeZh,
    terms: '发送须遵守下列安排：',
    window: (start: string, end: string, zone: string) => `发送时间：${start} 至 ${end}（${zone}）`,
    scope: (where: string) => `发送范围：${where}`,
    operator: (name: string, ceiling: number) => `${name}：不超过 ${ceiling.toLocaleString('zh-CN')} 个号码`,
    total: (ceiling: number) => `合计不超过 ${ceiling.toLocaleString('zh-CN')} 个号码，各企业上限如下：`,
    access: (number: string) => `接入号：${number}`,
    reasons: reasonsZh,
    grounds: '审查所见：',
    article: (article: string) => `（第${article}条）`,
    officer: '经办：',
    back: '返回申请',
    print: '打印',
    none: '尚未作出决定，没有通知书。',
  },
  {
    name: 'Letter of decision',
    heading: 'Decision on the coordination of a public-interest message',
    number: (id: string) => `Case ${id}`,
    day: (day: string) => day,
    received: (day: string) => `Your application of ${day} has been received. The message applied for reads:`,
    outcome: outcomeEn,
    terms: 'It is to be sent as follows:',
    window: (start: string, end: string, zone: string) => `Time: ${start} to ${end} (${zone})`,
    scope: (where: string) => `Scope: ${where}`,
    operator: (name: string, ceiling: number) => `${name}: at most ${ceiling.toLocaleString('en')} numbers`,
    total: (ceiling: number) => `At most ${ceiling.toLocaleString('en')} numbers in all, of each operator:`,
    access: (number: string) => `Access number: ${number}`,
    reasons: reasonsEn,
    grounds: 'What was found:',
    article: (article: string) => ` (article ${article})`,
    officer: 'Officer: ',
    back: 'Back to the application',
    print: 'Print',
    none: 'Nothing is decided yet, so there is no letter.',
  },
);
