import type { Suppression } from './events.ts';
import { type Order, type OrderKind, parseOrderId } from './order.ts';

/** By what an order was overtaken: the newest order that its case gave the same operator. */
const reasons: Readonly<Record<OrderKind, Suppression>> = {
  send: 'superseded',
  update: 'superseded',
  cancel: 'cancelled',
  end: 'ended',
  halt: 'halted',
};

const versionOf = ({ orderId }: Order): number => parseOrderId(orderId)?.version ?? 0;

/**
 * Why an order is not to be sent any more: the case has given its operator a newer one, which stands for all before it.
 * It asks the case alone, so that neither the order of publishing nor that of arrival plays a part. null while the order
 * is its operator's newest.
 */
export const overtaken = (order: Order, given: readonly Order[]): Suppression | null => {
  const own = versionOf(order);
  const later = given.filter((other) => other.operator === order.operator && versionOf(other) > own);
  const newest = later.reduce<Order | null>(
    (last, other) => (last === null || versionOf(other) > versionOf(last) ? other : last),
    null,
  );
  return newest === null ? null : reasons[newest.kind];
};
