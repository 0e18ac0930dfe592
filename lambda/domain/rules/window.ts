import { millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import { daysBetween } from '../calendar/plain-date.ts';
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

type Window = { readonly start: string; readonly end: string };

const policyNote = '（系统设定，非法定）';

const judgeStart = (context: RuleContext, { start }: Window, submittedOn: string): readonly Finding[] => {
  const block = (detail: string) => [finding(context, 'block', '/window/start', start, detail)];
  const [day, { startsWithinDays }] = [shanghaiDate(start), context.sendWindow];
  if (day < submittedOn) return block('开始时间早于提交日期，请改为提交之后的时间。');
  return daysBetween(submittedOn, day) > startsWithinDays
    ? block(`开始时间在提交之日起${startsWithinDays}天以后${policyNote}，请临近时再申请。`)
    : [];
};

const judgeLength = (context: RuleContext, { start, end }: Window): readonly Finding[] => {
  const at = (severity: Severity, detail: string) => [finding(context, severity, '/window/end', end, detail)];
  const [length, { atMostInDays }] = [millisecondsBetween(start, end), context.sendWindow];
  if (length <= 0) return at('block', '结束时间须晚于开始时间，请核对。');
  if (length > atMostInDays * dayInMs)
    return at('block', `发送时段超过${atMostInDays}天${policyNote}，请缩短或分次申请。`);
  return length > longWindowInDays * dayInMs
    ? at('warn', `发送时段超过${longWindowInDays}天${policyNote}，请确认确有必要。`)
    : [];
};

/** The time of sending makes sense: it ends after it starts, lies after the application, and neither lasts nor waits too long. */
export const windowValid: Rule = {
  id: 'window.valid',
  citations: {
    'order-31-2015': order31('17', 'the time for sending the short message'),
    'draft-2020': draft2020('27', '说明短信息发送理由、发送内容、发送时间'),
  },
  judge: (subject, context) => {
    const window = subject.application?.content.window;
    return !subject.application || !window
      ? []
      : [...judgeStart(context, window, subject.application.submittedOn), ...judgeLength(context, window)];
  },
};
