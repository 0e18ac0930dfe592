import { shanghaiDate } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { inspectedIn } from '../../vocabulary/attachment.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, department, onApplication } from '../command.ts';
import { materialChanges } from '../content-changes.ts';
import { judgeApplication } from '../judgement.ts';

export const submit = applicationCommand({
  type: 'submit-application',
  name: { zh: '提交申请', en: 'Submit' },
  who: department,
  begins: ['application.submitted'],
  weighs: ['scans'],
  body: NoBody,
  http: onApplication('submit', 'Submit to the competent authority; refused with all findings where a rule blocks'),
  /** A resubmission with changed content restarts the clock; a clerical correction does not. */
  decide: (state, _given, context) => {
    const isClerical =
      state.submittedContent !== null && materialChanges(state.submittedContent, state.content).length === 0;
    const today = shanghaiDate(context.now);
    const clockStartedOn = isClerical ? (state.clockStartedOn ?? today) : today;
    const judgement = judgeApplication(state.applicant, state.content, clockStartedOn, context);
    if (!judgement.ok) return judgement;
    const { authority, findings, provisional } = judgement.value;
    const { content } = state;
    const { edition } = context.policy;
    const submitted = { content, authority, edition, findings: [...findings], clockStartedOn, provisional };
    return ok([{ type: 'application.submitted', ...submitted, ...inspectedIn(context.scans) }]);
  },
});
