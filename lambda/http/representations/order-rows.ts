import { isTelling } from '../../domain/order/alerting.ts';
import type { Order } from '../../domain/order/order.ts';
import { noDelivery } from '../../domain/order/state.ts';
import type { Operator } from '../../domain/registry/events.ts';
import type { OrderRow } from '../../domain/views/order-row.ts';
import { orderRow } from '../../domain/views/project.ts';
import type { RegistryReader, Views } from '../../service/ports.ts';

export type OrderRowDeps = { readonly views: Pick<Views, 'ordersOfCase'>; readonly registry: RegistryReader };

/** How operators take orders, in a fixed order: rows say more by it than the views have of them. */
export const orderTaking = async ({ registry }: Pick<OrderRowDeps, 'registry'>): Promise<readonly string[]> =>
  [...(await registry.factsAtHand(null)).operators.values()]
    .map(({ id, delivery, orderSchema = 1 }) => `${id}.${delivery.mode}.${orderSchema}`)
    .toSorted();

const reached = ({ kind }: OrderRow, operator: Operator | undefined): Pick<OrderRow, 'reaches'> =>
  isTelling(kind) ? { reaches: operator?.orderSchema === 2 ? 'recipients' : 'area' } : {};

/**
 * With what the register says of its operator: what one that polls has fetched is known by its own reports alone, and one
 * that cannot tell whom it sent to sends to an area.
 */
export const asKnown = async (
  { registry }: Pick<OrderRowDeps, 'registry'>,
  rows: readonly OrderRow[],
): Promise<OrderRow[]> => {
  const { operators } = await registry.factsAtHand(null);
  return rows.map((row) => {
    const operator = operators.get(row.operator);
    const fetched = operator?.delivery.mode === 'poll' ? { maybeReceived: true } : {};
    return { ...row, ...fetched, ...reached(row, operator) };
  });
};

/** Of a list: what the views have of a case. */
export const orderRowsOnBoard = async (deps: OrderRowDeps, caseId: string): Promise<OrderRow[]> =>
  asKnown(deps, await deps.views.ordersOfCase(caseId));

/** One row per order the journal holds; an order the views have not caught up with is shown as pending. */
export const orderRows = async (deps: OrderRowDeps, caseId: string, orders: readonly Order[]): Promise<OrderRow[]> => {
  if (orders.length === 0) return [];
  const known = new Map((await deps.views.ordersOfCase(caseId)).map((row) => [row.orderId, row]));
  return asKnown(
    deps,
    orders.map((order) => known.get(order.orderId) ?? orderRow(order, noDelivery)),
  );
};
