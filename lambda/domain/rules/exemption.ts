import type { Exemption } from './application-content.ts';
import { draft2020 } from './citation.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** Rule ids whose blocks a claim under each name softens. */
const covered: Readonly<Record<Exemption['rule'], readonly string[]>> = {
  'content.length': ['content.length'],
  'content.link': ['content.link'],
  'content.sender-name': ['content.sender-name'],
  'content.contact-phone': ['content.contact-phone'],
  'work-publicity': ['classification.work-publicity'],
};

/** As an officer and an applicant would call them. */
const named: Readonly<Record<Exemption['rule'], string>> = {
  'content.length': '字符数上限',
  'content.link': '不得含有网址、链接的规定',
  'content.sender-name': '须写明发送机构名称的规定',
  'content.contact-phone': '须写明联系电话的规定',
  'work-publicity': '工作宣传类不予协调的规定',
};

const basisOf = (exemption: Exemption): string => `《${exemption.title}》（${exemption.number}）${exemption.article}`;

/** A claimed exemption is a claim: it is shown to the deciding officer, who must confirm it. Never automatic. */
export const exemptionBasis: Rule = {
  id: 'exemption.basis',
  citations: { 'order-31-2015': null, 'draft-2020': draft2020('27', '国家另有规定的除外') },
  judge: (subject, context) =>
    (subject.application?.content.exemptions ?? []).map((exemption, index) => ({
      rule: exemptionBasis.id,
      severity: 'warn',
      citation: exemptionBasis.citations[context.edition.id],
      pointer: `/exemptions/${index}`,
      span: null,
      found: basisOf(exemption),
      detail: `申请人主张不适用${named[exemption.rule]}，依据${basisOf(exemption)}；须由审批人员核实并确认。`,
      facts: { rule: exemption.rule },
    })),
};

const soften = (finding: Finding, exemption: Exemption): Finding => ({
  ...finding,
  severity: 'warn',
  detail: `${finding.detail}申请人主张例外，依据${basisOf(exemption)}，须由审批人员确认。`,
  facts: { ...finding.facts, exemptionClaimed: exemption.rule },
});

/** Softens the blocks that a claim covers to warnings marked `facts.exemptionClaimed`; every finding stays. */
export const applyExemptions = (findings: readonly Finding[], exemptions: readonly Exemption[]): readonly Finding[] =>
  findings.map((finding) => {
    const claim = exemptions.find((exemption) => covered[exemption.rule].includes(finding.rule));
    return claim && finding.severity === 'block' ? soften(finding, claim) : finding;
  });
