import type { Exemption } from './application-content.ts';
import { draft2020 } from './citation.ts';
import type { Finding } from './finding.ts';
import { findingOf } from './finding-of.ts';
import type { Rule } from './rule.ts';

/** Rule ids whose blocks a claim under each name softens. */
const covered: Readonly<Record<Exemption['rule'], readonly string[]>> = {
  'content.length': ['content.length'],
  'content.link': ['content.link'],
  'content.sender-name': ['content.sender-name'],
  'content.contact-phone': ['content.contact-phone'],
  'work-publicity': ['classification.work-publicity'],
};

const basisOf = (exemption: Exemption): string => `《${exemption.title}》（${exemption.number}）${exemption.article}`;

/** A claimed exemption is a claim: it is shown to the deciding officer, who must confirm it. Never automatic. */
export const exemptionBasis: Rule = {
  id: 'exemption.basis',
  about: 'application',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '国家另有规定的除外') },
  judge: (subject, context) =>
    (subject.application?.content.exemptions ?? []).map((exemption, index) =>
      findingOf(
        'exemption.basis',
        {
          severity: 'warn',
          citation: exemptionBasis.citations[context.edition.id],
          pointer: `/exemptions/${index}`,
          span: null,
          found: basisOf(exemption),
        },
        { rule: exemption.rule },
      ),
    ),
};

const soften = (finding: Finding, exemption: Exemption): Finding => ({
  ...finding,
  severity: 'warn',
  facts: { ...finding.facts, exemptionClaimed: exemption.rule, exemptionBasis: basisOf(exemption) },
});

/** Softens the blocks that a claim covers to warnings that say so (`ExemptionFacts`); every finding stays. */
export const applyExemptions = (findings: readonly Finding[], exemptions: readonly Exemption[]): readonly Finding[] => {
  if (exemptions.length === 0) return findings;
  return findings.map((finding) => {
    const claim = exemptions.find((exemption) => covered[exemption.rule].includes(finding.rule));
    return claim && finding.severity === 'block' ? soften(finding, claim) : finding;
  });
};
