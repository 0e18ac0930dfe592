import type { Order } from '../order/order.ts';
import type { Commit } from './commit.ts';

/** The orders one commit gave, in the order they were given. */
export const ordersIn = (commit: Commit): readonly Order[] =>
  commit.events.flatMap((event) => ('orders' in event ? event.orders : []));

/** Finds an order in the commits of its case; null when no commit gave it. */
export const findOrder = (commits: readonly Commit[], orderId: string): Order | null =>
  commits.flatMap(ordersIn).find((order) => order.orderId === orderId) ?? null;
