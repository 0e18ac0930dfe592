import type { OrderKind } from './order.ts';

/** Does this order put a message on phones (rather than stop one)? Apart from the order's schema: pages ask it too. */
export const isAlerting = (kind: OrderKind): boolean => kind === 'send' || kind === 'update';
