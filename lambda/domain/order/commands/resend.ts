import { NoBody } from '../../kernel/bodies.ts';
import { ok } from '../../vocabulary/result.ts';
import { orderCommand, system } from '../command.ts';

/** Its operator has not taken it in time: it is published again. */
export const resend = orderCommand({
  type: 'resend-order',
  name: { zh: '重新下达', en: 'Send the order again' },
  who: system,
  begins: ['order.resent'],
  body: NoBody,
  http: null,
  decide: () => ok([{ type: 'order.resent', reason: 'unacknowledged' }]),
});
