import { isAlerting, type Order } from '../order.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ok, type Result } from '../result.ts';
import type { Counts, DeliveryEvent, Receipt, ReceiptKind } from './events.ts';
import type { Delivery } from './state.ts';

const eventOf: Readonly<
  Record<ReceiptKind, 'order.accepted' | 'order.started' | 'order.progressed' | 'order.finished'>
> = {
  accepted: 'order.accepted',
  started: 'order.started',
  progress: 'order.progressed',
  finished: 'order.finished',
};

const rank: Readonly<Record<ReceiptKind, number>> = { accepted: 1, started: 2, progress: 3, finished: 4 };

const reached = (delivery: Delivery): number => {
  if (delivery.finishedAt !== null) return rank.finished;
  if (delivery.startedAt !== null) return rank.started;
  return delivery.acceptedAt === null ? 0 : rank.accepted;
};

const shrinks = (before: Counts, after: Counts): boolean =>
  after.sent < before.sent ||
  after.delivered < before.delivered ||
  after.failed < before.failed ||
  after.refused < before.refused;

/** Counts are cumulative: they never shrink, and no more phones have an outcome than were sent to. */
const countsProblem = (delivery: Delivery, counts: Counts): string | null => {
  if (counts.delivered + counts.failed > counts.sent) return 'delivered and failed exceed sent';
  return delivery.counts !== null && shrinks(delivery.counts, counts)
    ? 'counts are cumulative and cannot shrink'
    : null;
};

/**
 * Decides what a receipt of an operator changes.
 * Refused (`invalid-receipt`): a stage already passed; counts missing (a stop puts nothing on phones and needs none),
 * shrinking or contradictory; (`wrong-state`): an order that was suppressed before any attempt could have reached the operator.
 */
export const recordReceipt = (
  delivery: Delivery,
  order: Order,
  receipt: Receipt,
): Result<readonly DeliveryEvent[], Refusal> => {
  if (delivery.suppressed !== null && !delivery.maybeReceived)
    return refuse('wrong-state', `order ${order.orderId} was suppressed`);
  const isRepeatableProgress = receipt.kind === 'progress' && delivery.finishedAt === null;
  if (!isRepeatableProgress && rank[receipt.kind] <= reached(delivery)) {
    return refuse('invalid-receipt', `order is already past '${receipt.kind}'`, { pointer: '/kind' });
  }
  const isTotal = receipt.kind === 'progress' || receipt.kind === 'finished';
  if (isTotal && isAlerting(order.kind) && receipt.counts === undefined) {
    return refuse('invalid-receipt', 'counts are required', { pointer: '/counts' });
  }
  const problem = receipt.counts === undefined ? null : countsProblem(delivery, receipt.counts);
  if (problem !== null) return refuse('invalid-receipt', problem, { pointer: '/counts' });
  return ok([{ type: eventOf[receipt.kind], receipt }]);
};
