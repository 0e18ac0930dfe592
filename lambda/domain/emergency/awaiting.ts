import { addSeconds, isBefore } from '../calendar/instant.ts';
import type { Policy } from '../rules/policy.ts';
import { expiryOf } from './orders.ts';
import type { Emergency } from './state.ts';

type Waiting = Pick<
  Emergency,
  'status' | 'alert' | 'triggered' | 'pendingUpdate' | 'confirmationReminders' | 'escalated'
>;

/** Since when a message, the first or an update, waits for the duty officer; null when none does. */
export const awaitingSince = ({ status, triggered, pendingUpdate }: Waiting): string | null =>
  status === 'awaiting-confirmation' ? triggered.at : (pendingUpdate?.at ?? null);

/** Who asked for what waits to be confirmed, and may not confirm it; null when nothing waits. */
export const askedBy = ({ status, triggered, pendingUpdate }: Waiting): string | null =>
  status === 'awaiting-confirmation' ? triggered.subject : (pendingUpdate?.by ?? null);

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

/** When what waits is to be told of to the national authority; null when nothing waits or it was. */
export const escalationAt = (
  state: Waiting,
  { escalationInSeconds }: Pick<Policy, 'escalationInSeconds'>,
): string | null => {
  const since = awaitingSince(state);
  if (since === null) return null;
  const wasTold = state.escalated !== undefined && !isBefore(state.escalated.at, since);
  return wasTold ? null : addSeconds(since, escalationInSeconds.national);
};
