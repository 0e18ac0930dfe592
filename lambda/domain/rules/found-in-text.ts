import type { FactsByRule, RuleId } from './facts.ts';
import type { Citation, Finding, Severity, Span } from './finding.ts';
import { findingOf } from './finding-of.ts';

type Weight = { readonly severity: Severity; readonly citation: Citation | null };

/** A finding about one span of the text; `found` is always the very slice. */
export const foundInText = <R extends RuleId>(
  text: string,
  span: Span,
  rule: R,
  weight: Weight,
  facts: FactsByRule[R],
): Finding => {
  const { severity, citation } = weight;
  return findingOf(
    rule,
    { severity, citation, pointer: '/text', span, found: text.slice(span.start, span.end) },
    facts,
  );
};

/** A finding about something the text lacks: there is no span to show. */
export const missingFromText = <R extends RuleId>(rule: R, weight: Weight, facts: FactsByRule[R]): Finding => {
  const { severity, citation } = weight;
  return findingOf(rule, { severity, citation, pointer: '/text', span: null, found: '' }, facts);
};
