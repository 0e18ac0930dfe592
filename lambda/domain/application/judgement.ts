import type { ApplicationContent } from '../application-content.ts';
import { type DecisionContext, ruleContextOf } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import { applyExemptions } from '../rules/exemption.ts';
import type { Finding } from '../rules/finding.ts';
import { blocks, judge } from '../rules/index.ts';

type Judgement = { readonly authority: string; readonly findings: readonly Finding[]; readonly provisional: boolean };

const isProvisional = (finding: Finding): boolean =>
  finding.rule === 'lead-time' && finding.facts?.['provisional'] === true;

/**
 * Judges a whole application by every rule of the edition in force.
 * Refused with all findings (`rules-block`) when any of them blocks after the claimed exemptions.
 */
export const judgeApplication = (
  applicantId: string,
  content: ApplicationContent,
  submittedOn: string,
  context: DecisionContext,
): Result<Judgement, Refusal> => {
  const { registry } = context;
  const applicant = registry.organisations.get(applicantId);
  if (applicant === undefined) return refuse('unknown-organisation', `${applicantId} is not registered`);
  const authority = competentAuthority(applicant, [...registry.organisations.values()]);
  const sender = { name: content.sendingAgency ?? applicant.name, aliases: [applicant.name, ...applicant.aliases] };
  const subject = { text: content.text, sender, application: { content, applicant, authority, submittedOn } };
  const findings = applyExemptions(judge(subject, ruleContextOf(context, 'ordinary')), content.exemptions ?? []);
  if (blocks(findings) || authority === null) {
    return err({ code: 'rules-block', detail: 'the application breaks rules of the edition in force', findings });
  }
  return ok({ authority: authority.id, findings, provisional: findings.some(isProvisional) });
};
