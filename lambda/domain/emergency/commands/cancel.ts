import { ReasonBody } from '../../kernel/bodies.ts';
import { anyone, emergencyCommand, urgently, withReason } from '../command.ts';
import { stopOrders } from '../orders.ts';

export const cancel = emergencyCommand({
  type: 'cancel-emergency',
  name: { zh: '取消发送', en: 'Cancel the message' },
  who: anyone,
  begins: ['emergency.cancelled'],
  body: ReasonBody,
  http: { ...urgently('cancel', 'Cancel: it should not have been sent'), version: 'optional' },
  decide: (state, { reason }, context) =>
    withReason(reason, [{ type: 'emergency.cancelled', reason, orders: stopOrders('cancel', state, context) }]),
});
