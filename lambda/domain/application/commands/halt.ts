import { ReasonBody } from '../../kernel/bodies.ts';
import { orderIdOf, stopOf } from '../../order/order.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication, refuseUnlessReasoned } from '../command.ts';

/** Stops a send in one action; the stop overtakes every order the operators have not taken yet. */
export const halt = applicationCommand({
  type: 'halt-application',
  name: { zh: '叫停发送', en: 'Halt the send' },
  who: authority,
  begins: ['application.halted'],
  body: ReasonBody,
  http: { ...onApplication('halt', 'Stop at once; the stop overtakes what is not yet taken'), version: 'optional' },
  decide: (state, { reason }, { caseId, nextVersion, now }) => {
    const unreasoned = refuseUnlessReasoned(reason);
    if (unreasoned !== null) return err(unreasoned);
    const orders = state.orders.map((order) =>
      stopOf(order, {
        orderId: orderIdOf(caseId, nextVersion, order.operator),
        kind: 'halt',
        issuedAt: now,
        references: [order.orderId],
      }),
    );
    return ok([{ type: 'application.halted', reason, orders }]);
  },
});
