import type { DecisionContext } from '../decision-context.ts';
import { ruleContextOf } from '../decision-context.ts';
import { contains } from '../division.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import type { Finding } from '../rules/finding.ts';
import { judge } from '../rules/index.ts';
import { type Alert, isAtLeast } from './alert.ts';
import type { EmergencyEvent, StandingGap } from './events.ts';
import { alertOrders, expiryOf } from './orders.ts';
import { openPaperwork } from './paperwork.ts';
import { coverage } from './standing-authority.ts';
import type { Emergency } from './state.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;
type EmergencyPath = 'emergency' | 'exercise';

/** Findings are shown and recorded on this path; none of them blocks. */
const findingsOf = (alert: Alert, path: EmergencyPath, organisation: string, context: DecisionContext): Finding[] => {
  const registered = context.registry.organisations.get(organisation);
  const sender = {
    name: alert.issuer,
    aliases: registered === undefined ? [] : [registered.name, ...registered.aliases],
  };
  return [...judge({ text: alert.text, sender }, ruleContextOf(context, path))];
};

/** The send itself and, for a real emergency, its paperwork obligation: one commit. */
const sent = (
  alert: Alert,
  path: EmergencyPath,
  authority: string | null,
  context: DecisionContext,
): EmergencyEvent[] => [
  {
    type: 'emergency.sent',
    orders: alertOrders('send', { alert, path, authority }, [], context),
    expiresAt: expiryOf(alert, context),
  },
  ...(path === 'emergency' ? [openPaperwork(context)] : []),
];

/** Sends at once under a standing authority; asks the duty officer outside it. Eligibility, lead time and length play no part. */
export const trigger = (
  alert: Alert,
  path: EmergencyPath,
  capIdentity: string | null,
  context: DecisionContext,
): Decision => {
  const { actor, registry, now } = context;
  const organisation = actor.organisation;
  const registered = organisation === null ? undefined : registry.organisations.get(organisation);
  if (organisation === null || registered === undefined)
    return refuse('unknown-organisation', 'the organisation of the token is not registered');
  if (registry.operators.size === 0) throw new Error('no operator is registered: an emergency has nowhere to go');
  const authority = competentAuthority(registered, [...registry.organisations.values()])?.id ?? null;
  const covered = coverage({ organisation, alert, now }, registry.standingAuthorities);
  const triggered: EmergencyEvent = {
    type: 'emergency.triggered',
    organisation,
    authority,
    path,
    alert,
    findings: findingsOf(alert, path, organisation, context),
    standingAuthority: covered.covered ? covered.standingAuthority : null,
    capIdentity,
  };
  return covered.covered
    ? ok([triggered, ...sent(alert, path, authority, context)])
    : ok([triggered, { type: 'emergency.confirmation-requested', gaps: [...covered.gaps] }]);
};

const updated = (
  state: Emergency,
  alert: Alert,
  findings: readonly Finding[],
  context: DecisionContext,
): EmergencyEvent => ({
  type: 'emergency.updated',
  alert,
  findings: [...findings],
  orders: alertOrders('update', { alert, path: state.path, authority: state.authority }, state.orders, context),
  expiresAt: expiryOf(alert, context),
});

/** What was confirmed once stays confirmed while an update reaches no further: same hazard, no higher level, no new area. */
const isWithinConfirmed = (state: Emergency, alert: Alert): boolean =>
  state.confirmed !== null &&
  alert.hazardClass === state.alert.hazardClass &&
  isAtLeast(state.alert.level, alert.level) &&
  alert.divisions.every((code) => state.alert.divisions.some((division) => contains(division, code)));

export const update = (state: Emergency, alert: Alert, context: DecisionContext): Decision => {
  const findings = findingsOf(alert, state.path, state.organisation, context);
  const covered = coverage(
    { organisation: state.organisation, alert, now: context.now },
    context.registry.standingAuthorities,
  );
  const gaps: readonly StandingGap[] = covered.covered ? [] : covered.gaps;
  return covered.covered || isWithinConfirmed(state, alert)
    ? ok([updated(state, alert, findings, context)])
    : ok([{ type: 'emergency.update-requested', alert, findings, gaps: [...gaps] }]);
};

/** The duty officer's one action: sends what waits, be it the first message or an update. */
export const confirm = (state: Emergency, reason: string, context: DecisionContext): Decision => {
  const confirmed: EmergencyEvent = { type: 'emergency.confirmed', reason };
  if (state.status === 'awaiting-confirmation')
    return ok([confirmed, ...sent(state.alert, state.path, state.authority, context)]);
  const pending = state.pendingUpdate;
  return pending === null
    ? refuse('wrong-state', 'nothing waits for confirmation')
    : ok([confirmed, updated(state, pending.alert, pending.findings, context)]);
};

export const refuseConfirmation = (state: Emergency, reason: string): Decision => {
  if (reason.trim() === '') return refuse('reason-required', 'a written reason is required', { pointer: '/reason' });
  if (state.status === 'awaiting-confirmation') return ok([{ type: 'emergency.refused', reason }]);
  return state.pendingUpdate === null
    ? refuse('wrong-state', 'nothing waits for confirmation')
    : ok([{ type: 'emergency.update-refused', reason }]);
};
