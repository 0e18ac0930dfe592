import type { DecisionContext } from '../registry/decision-context.ts';
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

type Update = Pick<NonNullable<Emergency['pendingUpdate']>, 'alert' | 'findings' | 'prepared'>;

export const updated = (
  state: Emergency,
  { alert, findings, prepared }: Update,
  context: DecisionContext,
): EmergencyEvent => ({
  type: 'emergency.updated',
  alert,
  findings: [...findings],
  ...(prepared === undefined ? {} : { prepared }),
  orders: updateOrders(state, alert, context),
  expiresAt: expiryOf(alert, context),
});
