import { createCalendar } from '../../../lambda/domain/calendar/calendar.ts';
import { defaultPolicy } from '../../../lambda/domain/rules/default-policy.ts';
import { type EditionId, editions } from '../../../lambda/domain/rules/editions.ts';
import type { Finding } from '../../../lambda/domain/rules/finding.ts';
import type { Rule, RuleContext, Subject } from '../../../lambda/domain/rules/rule.ts';

/** An ordinary application under an edition; a bare text asks the calendar nothing. */
export const contextOf = (edition: EditionId): RuleContext => ({
  edition: editions[edition],
  path: 'ordinary',
  calendar: createCalendar([]),
  strictLeadTime: false,
  eligibilityOverrides: {},
  scans: { atMost: defaultPolicy.scansAtMost, elsewhere: new Map() },
  proportions: defaultPolicy,
  sendWindow: { atMostInDays: 31, startsWithinDays: 366 },
});

/** What one rule says of a bare text under draft-2020. */
export const findingsOf = (rule: Rule, text: string, sender?: Subject['sender']): readonly Finding[] =>
  rule.judge(sender === undefined ? { text } : { text, sender }, contextOf('draft-2020'));
