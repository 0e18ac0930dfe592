import { ReasonBody } from '../../kernel/bodies.ts';
import { isByClock } from '../../kernel/clock-reason.ts';
import { refuse } from '../../kernel/refusal.ts';
import { afterwards, anyone, emergencyCommand, withReason } from '../command.ts';

/** Why it was stopped, by whoever may stop: where nothing was said with the stop, or more is to be said. All of it stays. */
export const explainStop = emergencyCommand({
  type: 'explain-stop',
  name: { zh: '说明停止原因', en: 'Say why it was stopped' },
  who: anyone,
  begins: ['emergency.stop-explained'],
  body: ReasonBody,
  http: {
    ...afterwards('explain-stop', 'Say afterwards why it was cancelled or ended'),
    description:
      'A stop needs no reason. Until one is given with it or by this, `unexplained` names who stopped it. May be given again: a later ' +
      'reason corrects the earlier ones, and all stay on record. What the clock ended needs no explanation.',
    version: 'optional',
  },
  guard: ({ closing }) => (closing === null || isByClock(closing) ? refuse('ended-by-clock', {}).error : null),
  decide: (_state, { reason }) => withReason(reason, [{ type: 'emergency.stop-explained', reason }]),
});
