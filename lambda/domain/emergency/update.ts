import type { DecisionContext } from '../decision-context.ts';
import { inForce, liesWithin } from '../division-history.ts';
import type { Refusal } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Finding } from '../rules/finding.ts';
import { type Alert, isAtLeast } from './alert.ts';
import type { EmergencyEvent, StandingGap } from './events.ts';
import { findingsOf, refuseExpired } from './findings.ts';
import { expiryOf, updateOrders } from './orders.ts';
import { coverage } from './standing-authority.ts';
import type { Emergency } from './state.ts';

export const updated = (
  state: Emergency,
  alert: Alert,
  findings: readonly Finding[],
  context: DecisionContext,
): EmergencyEvent => ({
  type: 'emergency.updated',
  alert,
  findings: [...findings],
  orders: updateOrders(state, alert, context),
  expiresAt: expiryOf(alert, context),
});

/** What was confirmed once stays confirmed while an update reaches no further: same hazard, no higher level, no new area. */
const isWithinConfirmed = ({ confirmedAlert }: Emergency, alert: Alert): boolean =>
  confirmedAlert !== null &&
  alert.hazardClass === confirmedAlert.hazardClass &&
  isAtLeast(confirmedAlert.level, alert.level) &&
  inForce(alert.divisions).length > 0 &&
  alert.divisions.every((code) => liesWithin(code, confirmedAlert.divisions));

/** Sends the update at once where the standing authority or an earlier confirmation covers it; else the duty officer is asked. */
export const update = (
  state: Emergency,
  alert: Alert,
  context: DecisionContext,
): Result<readonly EmergencyEvent[], Refusal> => {
  const expired = refuseExpired(alert, context.now);
  if (expired !== null) return err(expired);
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
