import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type JudgingContext, ruleContextOf } from '../registry/decision-context.ts';
import type { ApplicationContent } from '../rules/application-content.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import type { Finding } from '../rules/finding.ts';
import { blocks, judge } from '../rules/index.ts';
import type { Organisation } from '../vocabulary/organisation.ts';
import { ok, type Result } from '../vocabulary/result.ts';

type Judgement = { readonly authority: string; readonly findings: readonly Finding[]; readonly provisional: boolean };

/**
 * The names under which the message may be signed: those registered for the agency named, else the applicant's own.
 * A name that is only claimed in the application is none of them.
 */
export const senderOf = (content: ApplicationContent, applicant: Organisation, registered: readonly Organisation[]) => {
  const claimed = content.sendingAgency ?? applicant.name;
  const agency = [applicant, ...registered].find((it) => it.name === claimed || it.aliases.includes(claimed));
  const { name, aliases } = agency ?? applicant;
  return { name, aliases };
};

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
  context: JudgingContext,
): Result<Judgement, Refusal> => {
  const { registry } = context;
  const applicant = registry.organisations.get(applicantId);
  if (applicant === undefined) return refuse('sender-unregistered', { organisation: applicantId });
  const registered = [...registry.organisations.values()];
  const authority = competentAuthority(applicant, registered);
  const sender = senderOf(content, applicant, registered);
  const subject = { text: content.text, sender, application: { content, applicant, authority, submittedOn } };
  const findings = judge(subject, ruleContextOf(context, 'ordinary'));
  if (blocks(findings).length > 0 || authority === null) {
    return refuse('rules-broken', {}, { findings });
  }
  return ok({ authority: authority.id, findings, provisional: findings.some(isProvisional) });
};
