import { RemarkBody } from '../../kernel/bodies.ts';
import { type Refusal, refuse } from '../../kernel/refusal.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import { err } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { refuseCoordinationOrder } from '../coordination.ts';
import { judgeApplication } from '../judgement.ts';
import type { Application } from '../state.ts';
import { approved, weighed } from '../weighed.ts';

/** Nobody signs twice. */
const refuseSigner = ({ firstSignature }: Application, { subject }: Actor): Refusal | null =>
  firstSignature?.subject === subject ? refuse('own-signature', {}).error : null;

/** Second signature: the same order, another officer of the same authority. */
export const secondSign = applicationCommand({
  type: 'second-sign-application',
  name: { zh: '复核通过', en: 'Sign' },
  who: authority,
  begins: ['application.approved'],
  weighs: ['figures', 'scans'],
  body: RemarkBody,
  http: onApplication('second-sign', 'Sign as the second officer'),
  guard: (state, actor) =>
    state.status === 'awaiting-second-signature'
      ? (refuseWriter(state, actor) ?? refuseSigner(state, actor))
      : refuse('no-signature-awaited', { status: state.status }).error,
  decide: (state, { reason }, context) => {
    const { order, firstSignature } = state;
    if (order === null || firstSignature === null) return refuse('no-signature-awaited', { status: state.status });
    const problem = refuseCoordinationOrder(order, state.content, context);
    if (problem !== null) return err(problem);
    const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
    if (!judgement.ok) return judgement;
    const findings = [...judgement.value.findings];
    const confirmedExemptions = [...state.confirmedExemptions];
    const signedBy = [firstSignature.subject, context.actor.subject];
    const base = { ...weighed(state, context), findings, reason, order, confirmedExemptions };
    return approved({ type: 'application.approved', ...base, signedBy });
  },
});
