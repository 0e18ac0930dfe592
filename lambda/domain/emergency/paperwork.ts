import { addMinutes, endOfShanghaiDay, epochMs, shanghaiDate } from '../calendar/instant.ts';
import { addDays } from '../calendar/plain-date.ts';
import { provisionalAddWorkdays } from '../calendar/provisional.ts';
import type { DecisionContext } from '../decision-context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { EmergencyEvent } from './events.ts';
import type { Emergency, Paperwork } from './state.ts';

type Decision = Result<readonly EmergencyEvent[], Refusal>;

/**
 * The obligation to complete the formalities afterwards (事后补办有关手续, draft-2020 art. 26).
 * The deadline is policy, not law. It must exist even where no calendar reaches: then calendar days twice over.
 */
export const openPaperwork = ({ now, policy, registry }: DecisionContext): EmergencyEvent => {
  const days = policy.paperworkDueInWorkingDays;
  const today = shanghaiDate(now);
  const due = provisionalAddWorkdays(registry.calendar, today, days);
  const dueOn = due.ok ? due.value.date : addDays(today, days * 2);
  const provisional = !due.ok || due.value.provisional;
  return { type: 'paperwork.opened', dueInWorkingDays: days, dueOn, dueAt: endOfShanghaiDay(dueOn), provisional };
};

const dayInMs = 86_400_000;

/** Whole days past due; 0 on the day it falls overdue. */
export const daysOverdue = (dueAt: string, now: string): number =>
  Math.floor((epochMs(now) - epochMs(dueAt)) / dayInMs);

type Reminder = { readonly reminder: 'before' | 'due' | 'overdue'; readonly daysOverdue: number };

/** The reminder whose time has come, or null: one before, one when it falls due, then one a day, until it is filed. */
export const reminderDue = ({ dueAt, reminded }: Paperwork, now: string, hoursBefore: number): Reminder | null => {
  const instant = epochMs(now);
  if (instant < epochMs(addMinutes(dueAt, -hoursBefore * 60))) return null;
  const days = daysOverdue(dueAt, now);
  if (days < 0) return reminded === null ? { reminder: 'before', daysOverdue: 0 } : null;
  if (reminded === null || reminded.reminder === 'before') return { reminder: 'due', daysOverdue: Math.max(0, days) };
  return days > reminded.daysOverdue ? { reminder: 'overdue', daysOverdue: days } : null;
};

/** When the next reminder falls; null once filed or accepted. */
export const nextReminderAt = ({ status, dueAt, reminded }: Paperwork, hoursBefore: number): string | null => {
  if (status !== 'due' && status !== 'returned') return null;
  if (reminded === null) return addMinutes(dueAt, -hoursBefore * 60);
  return reminded.reminder === 'before' ? dueAt : addMinutes(dueAt, (reminded.daysOverdue + 1) * 1440);
};

/** Accepts or returns what the department filed; a return needs a reason, and nobody reviews their own filing. */
export const reviewPaperwork = (
  outcome: 'paperwork.accepted' | 'paperwork.returned',
  state: Emergency,
  reason: string,
  { actor }: DecisionContext,
): Decision => {
  if (state.paperwork?.filed?.subject === actor.subject)
    return refuse('same-person', 'you cannot review what you filed');
  return outcome === 'paperwork.returned' && reason.trim() === ''
    ? refuse('reason-required', 'a written reason is required', { pointer: '/reason' })
    : ok([{ type: outcome, reason }]);
};

export const remind = (state: Emergency, { now, policy }: DecisionContext): Decision => {
  const due = state.paperwork === null ? null : reminderDue(state.paperwork, now, policy.paperworkReminderInHours);
  return due === null ? refuse('wrong-state', 'no reminder is due') : ok([{ type: 'paperwork.reminded', ...due }]);
};
