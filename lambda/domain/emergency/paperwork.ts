import { addMinutes, endOfShanghaiDay, epochMs, shanghaiDate } from '../calendar/instant.ts';
import { addDays } from '../calendar/plain-date.ts';
import { provisionalAddWorkdays } from '../calendar/provisional.ts';
import type { DecisionContext } from '../registry/decision-context.ts';
import type { EmergencyEvent } from './events.ts';
import type { Paperwork } from './state.ts';

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
