import type { FactsByRule, RuleId } from './facts.ts';
import type { Finding } from './finding.ts';

/** What a rule found, where, and what the article says: `facts` are those of the rule. */
export const findingOf = <R extends RuleId>(
  rule: R,
  at: Pick<Finding, 'severity' | 'citation' | 'pointer' | 'span' | 'found'>,
  facts: FactsByRule[R],
): Finding => ({
  rule,
  severity: at.severity,
  citation: at.citation,
  pointer: at.pointer,
  span: at.span,
  found: at.found,
  facts,
});
