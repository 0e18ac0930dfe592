import { NoBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { emergencyCommand, system } from '../command.ts';
import { reminderDue } from '../paperwork.ts';

/** Notes that paperwork is soon due, due, or late. */
export const remindPaperwork = emergencyCommand({
  type: 'remind-paperwork',
  name: { zh: '记录补办期限', en: 'Note that paperwork is due' },
  who: system,
  begins: ['paperwork.reminded'],
  body: NoBody,
  http: null,
  decide: ({ paperwork }, _given, { now, policy }) => {
    const due = paperwork === null ? null : reminderDue(paperwork, now, policy.paperworkReminderInHours);
    return due === null ? refuse('no-reminder-due', {}) : ok([{ type: 'paperwork.reminded', ...due }]);
  },
});
