import type { DecisionContext } from '../registry/decision-context.ts';
import type { Finding } from '../rules/finding.ts';
import type { Alert } from './alert.ts';
import type { EmergencyEvent } from './events.ts';
import { alertOrders, expiryOf, updateOrders } from './orders.ts';
import { openPaperwork } from './paperwork.ts';
import type { Emergency } from './state.ts';

/** The send itself and, for a real emergency, its paperwork obligation: one commit. */
export const sent = (
  alert: Alert,
  path: 'emergency' | 'exercise',
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
