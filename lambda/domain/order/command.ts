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
export type OrderState = { readonly order: Order; readonly delivery: Delivery };

/** All that a decision on an order may know besides the command and the state. */
export type OrderContext = { readonly actor: Actor; readonly now: string; readonly policy: Policy };

/** Declares one command on an order. */
export const orderCommand = declaring<OrderState, DeliveryEvent, Side, OrderContext>();

/** Operators learn nothing of orders that are not theirs. */
export const orderRules: Rules<OrderState, DeliveryEvent, Side> = {
  noun: 'order',
  maySee: ({ order }, actor) =>
    hasRole(actor, 'system') ||
    actsFor(actor, order.operator) ||
    (hasRole(actor, 'duty-officer', 'authority-officer') && actsFor(actor, order.authority)),
  isOnSide: (side, { order }, actor) =>
    side === 'system' || actsFor(actor, side === 'authority' ? order.authority : order.operator),
  mayFollow: () => true,
  statusOf: ({ delivery }) => delivery.status,
};

export const system = { roles: ['system'], side: 'system' } as const;
