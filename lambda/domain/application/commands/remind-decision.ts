import { isBefore } from '../../calendar/instant.ts';
import { NoBody } from '../../kernel/bodies.ts';
import { refuse } from '../../kernel/refusal.ts';
import { ok } from '../../vocabulary/result.ts';
import { applicationCommand, system } from '../command.ts';
import { decisionReminderAt } from '../deciding.ts';

/** Notes that the send time comes near and nobody has decided: the authority's people are told by it. */
export const remindDecision = applicationCommand({
  type: 'remind-decision',
  name: { zh: '提醒尽快审批', en: 'Remind of the decision' },
  who: system,
  begins: ['application.decision-reminded'],
  body: NoBody,
  http: null,
  decide: (state, _given, { now, policy }) => {
    const due = decisionReminderAt(state, policy);
    return due === null || isBefore(now, due)
      ? refuse('no-reminder-due', {})
      : ok([{ type: 'application.decision-reminded' }]);
  },
});
