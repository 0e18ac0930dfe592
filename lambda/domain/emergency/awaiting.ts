import { addSeconds, epochMs } from '../calendar/instant.ts';
import type { DecisionContext } from '../decision-context.ts';
import type { Policy } from '../policy.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { EmergencyEvent } from './events.ts';
import { expiryOf } from './orders.ts';
import type { Emergency } from './state.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;
type Waiting = Pick<Emergency, 'status' | 'alert' | 'triggered' | 'pendingUpdate' | 'confirmationReminders'>;

/** Since when a message, the first or an update, waits for the duty officer; null when none does. */
export const awaitingSince = ({ status, triggered, pendingUpdate }: Waiting): string | null =>
  status === 'awaiting-confirmation' ? triggered.at : (pendingUpdate?.at ?? null);

/** When a message that nobody has confirmed is over: as it would be, had it been sent at once. null when none waits. */
export const unconfirmedExpiry = (state: Waiting, policy: Policy): string | null => {
  const since = awaitingSince(state);
  return since === null ? null : expiryOf(state.pendingUpdate?.alert ?? state.alert, { now: since, policy });
};

/** When it is noted next that what waits is unconfirmed; null when nothing waits or every such note has been taken. */
export const nextConfirmationReminderAt = (state: Waiting, policy: Policy): string | null => {
  const since = awaitingSince(state);
  const seconds = policy.confirmationRemindersInSeconds[state.confirmationReminders];
  return since === null || seconds === undefined ? null : addSeconds(since, seconds);
};

export const remindOfConfirmation = (state: Emergency, { now, policy }: DecisionContext): Decision => {
  const due = nextConfirmationReminderAt(state, policy);
  return due === null || epochMs(now) < epochMs(due)
    ? refuse('wrong-state', 'no reminder is due')
    : ok([{ type: 'emergency.confirmation-reminded', reminder: state.confirmationReminders + 1 }]);
};

/** What was never sent needs no end to be sent after it: it is refused, by the clock. What an update would follow runs on. */
export const expireUnconfirmed = (state: Emergency, { now, policy }: DecisionContext): Decision => {
  const expiry = unconfirmedExpiry(state, policy);
  if (expiry === null || epochMs(now) < epochMs(expiry)) return refuse('wrong-state', 'the alert has not expired');
  const type = state.status === 'awaiting-confirmation' ? 'emergency.refused' : 'emergency.update-refused';
  return ok([{ type, reason: '有效期届满，未经确认，未发送。' }]);
};
