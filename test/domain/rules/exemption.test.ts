import type { Exemption } from '../../../lambda/domain/rules/application-content.ts';
import { applyExemptions, exemptionBasis } from '../../../lambda/domain/rules/exemption.ts';
import type { Finding } from '../../../lambda/domain/rules/finding.ts';
import { application, context } from './subjects.ts';

const claim = (rule: Exemption['rule']): Exemption => ({
  rule,
  title: '某某条例',
  number: '国令第1号',
  article: '第二条',
});

const blocking = (rule: string): Finding => ({
  rule,
  severity: 'block',
  citation: null,
  pointer: '/text',
  span: null,
  found: 'x',
  facts: { limit: 70 },
});

describe('a claimed exemption', () => {
  it('is shown to the deciding officer with its basis', () => {
    const findings = exemptionBasis.judge(
      application({ exemptions: [claim('content.link'), claim('content.length')] }),
      context(),
    );
    expect(findings.map((finding) => finding.pointer)).toEqual(['/exemptions/0', '/exemptions/1']);
    expect(findings[0]).toMatchObject({ severity: 'warn', found: '《某某条例》（国令第1号）第二条' });
    expect(findings[0]?.facts).toEqual({ rule: 'content.link' });
  });

  it.each([
    ['content.link', 'content.link', 'warn'],
    ['content.length', 'content.link', 'block'],
    ['work-publicity', 'classification.work-publicity', 'warn'],
    ['work-publicity', 'classification.commercial', 'block'],
    ['content.sender-name', 'lead-time', 'block'],
  ] as const)('for %s makes a block of %s a %s', (claimed, rule, severity) => {
    expect(applyExemptions([blocking(rule)], [claim(claimed)])).toMatchObject([{ rule, severity }]);
  });

  it('keeps the finding and its figures, and marks what was claimed', () => {
    const exemptionBasis = '《某某条例》（国令第1号）第二条';
    const [finding] = applyExemptions([blocking('content.length')], [claim('content.length')]);
    expect(finding?.facts).toEqual({ limit: 70, exemptionClaimed: 'content.length', exemptionBasis });
  });

  it('leaves a warning as it is', () => {
    const warning: Finding = { ...blocking('content.link'), severity: 'warn' };
    expect(applyExemptions([warning], [claim('content.link')])).toEqual([warning]);
  });
});
