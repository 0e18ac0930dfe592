import type { DecisionContext } from '../decision-context.ts';
import { inForce } from '../division-history.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { err, ok, type Result } from '../result.ts';
import type { Alert } from './alert.ts';
import type { EmergencyEvent } from './events.ts';
import { refuseExpired } from './findings.ts';
import { sent } from './send.ts';
import type { Emergency } from './state.ts';
import { updated } from './update.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;

/** What waits for the duty officer, and who asked for it; null when nothing does. */
const waiting = (state: Emergency): { readonly alert: Alert; readonly by: string } | null =>
  state.status === 'awaiting-confirmation' ? { alert: state.alert, by: state.triggered.subject } : state.pendingUpdate;

/** The duty officer's one action: sends what waits, be it the first message or an update. Nobody confirms their own. */
export const confirm = (state: Emergency, reason: string, context: DecisionContext): Decision => {
  const asked = waiting(state);
  if (asked === null) return refuse('wrong-state', 'nothing waits for confirmation');
  if (asked.by === context.actor.subject) return refuse('same-person', 'you cannot confirm what you asked for');
  const expired = refuseExpired(asked.alert, context.now);
  if (expired !== null) return err(expired);
  if (inForce(asked.alert.divisions).length === 0)
    return refuse('nothing-deliverable', 'no part of the area is a division of today: refuse it, with the reason');
  const { pendingUpdate, path, authority } = state;
  const message =
    state.status !== 'awaiting-confirmation' && pendingUpdate !== null
      ? [updated(state, pendingUpdate.alert, pendingUpdate.findings, context)]
      : sent(state.alert, path, authority, context);
  return ok([{ type: 'emergency.confirmed', reason }, ...message]);
};

export const refuseConfirmation = (state: Emergency, reason: string): Decision => {
  if (reason.trim() === '') return refuse('reason-required', 'a written reason is required', { pointer: '/reason' });
  if (state.status === 'awaiting-confirmation') return ok([{ type: 'emergency.refused', reason }]);
  return state.pendingUpdate === null
    ? refuse('wrong-state', 'nothing waits for confirmation')
    : ok([{ type: 'emergency.update-refused', reason }]);
};
