import type { Order } from '../../domain/order/order.ts';
import { noDelivery } from '../../domain/order/state.ts';
import type { OrderRow } from '../../domain/views/order-row.ts';
import { orderRow } from '../../domain/views/project.ts';
import type { RegistryReader, Views } from '../../service/ports.ts';

export type OrderRowDeps = { readonly views: Pick<Views, 'ordersOfCase'>; readonly registry: RegistryReader };

/** Operators that poll, in a fixed order: what they have fetched is known by their own reports alone. */
export const knownByReportsAlone = async ({ registry }: Pick<OrderRowDeps, 'registry'>): Promise<readonly string[]> =>
  [...(await registry.factsAtHand(null)).operators.values()]
    .flatMap(({ id, delivery }) => (delivery.mode === 'poll' ? [id] : []))
    .toSorted();

/** What an operator that polls has fetched is known by its own reports alone. */
export const asKnown = async (
  { registry }: Pick<OrderRowDeps, 'registry'>,
  rows: readonly OrderRow[],
): Promise<OrderRow[]> => {
  const { operators } = await registry.factsAtHand(null);
  return rows.map((row) =>
    operators.get(row.operator)?.delivery.mode === 'poll' ? { ...row, maybeReceived: true } : row,
  );
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
