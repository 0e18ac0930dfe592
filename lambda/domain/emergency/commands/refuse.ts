import { ReasonBody } from '../../kernel/bodies.ts';
import { duty, emergencyCommand, refuseIdle, urgently, withReason } from '../command.ts';

/** What waits is not sent; what an update would have followed goes on. */
export const refuseConfirmation = emergencyCommand({
  type: 'refuse-emergency',
  name: { zh: '不予确认', en: 'Do not confirm' },
  who: duty,
  begins: ['emergency.refused', 'emergency.update-refused'],
  body: ReasonBody,
  http: urgently('refuse', 'Refuse what waits'),
  guard: refuseIdle,
  decide: ({ status }, { reason }) => {
    const type = status === 'awaiting-confirmation' ? 'emergency.refused' : 'emergency.update-refused';
    return withReason(reason, [{ type, reason }]);
  },
});
