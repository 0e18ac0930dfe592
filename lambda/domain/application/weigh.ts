import { canonicalWindow } from '../application-content.ts';
import type { DecisionContext } from '../decision-context.ts';
import { inForce } from '../division-history.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { CommandOf } from './commands.ts';
import { needsSecondSignature, refuseCoordinationOrder } from './coordination.ts';
import type { ApplicationEvent } from './events.ts';
import { judgeApplication } from './judgement.ts';
import type { Application } from './state.ts';

type Decision = Result<readonly ApplicationEvent[], Refusal>;

/** Nobody decides what they wrote or submitted themselves. */
const refuseWriter = (state: Application, { actor }: DecisionContext): Refusal | null =>
  state.writers.includes(actor.subject) ? refuse('same-person', 'you cannot decide what you submitted').error : null;

/** Nobody signs twice. */
const refuseSigner = ({ firstSignature }: Application, { actor }: DecisionContext): Refusal | null =>
  firstSignature?.subject === actor.subject
    ? refuse('same-person', 'you have already signed this application').error
    : null;

const snapshot = (state: Application, context: DecisionContext) => {
  if (context.figures === null) throw new Error('a decision is taken with figures or not at all');
  return { edition: context.policy.edition, findings: [...state.findings], figures: context.figures };
};

/** Return for correction, or decline: both tell the department why (及时告知有关情况和理由). */
export const giveBack = (
  state: Application,
  command: CommandOf<'return-application' | 'decline-application'>,
  context: DecisionContext,
): Decision => {
  const own = refuseWriter(state, context);
  if (own !== null) return err(own);
  if (command.reason.trim() === '')
    return refuse('reason-required', 'a written reason is required', { pointer: '/reason' });
  const type = command.type === 'return-application' ? 'application.returned' : 'application.declined';
  const edition = state.edition ?? context.policy.edition;
  return ok([{ type, ...snapshot(state, context), edition, reason: command.reason }]);
};

const unconfirmed = (state: Application, confirmed: readonly string[]): string | undefined =>
  (state.content.exemptions ?? []).map(({ rule }) => rule).find((rule) => !confirmed.includes(rule));

const approved = (event: Extract<ApplicationEvent, { type: 'application.approved' }>): Decision =>
  ok([event, { type: 'application.scheduled', sendAt: event.order.window.start }]);

/** First (or only) signature: approves with a coordination order. The rules are judged again at this moment. */
export const approve = (
  state: Application,
  command: CommandOf<'approve-application'>,
  context: DecisionContext,
): Decision => {
  if (state.status !== 'submitted') return refuse('wrong-state', `cannot approve what is ${state.status}`);
  const problem = refuseWriter(state, context) ?? refuseCoordinationOrder(command.order, state.content, context);
  if (problem !== null) return err(problem);
  const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
  if (!judgement.ok) return judgement;
  const open = unconfirmed(state, command.confirmedExemptions);
  if (open !== undefined)
    return refuse('exemption-unconfirmed', `confirm the exemption from ${open} or return the application`);
  const { divisions, window } = command.order;
  const order = { ...command.order, divisions: [...inForce(divisions)], window: canonicalWindow(window) };
  const { reason } = command;
  const confirmedExemptions = [...command.confirmedExemptions];
  const base = {
    ...snapshot(state, context),
    findings: [...judgement.value.findings],
    reason,
    order,
    confirmedExemptions,
  };
  return needsSecondSignature(order, context.policy)
    ? ok([{ type: 'application.first-signed', ...base }])
    : approved({ type: 'application.approved', ...base, signedBy: [context.actor.subject] });
};

/** Second signature: the same order, another officer of the same authority. */
export const secondSign = (
  state: Application,
  command: CommandOf<'second-sign-application'>,
  context: DecisionContext,
): Decision => {
  const { order, firstSignature } = state;
  if (state.status !== 'awaiting-second-signature' || order === null || firstSignature === null)
    return refuse('wrong-state', `no signature is awaited: ${state.status}`);
  const problem =
    refuseWriter(state, context) ??
    refuseSigner(state, context) ??
    refuseCoordinationOrder(order, state.content, context);
  if (problem !== null) return err(problem);
  const judgement = judgeApplication(state.applicant, state.content, state.clockStartedOn ?? '', context);
  if (!judgement.ok) return judgement;
  const confirmedExemptions = [...state.confirmedExemptions];
  const base = {
    ...snapshot(state, context),
    findings: [...judgement.value.findings],
    reason: command.reason,
    order,
    confirmedExemptions,
  };
  return approved({ type: 'application.approved', ...base, signedBy: [firstSignature.subject, context.actor.subject] });
};
