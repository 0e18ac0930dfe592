import { shanghaiDate } from '../calendar/instant.ts';
import { type ProvisionalDate, provisionalEarliestSend } from '../calendar/provisional.ts';
import { draft2020, order31 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import type { Finding, Severity } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule, RuleContext } from './rule.ts';

const finding = (
  context: RuleContext,
  severity: Severity,
  found: string,
  facts: FactsByRule['lead-time'],
): readonly Finding[] => [
  findingOf(
    'lead-time',
    { severity, citation: leadTime.citations[context.edition.id], pointer: '/window/start', span: null, found },
    facts,
  ),
];

const countedBy = ({ edition, strictLeadTime }: RuleContext) => ({
  requiredInWorkingDays: edition.leadTimeInWorkingDays,
  strict: strictLeadTime,
});

const judgeSend = (context: RuleContext, send: string, earliest: ProvisionalDate): readonly Finding[] => {
  const { date, earliestPossible, provisional } = earliest;
  const satisfied = send >= date;
  const years = earliest.years.map(String);
  const facts = { ...countedBy(context), earliest: date, earliestPossible, provisional, satisfied, years };
  if (!satisfied)
    return finding(context, 'block', send, { ...facts, kind: provisional ? 'early-provisional' : 'early' });
  return provisional ? finding(context, 'warn', send, { ...facts, kind: 'provisional' }) : [];
};

/**
 * Working days between the complete application and the first send. The day of submission is not counted; days are
 * Asia/Shanghai. Where a notice is missing the count is provisional and conservative: what it
 * lets pass, no later notice makes too early; it is judged again when the notice is loaded.
 */
export const leadTime: Rule = {
  id: 'lead-time',
  about: 'application',
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
    return finding(context, 'block', send, { ...countedBy(context), kind: 'uncounted', reason: earliest.error.code });
  },
};
