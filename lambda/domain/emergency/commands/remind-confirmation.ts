import { epochMs } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { nextConfirmationReminderAt } from '../awaiting.ts';
import { emergencyCommand, system } from '../command.ts';

/** Notes that what waits is still unconfirmed. */
export const remindConfirmation = emergencyCommand({
  type: 'remind-confirmation',
  name: { zh: '记录未确认超时', en: 'Note that nobody has confirmed' },
  who: system,
  begins: ['emergency.confirmation-reminded'],
  body: NoBody,
  http: null,
  decide: (state, _given, { now, policy }) => {
    const due = nextConfirmationReminderAt(state, policy);
    return due === null || epochMs(now) < epochMs(due)
      ? refuse('no-reminder-due', {})
      : ok([{ type: 'emergency.confirmation-reminded', reminder: state.confirmationReminders + 1 }]);
  },
});
