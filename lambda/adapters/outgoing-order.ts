import { isTelling } from '../domain/order/alerting.ts';
import type { Order } from '../domain/order/order.ts';
import type { Operator } from '../domain/registry/events.ts';
import type { DispatchPath } from '../resource-names.ts';
import type { AlertDelivery } from '../service/deliver.ts';

/** On whose resources an order travels. */
export const pathOf = (order: Order): DispatchPath => (order.path === 'exercise' ? 'exercise' : 'live');

/** Schema 1 has no word for telling recipients something: such an operator sends it to the area of its alerts. */
const inSchema1 = ({ recipientsOf: _, ...order }: Order): Record<string, unknown> => ({ ...order, kind: 'send' });

/**
 * An order as its operator's systems understand it. It says of itself everything but whether what it stops is known to have
 * arrived; that is added when it goes out.
 */
export const payloadOf = (
  order: Order,
  { orderSchema = 1 }: Pick<Operator, 'orderSchema'>,
  alertDelivery: AlertDelivery,
): Record<string, unknown> => {
  if (isTelling(order.kind) && orderSchema === 1) return inSchema1(order);
  return alertDelivery === null ? { ...order } : { ...order, alertDelivery };
};
