import { isBefore, millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import { draft2020, order31 } from './citation.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Policy, not law: a longer window is shown to the deciding officer. */
export const longWindowInDays = 7;

const dayInMs = 24 * 3_600_000;

const finding = (
  context: RuleContext,
  severity: Severity,
  pointer: string,
  found: string,
  detail: string,
): Finding => ({
  rule: windowValid.id,
  severity,
  citation: windowValid.citations[context.edition.id],
  pointer,
  span: null,
  found,
  detail,
});

/** The time of sending makes sense: it ends after it starts and does not start before the application. */
export const windowValid: Rule = {
  id: 'window.valid',
  citations: {
    'order-31-2015': order31('17', 'the time for sending the short message'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间'),
  },
  judge: (subject, context) => {
    const window = subject.application?.content.window;
    if (!subject.application || !window) return [];
    const { start, end } = window;
    const findings: Finding[] = [];
    if (shanghaiDate(start) < subject.application.submittedOn)
      findings.push(finding(context, 'block', '/window/start', start, '开始时间早于提交日期，请改为提交之后的时间。'));
    if (!isBefore(start, end))
      findings.push(finding(context, 'block', '/window/end', end, '结束时间须晚于开始时间，请核对。'));
    if (millisecondsBetween(start, end) > longWindowInDays * dayInMs)
      findings.push(
        finding(
          context,
          'warn',
          '/window/end',
          end,
          `发送时段超过${longWindowInDays}天（系统设定，非法定），请确认确有必要。`,
        ),
      );
    return findings;
  },
};
