import type { Rules } from '../kernel/aggregate.ts';
import { declaring } from '../kernel/command.ts';
import type { Policy } from '../rules/policy.ts';
import { type Actor, actsFor, hasRole } from '../vocabulary/actor.ts';
import type { DeliveryEvent } from './events.ts';
import type { Order } from './order.ts';
import type { Delivery } from './state.ts';

/** The operator reports, the authority telephones; the deliverer and the clock note what became of an order. */
export type Side = 'operator' | 'authority' | 'system';

/** One order and what is known of it at its operator. */
export type OrderState = {
  readonly order: Order;
  readonly delivery: Delivery;
  /** The authority that may act for that of the order, since the case was put before it; absent where there is none. */
  readonly besides?: string;
};

/** All that a decision on an order may know besides the command and the state. */
export type OrderContext = { readonly actor: Actor; readonly now: string; readonly policy: Policy };

/** Declares one command on an order. */
export const orderCommand = declaring<OrderState, DeliveryEvent, Side, OrderContext>();

const actsForAuthority = ({ order, besides }: OrderState, actor: Actor): boolean =>
  actsFor(actor, order.authority) || (besides !== undefined && actsFor(actor, besides));

/** Operators learn nothing of orders that are not theirs. */
export const orderRules: Rules<OrderState, DeliveryEvent, Side> = {
  noun: 'order',
  maySee: (state, actor) =>
    hasRole(actor, 'system') ||
    actsFor(actor, state.order.operator) ||
    (hasRole(actor, 'duty-officer', 'authority-officer') && actsForAuthority(state, actor)),
  isOnSide: (side, state, actor) => {
    if (side === 'system') return true;
    return side === 'authority' ? actsForAuthority(state, actor) : actsFor(actor, state.order.operator);
  },
  mayFollow: () => true,
  statusOf: ({ delivery }) => delivery.status,
};

export const system = { roles: ['system'], side: 'system' } as const;
