import type { Order } from '../../domain/order/order.ts';
import { noDelivery } from '../../domain/order/state.ts';
import type { OrderRow } from '../../domain/views/order-row.ts';
import { orderRow } from '../../domain/views/project.ts';
import type { Views } from '../../service/ports.ts';

/** One row per order the journal holds; an order the views have not caught up with is shown as pending. */
export const orderRows = async (
  views: Pick<Views, 'ordersOfCase'>,
  caseId: string,
  orders: readonly Order[],
): Promise<OrderRow[]> => {
  if (orders.length === 0) return [];
  const known = new Map((await views.ordersOfCase(caseId)).map((row) => [row.orderId, row]));
  return orders.map((order) => known.get(order.orderId) ?? orderRow(order, noDelivery));
};
