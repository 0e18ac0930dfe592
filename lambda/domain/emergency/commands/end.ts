import { RemarkBody } from '../../kernel/bodies.ts';
import { unreadIn } from '../../order/damaged.ts';
import { ok } from '../../vocabulary/result.ts';
import { anyone, emergencyCommand, urgently } from '../command.ts';
import { stopOrders } from '../orders.ts';

/** Stops at once: why can be said with it or afterwards (`explain-stop`), and is asked for until it is. */
export const end = emergencyCommand({
  type: 'end-emergency',
  name: { zh: '结束发送', en: 'End the message' },
  who: anyone,
  begins: ['emergency.ended'],
  despiteDamage: true,
  body: RemarkBody,
  http: { ...urgently('end', 'End: the danger is over'), version: 'optional' },
  decide: (state, { reason }, context) =>
    ok([{ type: 'emergency.ended', reason, orders: stopOrders('end', state, context), ...unreadIn(state) }]),
});
