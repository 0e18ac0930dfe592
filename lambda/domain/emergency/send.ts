import type { DecisionContext } from '../decision-context.ts';
import type { Organisation } from '../organisation.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import { competentAuthority } from '../rules/competent-authority.ts';
import type { Alert } from './alert.ts';
import type { EmergencyEvent } from './events.ts';
import { findingsOf, refuseExpired } from './findings.ts';
import { alertOrders, expiryOf } from './orders.ts';
import { openPaperwork } from './paperwork.ts';
import { coverage } from './standing-authority.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;
type EmergencyPath = 'emergency' | 'exercise';

/** The send itself and, for a real emergency, its paperwork obligation: one commit. */
export const sent = (
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

/** Where a province's bureau is not registered the national authority answers (draft-2020 art. 3), so somebody can confirm. */
const answering = (sender: Organisation, organisations: readonly Organisation[]): string | null => {
  const national = ({ kind, level }: Organisation) => kind === 'telecom-authority' && level === 'national';
  return (competentAuthority(sender, organisations) ?? organisations.find(national))?.id ?? null;
};

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
  const expired = refuseExpired(alert, now);
  if (expired !== null) return err(expired);
  if (registry.operators.size === 0) throw new Error('no operator is registered: an emergency has nowhere to go');
  const authority = answering(registered, [...registry.organisations.values()]);
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
