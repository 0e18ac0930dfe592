import type { Order } from '../domain/order/order.ts';
import type { DispatchPath } from '../resource-names.ts';
import type { AlertDelivery } from '../service/deliver.ts';

/** On whose resources an order travels. */
export const pathOf = (order: Order): DispatchPath => (order.path === 'exercise' ? 'exercise' : 'live');

/** An order says of itself everything but whether what it stops is known to have arrived; that is added when it goes out. */
export const payloadOf = (order: Order, alertDelivery: AlertDelivery): Record<string, unknown> =>
  alertDelivery === null ? { ...order } : { ...order, alertDelivery };
