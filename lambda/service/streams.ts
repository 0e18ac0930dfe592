import type { Commit } from '../domain/commit.ts';
import type { Order } from '../domain/order.ts';

/** Case ids say what they are: `a-…` applications, `e-…` emergencies. */
export const caseStream = (caseId: string): string =>
  `${caseId.startsWith('e-') ? 'emergency' : 'application'}#${caseId}`;

export const orderStream = (orderId: string): string => `order#${orderId}`;

export const recordStream = (orderId: string): string => `record#${orderId}`;

export const registryStream = (kind: string, id: string): string => `registry#${kind}#${id}`;

/** The orders one commit gave, in the order they were given. */
export const ordersIn = (commit: Commit): readonly Order[] =>
  commit.events.flatMap((event) => ('orders' in event ? event.orders : []));

/** Finds an order in the commits of its case; null when no commit gave it. */
export const findOrder = (commits: readonly Commit[], orderId: string): Order | null =>
  commits.flatMap(ordersIn).find((order) => order.orderId === orderId) ?? null;
