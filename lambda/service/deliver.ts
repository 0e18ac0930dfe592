import { type CaseStanding, decideHandover } from '../domain/delivery/decide-handover.ts';
import type { AttemptFailure } from '../domain/delivery/events.ts';
import type { Delivery } from '../domain/delivery/state.ts';
import type { Order } from '../domain/order.ts';
import type { Operator } from '../domain/registry/events.ts';
import { applicationDecider, emergencyDecider } from './deciders.ts';
import { loadDelivery, noteDelivery, settleDispatch } from './dispatches.ts';
import type { Deps } from './ports.ts';
import { caseStream } from './streams.ts';

/** What came of handing a signed order to an operator. */
export type HandOverOutcome =
  | { readonly taken: true; readonly httpStatus: number; readonly jwsDigest: string }
  | { readonly taken: false; readonly failure: AttemptFailure; readonly httpStatus: number | null };

export type HandOver = (order: Order, operator: Operator) => Promise<HandOverOutcome>;

export type DeliverDeps = Deps & { readonly handOver: HandOver };

/** The queue's identity of this attempt: its message, and how often it was received. */
export type Attempt = { readonly messageId: string; readonly receive: number };

const standingOf = async ({ journal }: Deps, caseId: string): Promise<CaseStanding> => {
  const stream = caseStream(caseId);
  const commits = await journal.load(stream);
  if (stream.startsWith('application#'))
    return { stoppedBy: applicationDecider.fold(commits)?.status === 'halted' ? 'halted' : null };
  const status = emergencyDecider.fold(commits)?.status;
  return { stoppedBy: status === 'cancelled' || status === 'ended' ? status : null };
};

/** A receive whose outcome nobody noted may have reached the operator before its deliverer died. */
const noteLostAttempt = async (
  deps: DeliverDeps,
  order: Order,
  delivery: Delivery,
  { messageId, receive }: Attempt,
): Promise<Delivery> => {
  const previous = `${messageId}/${receive - 1}`;
  if (receive <= 1 || delivery.lastAttempt === previous || delivery.maybeReceived) return delivery;
  const event = { type: 'order.attempt-failed', failure: 'reset', httpStatus: null, attempt: previous } as const;
  await noteDelivery(deps, order, event, `attempt-${previous}`);
  return loadDelivery(deps, order.orderId);
};

/**
 * Hands one order to its operator, or knows better: nothing when the operator has it, suppressed when the case was
 * stopped. Answers 'retry' when the operator did not take it; the queue keeps the order and its group in their place.
 */
export const deliver = async (deps: DeliverDeps, order: Order, attempt: Attempt): Promise<'done' | 'retry'> => {
  const [standing, noted, registry] = await Promise.all([
    standingOf(deps, order.caseId),
    loadDelivery(deps, order.orderId),
    deps.registry.factsAtHand(),
  ]);
  const delivery = await noteLostAttempt(deps, order, noted, attempt);
  const referenced = await Promise.all(order.references.map((orderId) => loadDelivery(deps, orderId)));
  const handover = decideHandover(order, delivery, standing, referenced, deps.clock());
  if (handover.do === 'nothing') return 'done';
  if (handover.do === 'suppress') {
    await noteDelivery(deps, order, { type: 'order.suppressed', reason: handover.reason }, 'suppress');
    if (order.path === 'ordinary') await settleDispatch(deps, order.caseId);
    return 'done';
  }
  const operator = registry.operators.get(order.operator);
  if (operator === undefined || operator.delivery.mode !== 'push') return 'retry';
  const outcome = await deps.handOver(order, operator);
  if (outcome.taken) {
    const { httpStatus, jwsDigest } = outcome;
    await noteDelivery(deps, order, { type: 'order.handed-over', httpStatus, jwsDigest }, 'hand-over');
    return 'done';
  }
  const id = `${attempt.messageId}/${attempt.receive}`;
  const { failure, httpStatus } = outcome;
  await noteDelivery(deps, order, { type: 'order.attempt-failed', failure, httpStatus, attempt: id }, `attempt-${id}`);
  return 'retry';
};

const retrySeconds = [1, 1, 2, 3, 5, 10, 15, 20] as const;

/** Seconds until the next attempt, after `receive` attempts: seconds at first, half a minute in a long outage. */
export const retryInSeconds = (receive: number): number => retrySeconds[Math.max(0, receive - 1)] ?? 30;
