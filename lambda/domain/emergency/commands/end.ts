import { ReasonBody } from '../../kernel/bodies.ts';
import { anyone, emergencyCommand, urgently, withReason } from '../command.ts';
import { stopOrders } from '../orders.ts';

export const end = emergencyCommand({
  type: 'end-emergency',
  name: { zh: '结束发送', en: 'End the message' },
  who: anyone,
  begins: ['emergency.ended'],
  body: ReasonBody,
  http: { ...urgently('end', 'End: the danger is over'), version: 'optional' },
  decide: (state, { reason }, context) =>
    withReason(reason, [{ type: 'emergency.ended', reason, orders: stopOrders('end', state, context) }]),
});
