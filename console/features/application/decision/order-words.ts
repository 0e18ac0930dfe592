import { formatShanghai } from '../../../../lambda/domain/calendar/instant.ts';
import type { Policy } from '../../../../lambda/domain/rules/policy.ts';
import { defineWords } from '../../../i18n/words.ts';
import type { OrderFault } from './decision-draft.ts';

const figures = (
  instant: string,
): readonly [year: string, month: number, day: number, hour: number, minute: number] => {
  const [year = '', month, day, hour, minute] = formatShanghai(instant).split(/[- :]/);
  return [year, Number(month), Number(day), Number(hour), Number(minute)];
};

/** When a send begins, as a sentence says it: `12月18日9时`, with its year where that is another than now. */
export const beginsZh = (start: string, now: string): string => {
  const [year, month, day, hour, minute] = figures(start);
  const thisYear = year === figures(now)[0] ? '' : `${year}年`;
  return `${thisYear}${month}月${day}日${hour}时${minute === 0 ? '' : `${minute}分`}`;
};

export const beginsEn = (start: string): string => formatShanghai(start);

/** The words of each fault where the access numbers begin with one of `prefixes`. */
type Faults = (prefixes: readonly string[]) => Readonly<Record<OrderFault, string>>;

const faultsZh: Faults = (prefixes) => ({
  operators: '至少选择一家运营商',
  ceiling: '数量上限须为 1 至 2,000,000,000 的整数',
  beyond: '数量上限合计超过申请数量一成以上',
  window: '发送时间起止不完整，或结束不晚于开始',
  outside: '发送时间超出申请的时段',
  divisions: '至少选择一处发送范围',
  accessNumber: '接入号码须为 5 至 20 位数字',
  accessClass: `接入号码须属公益类短信专用号段（${prefixes.join('、')} 开头，且不止号段本身）`,
  exemptions: '申请适用的例外规定须逐项核实确认，否则请退回',
});
const faultsEn: Faults = (prefixes) => ({
  operators: 'Choose at least one operator',
  ceiling: 'A ceiling is a whole number from 1 to 2,000,000,000',
  beyond: 'The ceilings sum to more than a tenth beyond the volume applied for',
  window: 'The window is incomplete, or ends before it begins',
  outside: 'The window lies outside the one applied for',
  divisions: 'Choose at least one division',
  accessNumber: 'The access number has 5 to 20 digits',
  accessClass: `The access number is one of the public-interest class: it begins with ${prefixes.join(' or ')} and goes on`,
  exemptions: 'Confirm every exemption claimed, or return the application',
});

type Second = Readonly<Record<Exclude<Policy['secondSignature'], 'never'>, string>>;

const secondZh: Second = {
  'province-wide': '范围达到全省的发送，由另一名审批人员复核后才生效（本平台设定，非法律规定）。',
  always: '由另一名审批人员复核后才生效（本平台设定，非法律规定）。',
};
const secondEn: Second = {
  'province-wide':
    'A send that amounts to a province takes effect only when another officer has signed too (policy of this platform, not law).',
  always: 'It takes effect once another officer has signed as well (policy of this platform, not law).',
};

export const orderWords = defineWords(
  {
    title: '协调指令',
    restored: '已恢复您上次在本机填写、尚未提交的内容。',
    operators: '运营商与数量上限',
    operatorsHint: '按各家用户份额预填，可以调整；留空即不安排该家。',
    ceilingOf: (name: string) => `${name}数量上限`,
    phones: '部',
    total: (count: number, estimate: number | null) =>
      `合计上限 ${count.toLocaleString('zh-CN')} 部${estimate === null ? '' : `，申请 ${estimate.toLocaleString('zh-CN')} 部`}`,
    moreThanApplied: (count: number, estimate: number) =>
      `合计上限 ${count.toLocaleString('zh-CN')} 部，超过申请的 ${estimate.toLocaleString('zh-CN')} 部。`,
    window: '发送时间（北京时间，不得超出申请时段）',
    windowHint: '格式：2026-05-26 09:00',
    start: '开始',
    end: '结束',
    scope: '发送范围',
    scopeHint: '不得超出申请的范围，可以缩小。',
    accessNumber: '接入号码',
    accessNumberHint: (prefixes: readonly string[]) => `公益类短信专用号段，以 ${prefixes.join('、')} 开头。`,
    exemptions: '申请适用的例外规定',
    exemptionsHint: '请核对所引规定；确认后方可批准。',
    confirmExemption: (basis: string) => `已核实并确认：${basis}`,
    remark: '审批意见（可不填）',
    faults: faultsZh,
    toMend: '尚未填写或须更正',
    approve: '批准发送…',
    approveTitle: (start: string, now: string, isFirst: boolean) =>
      isFirst
        ? `签批？另一名审批人员复核通过后，将于${beginsZh(start, now)}起发送`
        : `批准？将于${beginsZh(start, now)}起发送`,
    approveDo: '批准，按时发送',
    signDo: '签批，送复核',
    secondNeeded: secondZh,
    secondTitle: '复核签批',
    first: '第一签批',
    second: '复核通过…',
    secondQuestion: (start: string, now: string) => `复核通过？将于${beginsZh(start, now)}起发送`,
    secondDo: '复核通过，按时发送',
  },
  {
    title: 'Coordination order',
    restored: 'What you typed here before and did not submit has been restored.',
    operators: 'Operators and the most each may send',
    operatorsHint: 'Filled in by the share of users of each; change it, or leave one empty to leave it out.',
    ceilingOf: (name: string) => `Ceiling of ${name}`,
    phones: 'phones',
    total: (count: number, estimate: number | null) =>
      `At most ${count.toLocaleString('en')} phones in all${estimate === null ? '' : `, ${estimate.toLocaleString('en')} applied for`}`,
    moreThanApplied: (count: number, estimate: number) =>
      `The ceilings sum to ${count.toLocaleString('en')} phones, more than the ${estimate.toLocaleString('en')} applied for.`,
    window: 'Time of sending (Beijing time, within the time applied for)',
    windowHint: 'Written like 2026-05-26 09:00.',
    start: 'From',
    end: 'To',
    scope: 'Scope',
    scopeHint: 'Within the scope applied for; it can be narrowed.',
    accessNumber: 'Access number',
    accessNumberHint: (prefixes: readonly string[]) =>
      `A number of the public-interest class, beginning with ${prefixes.join(' or ')}.`,
    exemptions: 'Exemptions claimed',
    exemptionsHint: 'Check the provision relied on; approval needs every one confirmed.',
    confirmExemption: (basis: string) => `Checked and confirmed: ${basis}`,
    remark: 'Remark (optional)',
    faults: faultsEn,
    toMend: 'Still to be mended',
    approve: 'Approve…',
    approveTitle: (start: string, _now: string, isFirst: boolean) =>
      isFirst
        ? `Sign? Once another officer has signed too, sending begins at ${beginsEn(start)}`
        : `Approve? Sending begins at ${beginsEn(start)}`,
    approveDo: 'Approve, to be sent then',
    signDo: 'Sign, for another to sign',
    secondNeeded: secondEn,
    secondTitle: 'Second signature',
    first: 'First signature',
    second: 'Sign…',
    secondQuestion: (start: string, _now: string) => `Sign? Sending begins at ${beginsEn(start)}`,
    secondDo: 'Sign, to be sent then',
  },
);
