import type { Alert } from '../emergency/alert.ts';
import type { Order } from '../order/order.ts';
import type { Commit } from './commit.ts';

/** The orders one commit gave, in the order they were given. */
export const ordersIn = (commit: Commit): readonly Order[] =>
  commit.events.flatMap((event) => ('orders' in event ? event.orders : []));

/** Finds an order in the commits of its case; null when no commit gave it. */
export const findOrder = (commits: readonly Commit[], orderId: string): Order | null =>
  commits.flatMap(ordersIn).find((order) => order.orderId === orderId) ?? null;

/**
 * The outlines that an order is for, to the letter as its alert says them; null where it is for its divisions alone, or where
 * the commit that gave it cannot be read: then it goes to all of these rather than to nobody.
 */
export const areasOf = (commits: readonly Commit[], { orderId, target }: Order): NonNullable<Alert['areas']> | null => {
  if (target?.areas === undefined) return null;
  const events = commits.flatMap((commit) => commit.events);
  const given = events.find((event) => 'orders' in event && event.orders.some((order) => order.orderId === orderId));
  if (given === undefined) return null;
  const said = given.type === 'emergency.updated' ? given : events.find(({ type }) => type === 'emergency.triggered');
  return said !== undefined && 'alert' in said ? (said.alert.areas ?? null) : null;
};
