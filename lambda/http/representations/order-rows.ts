import { isAlerting, isTelling } from '../../domain/order/alerting.ts';
import type { Damaged } from '../../domain/order/damaged.ts';
import { expectedOf } from '../../domain/order/expected.ts';
import { type Order, parseOrderId } from '../../domain/order/order.ts';
import { noDelivery } from '../../domain/order/state.ts';
import { subscribedIn } from '../../domain/order/subscribed.ts';
import type { Operator } from '../../domain/registry/events.ts';
import type { Policy } from '../../domain/rules/policy.ts';
import type { OrderRow } from '../../domain/views/order-row.ts';
import { orderRow } from '../../domain/views/project.ts';
import type { RegistryReader, Views } from '../../service/ports.ts';

export type OrderRowDeps = {
  readonly views: Pick<Views, 'ordersOfCase'>;
  readonly registry: RegistryReader;
  readonly policy: Policy;
};

/** How operators take orders and how many phones are theirs, in a fixed order: rows say more by it than the views have of them. */
export const orderTaking = async ({ registry }: Pick<OrderRowDeps, 'registry'>): Promise<readonly string[]> =>
  [...(await registry.factsAtHand(null)).operators.values()]
    .map(
      ({ id, delivery, orderSchema = 1, share, capabilities }) =>
        `${id}.${delivery.mode}.${orderSchema}.${share}.${capabilities?.scope ?? ''}`,
    )
    .toSorted();

const reached = ({ kind }: OrderRow, operator: Operator | undefined): Pick<OrderRow, 'reaches'> =>
  isTelling(kind) ? { reaches: operator?.orderSchema === 2 ? 'recipients' : 'area' } : {};

/** Of an order that asks for places so fine, how near its operator can come to them; nothing where it has declared nothing. */
const able = ({ areas, finest }: OrderRow, operator: Operator | undefined): Pick<OrderRow, 'able'> => {
  if ((areas === undefined && finest === undefined) || operator === undefined) return {};
  if (operator.orderSchema !== 2) return { able: null };
  return operator.capabilities === undefined ? {} : { able: operator.capabilities.scope };
};

/**
 * With what the register says of its operator: what one that polls has fetched is known by its own reports alone, and one
 * that cannot tell whom it sent to sends to an area.
 */
export const asKnown = async (
  { registry }: Pick<OrderRowDeps, 'registry'>,
  rows: readonly OrderRow[],
): Promise<OrderRow[]> => {
  const { operators } = await registry.factsAtHand(null);
  return rows.map(({ divisions: _, ...row }) => {
    const operator = operators.get(row.operator);
    const fetched = operator?.delivery.mode === 'poll' ? { maybeReceived: true } : {};
    return { ...row, ...fetched, ...reached(row, operator), ...able(row, operator) };
  });
};

/** Of an end that came with an update: what is ended is a part of the area, and not the case. */
const leftIn = ({ kind, orderId, divisions }: OrderRow, rows: readonly OrderRow[]): Pick<OrderRow, 'left'> => {
  const versionOf = (id: string): number | undefined => parseOrderId(id)?.version;
  const isOfUpdate = rows.some((other) => isAlerting(other.kind) && versionOf(other.orderId) === versionOf(orderId));
  return kind === 'end' && isOfUpdate && divisions !== undefined ? { left: divisions } : {};
};

/** All rows of one case, each with what is to be said of it beside the others. */
const asExpected = async (deps: OrderRowDeps, rows: readonly OrderRow[]): Promise<OrderRow[]> => {
  const { operators } = await deps.registry.factsAtHand(null);
  const measure = {
    floors: deps.policy.emergencyPhonesAtLeast,
    shareOf: (operator: string): number => operators.get(operator)?.share ?? 0,
    subscribedOf: (operator: string, area: readonly string[]): number | null =>
      subscribedIn(area, operators.get(operator)?.subscribers ?? []),
  };
  const all = rows.map((row) => ({ ...row, area: row.divisions ?? null }));
  const expected = all.map((one) => expectedOf(one, all, measure));
  return (await asKnown(deps, rows)).map((row, index) => {
    const [of = null, kept = row] = [expected[index], rows[index]];
    return { ...row, ...leftIn(kept, rows), ...(of === null ? {} : { expected: of }) };
  });
};

/** Of a list: what the views have of a case. */
export const orderRowsOnBoard = async (deps: OrderRowDeps, caseId: string): Promise<OrderRow[]> =>
  asExpected(deps, await deps.views.ordersOfCase(caseId));

type Ordered = { readonly id: string; readonly orders: readonly Order[]; readonly damaged?: Damaged };

/**
 * One row per order the journal holds; an order the views have not caught up with is shown as pending. Of a case that cannot be
 * read whole, those too that only the views know of.
 */
export const orderRows = async (deps: OrderRowDeps, { id, orders, damaged }: Ordered): Promise<OrderRow[]> => {
  if (orders.length === 0 && damaged === undefined) return [];
  const rows = await deps.views.ordersOfCase(id);
  const known = new Map(rows.map((row) => [row.orderId, row]));
  const given = orders.map((order) => known.get(order.orderId) ?? orderRow(order, noDelivery));
  const lost =
    damaged === undefined ? [] : rows.filter(({ orderId }) => !orders.some((order) => order.orderId === orderId));
  return asExpected(deps, [...lost, ...given]);
};
