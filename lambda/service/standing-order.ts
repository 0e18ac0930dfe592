import { UnreadableCommit } from '../domain/journal/remains.ts';
import { isStopping, isTelling } from '../domain/order/alerting.ts';
import type { Suppression } from '../domain/order/events.ts';
import { isOfLeft } from '../domain/order/left.ts';
import { type Order, parseOrderId } from '../domain/order/order.ts';
import { overtaken } from '../domain/order/overtaken.ts';
import type { Given } from './load.ts';

/** Nothing but a telling comes after the close of a case, and what that stops it stops whatever else there was. */
const closes = (order: Order): boolean => isStopping(order.kind) && !isOfLeft(order);

const versionOf = ({ orderId }: Order): number => parseOrderId(orderId)?.version ?? 0;

/**
 * As `overtaken`, in a case that may not be readable whole. An alert is held where what cannot be read stands behind it, for
 * that may have been its stop; a telling, where anything cannot, for a stop goes before it; the close of a case never. Throws
 * `UnreadableCommit` then.
 */
export const overtakenIn = (order: Order, { orders, unread }: Pick<Given, 'orders' | 'unread'>): Suppression | null => {
  const by = overtaken(order, orders);
  if (by !== null || closes(order)) return by;
  const own = isTelling(order.kind) ? 0 : versionOf(order);
  const behind = unread.find(({ version }) => version > own);
  if (behind !== undefined) throw new UnreadableCommit(behind);
  return null;
};
