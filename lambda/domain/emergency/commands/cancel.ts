import { RemarkBody } from '../../kernel/bodies.ts';
import { unreadIn } from '../../order/damaged.ts';
import { ok } from '../../vocabulary/result.ts';
import { anyone, emergencyCommand, urgently } from '../command.ts';
import { stopOrders } from '../orders.ts';

/** Stops at once: why can be said with it or afterwards (`explain-stop`), and is asked for until it is. */
export const cancel = emergencyCommand({
  type: 'cancel-emergency',
  name: { zh: '取消发送', en: 'Cancel the message' },
  who: anyone,
  begins: ['emergency.cancelled'],
  despiteDamage: true,
  body: RemarkBody,
  http: { ...urgently('cancel', 'Cancel: it should not have been sent'), version: 'optional' },
  decide: (state, { reason }, context) =>
    ok([{ type: 'emergency.cancelled', reason, orders: stopOrders('cancel', state, context), ...unreadIn(state) }]),
});
