import type { ApplicationContent } from '../application-content.ts';
import { shanghaiDate } from '../calendar/instant.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { ApplicationEvent } from './events.ts';
import { judgeApplication } from './judgement.ts';
import type { Application } from './state.ts';

type Decision = Result<readonly ApplicationEvent[], Refusal>;

/** Parts whose change makes it another message; the rest is clerical (rules: lead time). */
const materialParts = [
  'text',
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

export const draft = (content: ApplicationContent, { actor, registry }: DecisionContext): Decision => {
  const applicant = actor.organisation;
  return applicant === null || !registry.organisations.has(applicant)
    ? refuse('unknown-organisation', 'the organisation of the token is not registered')
    : ok([{ type: 'application.drafted', applicant, content }]);
};

/** While an application is before the authority only a clerical correction is possible. */
export const correct = (state: Application, content: ApplicationContent): Decision => {
  const changes = state.status === 'submitted' ? materialChanges(state.content, content) : [];
  const [first] = changes;
  return first === undefined
    ? ok([{ type: 'application.corrected', content }])
    : refuse('material-change', `${changes.join(', ')} cannot change while submitted`, {
        pointer: `/content/${first}`,
      });
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

/** The lead time counted on the conservative reading is judged again once the notice is loaded. */
export const rejudge = (state: Application, context: DecisionContext): Decision => {
  const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
  if (!judgement.ok && judgement.error.code !== 'rules-block') return judgement;
  const findings = judgement.ok ? judgement.value.findings : (judgement.error.findings ?? []);
  const provisional = judgement.ok && judgement.value.provisional;
  return ok([{ type: 'application.rejudged', findings: [...findings], provisional }]);
};
