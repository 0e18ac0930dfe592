import { articleInChinese } from '../../../../lambda/domain/rules/chinese-numeral.ts';
import { type Edition, editionInForce, editions } from '../../../../lambda/domain/rules/editions.ts';
import type { ApplicationCase, OrderRow, Organisation } from '../../../api/types.ts';
import { defineWords } from '../../../i18n/words.ts';
import type { Articles } from './articles-of.ts';
import { basisWords } from './basis-words.ts';

export type Outcome = NonNullable<ApplicationCase['decision']>['outcome'];

/** What was decided, and on which articles it stands where it was decided by that edition. */
type Outcomes = Readonly<Record<Outcome, (edition: Edition) => string>>;

const { zh: basisZh, en: basisEn } = basisWords;
const law = editions[editionInForce];

const outcomeZh: Outcomes = {
  approved: (edition) => `经审查，${basisZh.part(edition, 'decidedUnder')}，同意协调发送。`,
  returned: (edition) => `经审查，${basisZh.whole(edition)}，申请需要更正，现予退回。请更正后重新提交。`,
  declined: (edition) =>
    `经审查，${basisZh.part(edition, 'decidedUnder')}，决定不予协调发送，现将相关情况和理由告知如下。`,
};
const outcomeEn: Outcomes = {
  approved: (edition) =>
    `Having examined it ${basisEn.part(edition, 'decidedUnder')}, this authority agrees to coordinate the send.`,
  returned: (edition) => `Having examined it ${basisEn.whole(edition)}, this authority returns it for correction.`,
  declined: (edition) =>
    `Having examined it ${basisEn.part(edition, 'decidedUnder')}, this authority does not coordinate the send, and informs you of the situation and the reasons.`,
};

/** What the department can do next: as far as the edition says, and no further. */
type Next = Readonly<Record<Exclude<Outcome, 'approved'>, (edition: Edition) => string>>;

/** The duty is that of the law in force; the longer time of a draft is the practice of this authority, which asks for it. */
const leadZh = (edition: Edition): string =>
  [
    `${basisZh.source(law, 'appliedUnder')}，须提前 ${law.leadTimeInWorkingDays} 个工作日`,
    ...(edition.id === law.id
      ? []
      : [
          `本机构${basisZh.source(edition, 'appliedUnder')}，请提前 ${edition.leadTimeInWorkingDays} 个工作日提交（本机构做法，非法律规定）`,
        ]),
  ].join('；');
const leadEn = (edition: Edition): string =>
  [
    `${basisEn.source(law, 'appliedUnder')}, ${law.leadTimeInWorkingDays} working days ahead are required`,
    ...(edition.id === law.id
      ? []
      : [
          `${basisEn.source(edition, 'appliedUnder')}, this authority asks for ${edition.leadTimeInWorkingDays} working days (its practice, not law)`,
        ]),
  ].join('; ');

const nextZh: Next = {
  returned: (edition) =>
    `更正后可在原申请上重新提交。改动内容、时间或范围的，提前期自重新提交之日起重新计算：${leadZh(edition)}。`,
  declined: (edition) => `针对上述情况和理由修改后，可以另行提出申请：${leadZh(edition)}。`,
};
const nextEn: Next = {
  returned: (edition) =>
    `Once corrected it can be submitted again. With another text, time or scope its lead time begins anew: ${leadEn(edition)}.`,
  declined: (edition) => `Once what is said above is mended, you may apply anew: ${leadEn(edition)}.`,
};

type Reasons = Readonly<Record<Outcome, string>>;

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

const articlesZh = ({ inForce, draft }: Articles): string => {
  const named = [
    ...(inForce === null ? [] : [`依据《${law.title}》${articleInChinese(inForce)}`]),
    ...(draft === null ? [] : [`参照征求意见稿${articleInChinese(draft)}`]),
  ];
  return named.length === 0 ? '' : `（${named.join('，')}）`;
};
const articlesEn = ({ inForce, draft }: Articles): string => {
  const named = [
    ...(inForce === null ? [] : [`under article ${inForce} of 《${law.title}》`]),
    ...(draft === null ? [] : [`with reference to article ${draft} of the draft`]),
  ];
  return named.length === 0 ? '' : ` (${named.join(', ')})`;
};

const dayZh = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** How what was approved came to its end all the same; null where it did not. */
export type Ended = Extract<ApplicationCase['status'], 'halted' | 'withdrawn' | 'lapsed'>;

export const endedAs = ({ status, decision }: Pick<ApplicationCase, 'status' | 'decision'>): Ended | null =>
  decision?.outcome === 'approved' && (status === 'halted' || status === 'withdrawn' || status === 'lapsed')
    ? status
    : null;

/** How far a halt has come: with nobody to stop, asked of the operators, or confirmed by each that had the send. */
export type Halted = 'never-ordered' | 'asked' | 'confirmed';

const confirmed: readonly OrderRow['status'][] = ['accepted', 'started', 'finished', 'suppressed'];

export const haltedAs = (orders: readonly Pick<OrderRow, 'kind' | 'status'>[]): Halted => {
  if (orders.length === 0) return 'never-ordered';
  const halts = orders.filter(({ kind }) => kind === 'halt');
  return halts.every(({ status }) => confirmed.includes(status)) ? 'confirmed' : 'asked';
};

type Endings = Readonly<Record<Ended, (day: string, halted: Halted) => string>>;

const haltedZh: Readonly<Record<Halted, string>> = {
  'never-ordered': '未向任何运营商下达',
  asked: '已要求各运营商停止，尚未全部确认；此前已发出的短信不会收回',
  confirmed: '各运营商均已确认；此前已发出的短信不会收回',
};
const haltedEn: Readonly<Record<Halted, string>> = {
  'never-ordered': 'no operator was given an order',
  asked: 'every operator was told to stop, and not all have confirmed; what had gone out is not taken back',
  confirmed: 'every operator has confirmed; what had gone out is not taken back',
};
const endedZh: Endings = {
  halted: (day, halted) => `经本机构决定，上述短信已于${dayZh(day)}停止发送：${haltedZh[halted]}。`,
  withdrawn: (day) => `你单位已于${dayZh(day)}撤回申请，不再发送。`,
  lapsed: (day) => `发送时间已过而未发送，申请已于${dayZh(day)}失效。`,
};
const endedEn: Endings = {
  halted: (day, halted) => `This authority halted the send on ${day}: ${haltedEn[halted]}.`,
  withdrawn: (day) => `You withdrew the application on ${day}; it is not sent.`,
  lapsed: (day) => `Its time passed unsent, and the application lapsed on ${day}.`,
};

export const letterWords = defineWords(
  {
    name: '决定通知书',
    heading: '公益短信发送协调决定通知书',
    number: (id: string) => `系统编号：${id}`,
    day: dayZh,
    received: (day: string) => `你单位于${dayZh(day)}提交的公益短信发送申请收悉。申请发送的内容为：`,
    outcome: outcomeZh,
    ended: endedZh,
    terms: '发送须遵守下列安排：',
    window: (start: string, end: string, zone: string) => `发送时间：${start} 至 ${end}（${zone}）`,
    scope: (where: string) => `发送范围：${where}`,
    operator: (name: string, ceiling: number) => `${name}：不超过 ${ceiling.toLocaleString('zh-CN')} 个号码`,
    total: (ceiling: number) => `合计不超过 ${ceiling.toLocaleString('zh-CN')} 个号码，各企业上限如下：`,
    access: (number: string) => `接入号：${number}`,
    reasons: reasonsZh,
    grounds: '审查所见：',
    articles: articlesZh,
    next: nextZh,
    ask: ({ name, contact: { office, phone } }: Organisation) =>
      `对本通知有疑问的，请联系${name}${office}，电话 ${phone}。`,
    signers: { first: '审批：', second: '复核：' },
    back: '返回申请',
    print: '打印',
    none: '尚未作出决定，没有通知书。',
    enclosed: '随申请提交的扫描件：',
    enclosure: (pages: number | null, sha256: string) =>
      `（${pages === null ? '' : `${pages} 页，`}SHA-256 ${sha256}）`,
  },
  {
    name: 'Letter of decision',
    heading: 'Decision on the coordination of a public-interest message',
    number: (id: string) => `System number ${id}`,
    day: (day: string) => day,
    received: (day: string) => `Your application of ${day} has been received. The message applied for reads:`,
    outcome: outcomeEn,
    ended: endedEn,
    terms: 'It is to be sent as follows:',
    window: (start: string, end: string, zone: string) => `Time: ${start} to ${end} (${zone})`,
    scope: (where: string) => `Scope: ${where}`,
    operator: (name: string, ceiling: number) => `${name}: at most ${ceiling.toLocaleString('en')} numbers`,
    total: (ceiling: number) => `At most ${ceiling.toLocaleString('en')} numbers in all, of each operator:`,
    access: (number: string) => `Access number: ${number}`,
    reasons: reasonsEn,
    grounds: 'What was found:',
    articles: articlesEn,
    next: nextEn,
    ask: ({ name, contact: { office, phone } }: Organisation) =>
      `With questions about this letter, ask ${name}, ${office}, telephone ${phone}.`,
    signers: { first: 'Officer: ', second: 'Second signature: ' },
    back: 'Back to the application',
    print: 'Print',
    none: 'Nothing is decided yet, so there is no letter.',
    enclosed: 'Scans submitted with the application:',
    enclosure: (pages: number | null, sha256: string) =>
      ` (${pages === null ? '' : `${pages === 1 ? '1 page' : `${pages} pages`}, `}SHA-256 ${sha256})`,
  },
);
