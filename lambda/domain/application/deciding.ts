import { addMinutes, isBefore } from '../calendar/instant.ts';
import type { Policy } from '../rules/policy.ts';
import type { Application } from './state.ts';

/** When the authority is reminded of what it has not decided; null where nothing waits for it, or it was since the submission. */
export const decisionReminderAt = (
  { status, submitted, remindedAt, submittedContent }: Application,
  { decisionReminderInHours }: Pick<Policy, 'decisionReminderInHours'>,
): string | null => {
  const start = submittedContent?.window?.start;
  const waits = status === 'submitted' || status === 'awaiting-second-signature';
  if (!waits || start === undefined || submitted === null) return null;
  const wasReminded = remindedAt !== undefined && !isBefore(remindedAt, submitted.at);
  return wasReminded ? null : addMinutes(start, -60 * decisionReminderInHours);
};
