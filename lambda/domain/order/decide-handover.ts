import { epochMs } from '../calendar/instant.ts';
import { isAlerting, isStopping } from './alerting.ts';
import type { Suppression } from './events.ts';
import type { Order } from './order.ts';
import { type Delivery, isSettled, isWithOperator } from './state.ts';

/** What the deliverer must do with an order it has taken from the queue. */
export type Handover =
  | { readonly do: 'send' }
  | { readonly do: 'nothing' }
  | { readonly do: 'suppress'; readonly reason: Suppression };

/**
 * How the order stands in its case: whether a newer one to the same operator has overtaken it (`overtaken`), and whether
 * that operator fetches its orders itself, so that nobody knows what it has read until it reports.
 */
export type CaseStanding = { readonly overtakenBy: Suppression | null; readonly isFetched: boolean };

/**
 * Looks at the case before every delivery (design: SNS FIFO, one queue per operator).
 * An order that a newer one has overtaken is suppressed, whichever of the two was published or came first: no operator
 * gets an old alert after the one that corrects it, nor any after its stop. Where an attempt ended without an
 * answer it may have the alert, so that is given up but the stop still goes out. A stop for an operator that was never
 * alerted is itself suppressed: nobody receives the cancellation of a message he never got. One that fetches its orders may
 * have read any alert, so its stops always go out. What tells recipients something follows the alert as a stop does, but puts
 * words on phones: after its window it is too late for them.
 */
export const decideHandover = (
  order: Order,
  delivery: Delivery,
  standing: CaseStanding,
  referenced: readonly Delivery[],
  now: string,
): Handover => {
  if (isWithOperator(delivery) || isSettled(delivery)) return { do: 'nothing' };
  if (standing.overtakenBy !== null) return { do: 'suppress', reason: standing.overtakenBy };
  const mayHaveAlert = standing.isFetched || referenced.some((alert) => isWithOperator(alert) || alert.maybeReceived);
  if (!isAlerting(order.kind) && !mayHaveAlert) return { do: 'suppress', reason: 'never-alerted' };
  const end = isStopping(order.kind) ? null : order.window.end;
  return end !== null && epochMs(end) <= epochMs(now) ? { do: 'suppress', reason: 'expired' } : { do: 'send' };
};
