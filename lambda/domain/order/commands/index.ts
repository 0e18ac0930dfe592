import { decideIn, refuseActor } from '../../kernel/aggregate.ts';
import type { CommandOf, Decision, GivenBy } from '../../kernel/command.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import type { Actor } from '../../vocabulary/actor.ts';
import { type OrderContext, type OrderState, orderRules, type Side } from '../command.ts';
import type { DeliveryEvent } from '../events.ts';
import { recordFailedAttempt } from './record-failed-attempt.ts';
import { recordHandover } from './record-handover.ts';
import { recordReceipt } from './record-receipt.ts';
import { recordTelephoneOrder } from './record-telephone-order.ts';
import { resend } from './resend.ts';
import { suppress } from './suppress.ts';

/**
 * THE table of what can be done with an order. Whatever else knows of a command reads it off here. Receipts are reported by
 * operators’ systems, telephone orders by the duty officer, all else is of the clock and the deliverer. Rows of orders are the
 * same for all who read them: nothing says what is possible with one.
 */
// biome-ignore format: one command per line
export const orderCommands = {
  'record-receipt':         recordReceipt,
  'record-telephone-order': recordTelephoneOrder,
  'record-handover':        recordHandover,
  'record-failed-attempt':  recordFailedAttempt,
  'suppress-order':         suppress,
  'resend-order':           resend,
} as const;

export type GivenToOrder = GivenBy<typeof orderCommands>;
export type OrderCommand = CommandOf<GivenToOrder>;

const decideOne = decideIn<GivenToOrder, OrderState, DeliveryEvent, Side, OrderContext>(orderRules, orderCommands);

/** Decides one command on one order: the events it causes, or why not. */
export const decideOrder = (command: OrderCommand, state: OrderState, context: OrderContext): Decision<DeliveryEvent> =>
  decideOne(command, state, context);

/** null when this actor may give the command at all, however things stand. */
export const refuseOrderActor = (type: OrderCommand['type'], state: OrderState, actor: Actor): Refusal | null =>
  refuseActor(orderRules, orderCommands[type], state, actor);
