import { ReasonBody } from '../../kernel/bodies.ts';
import { isAlerting } from '../../order/alerting.ts';
import { everOrdered, unreadIn } from '../../order/damaged.ts';
import { type Order, orderIdOf, stopOf } from '../../order/order.ts';
import { err, ok } from '../../vocabulary/result.ts';
import { applicationCommand, authority, onApplication, refuseUnlessReasoned } from '../command.ts';

/** All that an operator was ordered, or may have been. */
const idsOf = (sends: readonly Order[], operator: string): string[] =>
  sends.filter((order) => order.operator === operator).map(({ orderId }) => orderId);

/** Stops a send in one action; the stop overtakes every order the operators have not taken yet. */
export const halt = applicationCommand({
  type: 'halt-application',
  name: { zh: '叫停发送', en: 'Halt the send' },
  who: authority,
  begins: ['application.halted'],
  despiteDamage: true,
  body: ReasonBody,
  http: { ...onApplication('halt', 'Stop at once; the stop overtakes what is not yet taken'), version: 'optional' },
  decide: (state, { reason }, { caseId, nextVersion, now }) => {
    const unreasoned = refuseUnlessReasoned(reason);
    if (unreasoned !== null) return err(unreasoned);
    const sends = everOrdered(state).filter(({ kind }) => isAlerting(kind));
    const orders = [...new Map(sends.map((order) => [order.operator, order])).values()].map((order) =>
      stopOf(order, {
        orderId: orderIdOf(caseId, nextVersion, order.operator),
        kind: 'halt',
        issuedAt: now,
        references: idsOf(sends, order.operator),
      }),
    );
    return ok([{ type: 'application.halted', reason, orders, ...unreadIn(state) }]);
  },
});
