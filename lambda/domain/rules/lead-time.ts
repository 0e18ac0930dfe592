import { shanghaiDate } from '../calendar/instant.ts';
import { type ProvisionalDate, provisionalEarliestSend } from '../calendar/provisional.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const emergencyRoute = '情况危急的应急类信息请走应急通道，先行发送、事后补办手续';

const finding = (
  context: RuleContext,
  severity: Severity,
  found: string,
  detail: string,
  facts: NonNullable<Finding['facts']>,
): readonly Finding[] => [
  {
    rule: leadTime.id,
    severity,
    citation: leadTime.citations[context.edition.id],
    pointer: '/window/start',
    span: null,
    found,
    detail,
    facts: { requiredInWorkingDays: context.edition.leadTimeInWorkingDays, strict: context.strictLeadTime, ...facts },
  },
];

const judgeSend = (context: RuleContext, send: string, earliest: ProvisionalDate): readonly Finding[] => {
  const { date, earliestPossible, provisional, explanation } = earliest;
  const days = context.edition.leadTimeInWorkingDays;
  const facts = { earliest: date, earliestPossible, provisional, satisfied: send >= date };
  if (send < date) {
    const tooEarly = `距提交不足${days}个工作日，最早可于${date}发送${provisional ? '（暂定）' : ''}。`;
    return finding(context, 'block', send, `${tooEarly}${explanation}${emergencyRoute}。`, facts);
  }
  if (!provisional) return [];
  return finding(context, 'warn', send, `已满${days}个工作日（暂定）。${explanation}`, facts);
};

/**
 * Working days between the complete application and the first send. The day of submission is not counted; days are
 * Asia/Shanghai. Where a notice is missing the count is provisional and conservative: what it
 * lets pass, no later notice makes too early; it is judged again when the notice is loaded.
 */
export const leadTime: Rule = {
  id: 'lead-time',
  citations: {
    'order-31-2015': order31('17', '10 working days in advance'),
    'draft-2020': draft2020('27', '提前15个工作日向同级电信管理机构提出书面发送申请'),
  },
  judge: (subject, context) => {
    const window = subject.application?.content.window;
    if (!subject.application || !window) return [];
    const earliest = provisionalEarliestSend(context.calendar, {
      submitted: subject.application.submittedOn,
      days: context.edition.leadTimeInWorkingDays,
      strict: context.strictLeadTime,
    });
    const send = shanghaiDate(window.start);
    if (earliest.ok) return judgeSend(context, send, earliest.value);
    const detail = `无法推算工作日：缺少有关年份的节假日安排或提交日期有误。${emergencyRoute}。`;
    return finding(context, 'block', send, detail, { reason: earliest.error.code });
  },
};
