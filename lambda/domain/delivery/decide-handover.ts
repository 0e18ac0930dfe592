import { epochMs } from '../calendar/instant.ts';
import { isAlerting, type Order } from '../order.ts';
import type { Suppression } from './events.ts';
import { type Delivery, isSettled, isWithOperator } from './state.ts';

/** What the deliverer must do with an order it has taken from the queue. */
export type Handover =
  | { readonly do: 'send' }
  | { readonly do: 'nothing' }
  | { readonly do: 'suppress'; readonly reason: Suppression };

/** How the case stands: whether its sending was stopped, and by what. */
export type CaseStanding = { readonly stoppedBy: 'cancelled' | 'ended' | 'halted' | null };

/**
 * Looks at the case before every delivery (design: SNS FIFO, one queue per operator).
 * An alert of a stopped case is suppressed while the operator certainly lacks it; where an attempt ended without an
 * answer it may have it, so the alert is given up but the stop still goes out. A stop for an operator that was never
 * alerted is itself suppressed: nobody receives the cancellation of a message he never got.
 */
export const decideHandover = (
  order: Order,
  delivery: Delivery,
  standing: CaseStanding,
  referenced: readonly Delivery[],
  now: string,
): Handover => {
  if (isWithOperator(delivery) || isSettled(delivery)) return { do: 'nothing' };
  if (isAlerting(order.kind)) {
    if (standing.stoppedBy !== null) return { do: 'suppress', reason: standing.stoppedBy };
    const end = order.window.end;
    return end !== null && epochMs(end) <= epochMs(now) ? { do: 'suppress', reason: 'expired' } : { do: 'send' };
  }
  const someoneWasAlerted = referenced.some((alert) => isWithOperator(alert) || alert.maybeReceived);
  return someoneWasAlerted ? { do: 'send' } : { do: 'suppress', reason: 'never-alerted' };
};
