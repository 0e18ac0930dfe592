import type { OrderKind, TellingKind } from './order.ts';

/** Does this order alert, be it for the first time or anew? Apart from the order's schema: pages ask it too. */
export const isAlerting = (kind: OrderKind): boolean => kind === 'send' || kind === 'update';

/** Does it tell those who have an alert something of it? Words for phones, but no alert: it takes no other's place, nor any its. */
export const isTelling = (kind: OrderKind): kind is TellingKind => kind === 'correction' || kind === 'all-clear';

/** Does it put nothing on phones, but keep back what was to go there? */
export const isStopping = (kind: OrderKind): boolean => !isAlerting(kind) && !isTelling(kind);
