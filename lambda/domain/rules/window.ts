import { millisecondsBetween, shanghaiDate } from '../calendar/instant.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import { draft2020, order31 } from './citation.ts';
import type { FactsByRule } from './facts.ts';
import type { Finding, Severity } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule, RuleContext } from './rule.ts';

/** Policy, not law: a longer window is shown to the deciding officer. */
export const longWindowInDays = 7;

const dayInMs = 24 * 3_600_000;

type Kind = FactsByRule['window.valid']['kind'];
type Window = { readonly start: string; readonly end: string };

const at = (
  { citations }: Rule,
  { edition }: RuleContext,
  severity: Severity,
  [pointer, found]: readonly [pointer: string, found: string],
  kind: Kind,
  days = 0,
): readonly Finding[] => [
  findingOf('window.valid', { severity, citation: citations[edition.id], pointer, span: null, found }, { kind, days }),
];

const judgeStart = (context: RuleContext, { start }: Window, submittedOn: string): readonly Finding[] => {
  const block = (kind: Kind, days?: number) => at(windowValid, context, 'block', ['/window/start', start], kind, days);
  const [day, { startsWithinDays }] = [shanghaiDate(start), context.sendWindow];
  if (day < submittedOn) return block('begins-early');
  return daysBetween(submittedOn, day) > startsWithinDays ? block('begins-late', startsWithinDays) : [];
};

const judgeLength = (context: RuleContext, { start, end }: Window): readonly Finding[] => {
  const say = (severity: Severity, kind: Kind, days?: number) =>
    at(windowValid, context, severity, ['/window/end', end], kind, days);
  const [length, { atMostInDays }] = [millisecondsBetween(start, end), context.sendWindow];
  if (length <= 0) return say('block', 'ends-early');
  if (length > atMostInDays * dayInMs) return say('block', 'too-long', atMostInDays);
  return length > longWindowInDays * dayInMs ? say('warn', 'long', longWindowInDays) : [];
};

/** The time of sending makes sense: it ends after it starts, lies after the application, and neither lasts nor waits too long. */
export const windowValid: Rule = {
  id: 'window.valid',
  about: 'application',
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
