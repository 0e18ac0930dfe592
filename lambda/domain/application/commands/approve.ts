import * as z from 'zod';
import { inForce } from '../../division/division-history.ts';
import { remark } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { canonicalWindow } from '../../rules/application-content.ts';
import { lazily } from '../../vocabulary/lazily.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication, refuseWriter } from '../command.ts';
import { needsSecondSignature, refuseCoordinationOrder } from '../coordination.ts';
import { CoordinationOrder } from '../events.ts';
import { judgeApplication } from '../judgement.ts';
import type { Application } from '../state.ts';
import { approved, weighed } from '../weighed.ts';

const unconfirmed = (state: Application, confirmed: readonly string[]): string | undefined =>
  (state.content.exemptions ?? []).map(({ rule }) => rule).find((rule) => !confirmed.includes(rule));

/** First (or only) signature: approves with a coordination order. The rules are judged again at this moment. */
export const approve = applicationCommand({
  type: 'approve-application',
  name: { zh: '批准发送', en: 'Approve' },
  who: authority,
  begins: ['application.first-signed', 'application.approved'],
  weighs: ['figures', 'scans'],
  body: lazily(() =>
    z.strictObject({
      order: CoordinationOrder,
      confirmedExemptions: z.array(z.string().max(60)).max(5).default([]),
      reason: remark,
    }),
  ),
  http: onApplication('approve', 'Approve with a coordination order: the only signature, or the first of two'),
  guard: (state, actor) =>
    state.status === 'submitted'
      ? refuseWriter(state, actor)
      : refuse('not-to-approve', { status: state.status }).error,
  decide: (state, given, context) => {
    const problem = refuseCoordinationOrder(given.order, state.content, context);
    if (problem !== null) return err(problem);
    const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
    if (!judgement.ok) return judgement;
    const open = unconfirmed(state, given.confirmedExemptions);
    if (open !== undefined) return refuse('exemption-open', { rule: open });
    const { divisions, window } = given.order;
    const order = { ...given.order, divisions: [...inForce(divisions)], window: canonicalWindow(window) };
    const { reason } = given;
    const confirmedExemptions = [...given.confirmedExemptions];
    const findings = [...judgement.value.findings];
    const base = { ...weighed(state, context), findings, reason, order, confirmedExemptions };
    return needsSecondSignature(order, context.policy)
      ? ok([{ type: 'application.first-signed', ...base }])
      : approved({ type: 'application.approved', ...base, signedBy: [context.actor.subject] });
  },
});
