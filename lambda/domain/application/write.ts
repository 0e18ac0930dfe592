import { type ApplicationContent, canonicalWindow } from '../application-content.ts';
import { shanghaiDate } from '../calendar/instant.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { Finding } from '../rules/finding.ts';
import type { ApplicationEvent } from './events.ts';
import { judgeApplication } from './judgement.ts';
import type { Application } from './state.ts';

type Decision = Result<readonly ApplicationEvent[], Refusal>;

/**
 * Parts whose change makes it another application; the rest is clerical (rules: lead time). The reason is one of the
 * five that draft-2020 art. 27(1) asks for; the scan only repeats on paper what these say, and may be scanned again.
 */
const materialParts = [
  'text',
  'reason',
  'window',
  'divisions',
  'audience',
  'sendingAgency',
  'volumeEstimate',
  'frequency',
  'classification',
  'channel',
  'exemptions',
] as const satisfies readonly (keyof ApplicationContent)[];

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** The material parts that differ, e.g. `['text', 'window']`. Both contents come from one schema, so member order is fixed. */
export const materialChanges = (before: ApplicationContent, after: ApplicationContent): readonly string[] =>
  materialParts.filter((part) => !isSame(before[part], after[part]));

const canonical = (content: ApplicationContent): ApplicationContent =>
  content.window === undefined ? content : { ...content, window: canonicalWindow(content.window) };

export const draft = (content: ApplicationContent, { actor, registry }: DecisionContext): Decision => {
  const applicant = actor.organisation;
  return applicant === null || !registry.organisations.has(applicant)
    ? refuse('unknown-organisation', 'the organisation of the token is not registered')
    : ok([{ type: 'application.drafted', applicant, content: canonical(content) }]);
};

/** While an application is before the authority only a clerical correction is possible, and it stays complete. */
export const correct = (state: Application, replacement: ApplicationContent, context: DecisionContext): Decision => {
  const content = canonical(replacement);
  const corrected: Decision = ok([{ type: 'application.corrected', content }]);
  if (state.status !== 'submitted') return corrected;
  const changes = materialChanges(state.content, content);
  const [first] = changes;
  if (first !== undefined)
    return refuse('material-change', `${changes.join(', ')} cannot change while submitted`, {
      pointer: `/content/${first}`,
    });
  const judgement = judgeApplication(state.applicant, content, state.clockStartedOn ?? '', context);
  return judgement.ok ? corrected : judgement;
};

/** A resubmission with changed content restarts the clock; a clerical correction does not. */
export const submit = (state: Application, context: DecisionContext): Decision => {
  const isClerical =
    state.submittedContent !== null && materialChanges(state.submittedContent, state.content).length === 0;
  const today = shanghaiDate(context.now);
  const clockStartedOn = isClerical ? (state.clockStartedOn ?? today) : today;
  const judgement = judgeApplication(state.applicant, state.content, clockStartedOn, context);
  if (!judgement.ok) return judgement;
  const { authority, findings, provisional } = judgement.value;
  const edition = context.policy.edition;
  return ok([
    {
      type: 'application.submitted',
      content: state.content,
      authority,
      edition,
      findings: [...findings],
      clockStartedOn,
      provisional,
    },
  ]);
};

/** What a reader sees of findings, whatever the order of their members. */
const shown = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ rule, severity, pointer, found, detail }) => [rule, severity, pointer, found, detail]);

/** The lead time counted on the conservative reading is judged again once the notice is loaded. */
export const rejudge = (state: Application, context: DecisionContext): Decision => {
  const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
  if (!judgement.ok && judgement.error.code !== 'rules-block') return judgement;
  const findings = judgement.ok ? judgement.value.findings : (judgement.error.findings ?? []);
  const provisional = judgement.ok && judgement.value.provisional;
  if (provisional === state.provisional && isSame(shown(findings), shown(state.findings)))
    return refuse('wrong-state', 'the judgement is unchanged');
  return ok([{ type: 'application.rejudged', findings: [...findings], provisional }]);
};
